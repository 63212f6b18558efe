"""The site of the yardstick: the demo's settings, and stock Wagtail's own backend under a name of its own."""

from manassat.settings.dev import *  # noqa: F403
from manassat.settings.dev import WAGTAILSEARCH_BACKENDS

WAGTAILSEARCH_BACKENDS = WAGTAILSEARCH_BACKENDS | {"stock": {"BACKEND": "wagtail.search.backends.database"}}
