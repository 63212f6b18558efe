"""PostgreSQL, secrets from the environment, hashed and compressed static files, no samples."""

from .base import *  # noqa: F403
from .base import DATABASES, IMMEDIATELY, env

SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if cache_url := env("CACHE_URL", default=""):
    CACHES = {"default": env.cache_url_config(cache_url)}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="smtp://127.0.0.1:25")
MAIL_DELIVERY_BACKEND = EMAIL_CONFIG.pop("EMAIL_BACKEND")
vars().update(EMAIL_CONFIG)
# A server that does not answer must not hold the worker for ever.
EMAIL_TIMEOUT = 20
QUEUED = {"BACKEND": "django_tasks_db.DatabaseBackend"}
TASKS = {"default": IMMEDIATELY, "mails": QUEUED, "files": QUEUED}
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="manassat@localhost")

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
# Whether every neighbouring subdomain speaks HTTPS, and joins the browsers' preload list, is for its owner to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
