from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_arabic_order"),
        ("users", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="user",
            name="first_name",
            field=models.CharField(blank=True, db_collation="arabic", max_length=150, verbose_name="first name"),
        ),
        migrations.AlterField(
            model_name="user",
            name="last_name",
            field=models.CharField(blank=True, db_collation="arabic", max_length=150, verbose_name="last name"),
        ),
    ]
