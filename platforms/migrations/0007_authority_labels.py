from django.db import migrations, models

from platforms.authority_labels import write_labels


def write(apps, schema_editor):
    write_labels(apps.get_model("platforms", "LocalAuthority").objects.all())


class Migration(migrations.Migration):
    dependencies = [
        ("platforms", "0006_arabic_order"),
    ]

    operations = [
        migrations.AddField(
            model_name="localauthority",
            name="label_ar",
            field=models.CharField(
                blank=True, db_collation="arabic", editable=False, max_length=405, verbose_name="label in Arabic"
            ),
        ),
        migrations.AddField(
            model_name="localauthority",
            name="label_en",
            field=models.CharField(
                blank=True, db_collation="arabic", editable=False, max_length=405, verbose_name="label in English"
            ),
        ),
        migrations.RunPython(write, migrations.RunPython.noop),
    ]
