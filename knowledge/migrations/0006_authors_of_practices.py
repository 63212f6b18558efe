"""Practices name their author, publisher and original as resources do."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0005_harvest_records")]

    operations = [
        migrations.AddField(
            model_name="bestpracticepage",
            name="author",
            field=models.CharField(blank=True, max_length=255, verbose_name="author"),
        ),
        migrations.AddField(
            model_name="bestpracticepage",
            name="publisher",
            field=models.CharField(blank=True, max_length=255, verbose_name="publisher"),
        ),
        migrations.AddField(
            model_name="bestpracticepage",
            name="source_url",
            field=models.URLField(blank=True, verbose_name="address of the original"),
        ),
    ]
