"""A first look on one machine: SQLite, mails to the console, samples allowed."""

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, VAR_DIR

DEBUG = True
SECRET_KEY = "for-development-only-and-never-in-production"  # noqa: S105
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
SAMPLES_ALLOWED = True
# WhiteNoise serves the static files here too, so that the demo weighs what production weighs.
INSTALLED_APPS = ["whitenoise.runserver_nostatic", *INSTALLED_APPS]
VAR_DIR.mkdir(parents=True, exist_ok=True)
