from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_arabic_order"),
        ("home", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="partner",
            name="name_ar",
            field=models.CharField(db_collation="arabic", max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AlterField(
            model_name="partner",
            name="name_en",
            field=models.CharField(blank=True, db_collation="arabic", max_length=200, verbose_name="name in English"),
        ),
    ]
