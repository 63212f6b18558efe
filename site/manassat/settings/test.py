"""The test suite: fast hashing, mails in memory, nothing written beside the tree."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import DATABASES

SECRET_KEY = "for-tests-only"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="manassat-media-"))
SAMPLES_ALLOWED = True
WHITENOISE_AUTOREFRESH = True
DATABASES["default"].setdefault("TEST", {})
