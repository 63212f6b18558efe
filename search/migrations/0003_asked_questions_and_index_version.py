from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.analysis.words import ANALYSER_VERSION


def note_an_empty_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """What an empty index gets from now on is analysed; one with entries waits for update_index (search.W001)."""
    if not apps.get_model("wagtailsearch", "IndexEntry").objects.exists():
        apps.get_model("search", "IndexVersion").objects.create(backend="default", analyser=ANALYSER_VERSION)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_synonyms"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [
        migrations.CreateModel(
            name="IndexVersion",
            fields=[
                ("backend", models.CharField(max_length=50, primary_key=True, serialize=False)),
                ("analyser", models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="AskedQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    models.CharField(
                        help_text="Without the differences of everyday spelling.",
                        max_length=100,
                        verbose_name="search words",
                    ),
                ),
                ("text", models.CharField(max_length=100, verbose_name="as written")),
                ("language", models.CharField(max_length=10, verbose_name="language")),
                ("day", models.DateField(verbose_name="day")),
                ("count", models.PositiveIntegerField(default=1, verbose_name="times searched")),
                ("results", models.PositiveIntegerField(default=0, verbose_name="results")),
            ],
            options={
                "verbose_name": "question of readers",
                "verbose_name_plural": "questions of readers",
                "constraints": [
                    models.UniqueConstraint(fields=("key", "language", "day"), name="one_row_a_day_and_question")
                ],
                "indexes": [models.Index(fields=["day"], name="asked_question_day")],
            },
        ),
        migrations.RunPython(note_an_empty_index, migrations.RunPython.noop),
    ]
