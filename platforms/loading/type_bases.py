"""The data's words for what a council's type rests on, named so that they are translated where they are shown."""

from django.utils.translation import gettext_noop

TYPE_BASES = (
    gettext_noop("GUESS"),
    gettext_noop("GUESS by population < 5000"),
    gettext_noop("GUESS by population >= 5000"),
    gettext_noop("all 25 Gaza strip authorities are municipalities (guide: 25 municipalities)"),
    gettext_noop(
        "all 25 Gaza strip authorities are municipalities (guide: 25 municipalities); coordinates approximate"
    ),
    gettext_noop("news report on the first platform of municipality directors (year not shown)"),
    gettext_noop("public encyclopedia / news"),
    gettext_noop("public encyclopedia, Jenin governorate"),
)
