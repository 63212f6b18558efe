"""What was ever public is recorded from now on, beginning with what is public now."""

from django.db import migrations, models
from django.db.models import Q
from django.utils import timezone

from manassat.core.slugs import latin_slug

TYPES = ["positionpaperpage", "bestpracticepage", "resourcepage"]


def record_what_is_public(apps, schema_editor):
    record = apps.get_model("knowledge", "HarvestRecord")
    page = apps.get_model("wagtailcore", "Page")
    restriction = apps.get_model("wagtailcore", "PageViewRestriction")
    platforms = apps.get_model("platforms", "PlatformPage").objects.order_by("depth")
    codes = [(path, latin_slug(code) or slug) for path, code, slug in platforms.values_list("path", "code", "slug")]
    closed = tuple(restriction.objects.values_list("page__path", flat=True))
    now = timezone.now().replace(microsecond=0)
    items = page.objects.filter(
        ~Q(expire_at__lt=now),
        content_type__app_label="knowledge",
        content_type__model__in=TYPES,
        live=True,
        alias_of=None,
    ).select_related("locale")
    records = [
        record(
            translation_key=item.translation_key,
            language=item.locale.language_code,
            page_id=item.pk,
            set_spec=":".join(code for path, code in codes if item.path.startswith(path)) or "federation",
            changed_at=now,
        )
        for item in items.iterator()
        if not item.path.startswith(closed)
    ]
    record.objects.bulk_create(records, batch_size=500, ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0004_approval"),
        ("platforms", "0005_sample_requests"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.CreateModel(
            name="HarvestRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField()),
                ("language", models.CharField(max_length=12)),
                ("page_id", models.PositiveBigIntegerField(db_index=True)),
                ("set_spec", models.CharField(max_length=50)),
                ("is_deleted", models.BooleanField(default=False)),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["changed_at", "id"], name="harvest_in_order")],
                "constraints": [
                    models.UniqueConstraint(fields=("translation_key", "language"), name="one_harvest_record_a_text")
                ],
            },
        ),
        migrations.RunPython(record_what_is_public, migrations.RunPython.noop),
    ]
