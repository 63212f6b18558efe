from django.db import migrations, models

ARABIC = "arabic"


def create(apps, schema_editor):
    """SQLite gets it at every connection (core/collation/sqlite.py)."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"CREATE COLLATION IF NOT EXISTS {ARABIC} (provider = icu, locale = 'ar-u-kn-true')")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP COLLATION IF EXISTS {ARABIC}")


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        migrations.RunPython(create, drop),
        migrations.AlterField(
            model_name="source",
            name="name_ar",
            field=models.CharField(db_collation=ARABIC, max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AlterField(
            model_name="source",
            name="name_en",
            field=models.CharField(blank=True, db_collation=ARABIC, max_length=200, verbose_name="name in English"),
        ),
    ]
