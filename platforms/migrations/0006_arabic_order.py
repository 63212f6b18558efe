from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_arabic_order"),
        ("platforms", "0005_sample_requests"),
    ]

    operations = [
        migrations.AlterField(
            model_name="governorate",
            name="name_ar",
            field=models.CharField(db_collation="arabic", max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AlterField(
            model_name="governorate",
            name="name_en",
            field=models.CharField(blank=True, db_collation="arabic", max_length=200, verbose_name="name in English"),
        ),
        migrations.AlterField(
            model_name="indicator",
            name="name_ar",
            field=models.CharField(db_collation="arabic", max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AlterField(
            model_name="indicator",
            name="name_en",
            field=models.CharField(blank=True, db_collation="arabic", max_length=200, verbose_name="name in English"),
        ),
        migrations.AlterField(
            model_name="localauthority",
            name="name_ar",
            field=models.CharField(db_collation="arabic", max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AlterField(
            model_name="localauthority",
            name="name_en",
            field=models.CharField(blank=True, db_collation="arabic", max_length=200, verbose_name="name in English"),
        ),
        migrations.AlterField(
            model_name="person",
            name="name_ar",
            field=models.CharField(db_collation="arabic", max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AlterField(
            model_name="person",
            name="name_en",
            field=models.CharField(blank=True, db_collation="arabic", max_length=200, verbose_name="name in English"),
        ),
        migrations.AlterField(
            model_name="theme",
            name="name",
            field=models.CharField(db_collation="arabic", max_length=200, verbose_name="name"),
        ),
    ]
