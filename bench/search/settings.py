"""The site of the yardstick: the demo's settings, with stock Wagtail's own backend in the place of the admin's."""

from manassat.settings.dev import *  # noqa: F403
from manassat.settings.dev import WAGTAILSEARCH_BACKENDS

# Both write into one table: with the admin's analysed words in it, stock Wagtail would not be stock.
STOCK = {"BACKEND": "wagtail.search.backends.database"}
WAGTAILSEARCH_BACKENDS = WAGTAILSEARCH_BACKENDS | {"default": STOCK}
