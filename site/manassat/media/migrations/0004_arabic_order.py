from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_arabic_order"),
        ("media", "0003_text_of_files"),
    ]

    operations = [
        migrations.AlterField(
            model_name="customdocument",
            name="title",
            field=models.CharField(db_collation="arabic", max_length=255, verbose_name="title"),
        ),
        migrations.AlterField(
            model_name="customimage",
            name="title",
            field=models.CharField(db_collation="arabic", max_length=255, verbose_name="title"),
        ),
    ]
