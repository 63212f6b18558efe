"""The test suite: fast hashing, mails in memory, nothing written beside the tree."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import DATABASES, VAR_DIR, WAGTAILSEARCH_BACKENDS

SECRET_KEY = "for-tests-only"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAIL_DELIVERY_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="manassat-media-"))
PRIVATE_ROOT = Path(tempfile.mkdtemp(prefix="manassat-private-"))
# Most tests save pages and search none: following every save took a fifth of their time. Those that search say so
# (the fixtures `followed_indexes` and `library_index`).
WAGTAILSEARCH_BACKENDS = {name: backend | {"AUTO_UPDATE": False} for name, backend in WAGTAILSEARCH_BACKENDS.items()}
SEARCH_INDEX = Path(tempfile.mkdtemp(prefix="manassat-search-")) / "library-index.sqlite3"
SAMPLES_ALLOWED = True
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, so that --reuse-db saves the 13 to 20 s that the migrations take.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
VAR_DIR.mkdir(parents=True, exist_ok=True)
