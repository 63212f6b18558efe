"""A first look on one machine: SQLite, mails to the console, samples allowed."""

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, VAR_DIR, env

# The demo turns it off, so that a newcomer meets our own error pages.
DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = "for-development-only-and-never-in-production"  # noqa: S105
ALLOWED_HOSTS = ["*"]
MAIL_DELIVERY_BACKEND = "django.core.mail.backends.console.EmailBackend"
SAMPLES_ALLOWED = True
SERVES_MEDIA = True
# WhiteNoise serves the static files here too, so that the demo weighs what production weighs.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
INSTALLED_APPS = ["whitenoise.runserver_nostatic", *INSTALLED_APPS]
VAR_DIR.mkdir(parents=True, exist_ok=True)
