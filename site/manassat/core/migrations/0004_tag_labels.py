"""Tags get an English name; those in Latin letters are their own."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def label_tags(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    TagLabel = apps.get_model("core", "TagLabel")
    tags = apps.get_model("taggit", "Tag").objects.all()
    TagLabel.objects.bulk_create(
        [TagLabel(tag=tag, name_en=tag.name if tag.name.isascii() else "") for tag in tags.iterator()], batch_size=500
    )


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_page_translations"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
    ]

    operations = [
        migrations.CreateModel(
            name="TagLabel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name_en", models.CharField(blank=True, max_length=100, verbose_name="name in English")),
                (
                    "tag",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="label",
                        to="taggit.tag",
                        verbose_name="tag",
                    ),
                ),
            ],
            options={
                "verbose_name": "tag name",
                "verbose_name_plural": "tag names",
                "ordering": ["name_en", "tag__name"],
                "default_permissions": ("change", "view"),
            },
        ),
        migrations.RunPython(label_tags, migrations.RunPython.noop),
    ]
