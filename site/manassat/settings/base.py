"""What every environment shares. Values that differ come from the environment; the README lists them."""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parents[3]
PROJECT_DIR = BASE_DIR / "site" / "manassat"
VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var")))

# Leaf first: an app below may import those above it (docs/decisions/0001-import-arrows.md).
INSTALLED_APPS = [
    "manassat.core",
    "manassat.users",
    "manassat.media",
    "platforms",
    "knowledge",
    "search",
    "home",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    # Above WhiteNoise, so that text goes out compressed even without a proxy in front.
    "manassat.core.middleware.TextCompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "manassat.core.languages.AddressLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "manassat.core.digits.middleware.DigitsMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "platforms.middleware.RightsOfTheDayMiddleware",
    "manassat.core.admin_visibility.guard.OwnPartMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "knowledge.approval.middleware.ClosedGateMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "manassat.core.redirects.PublicRedirectMiddleware",
]

ROOT_URLCONF = "manassat.urls"
WSGI_APPLICATION = "manassat.wsgi.application"
AUTH_USER_MODEL = "users.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["manassat.core.templatetags.direction"],
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'manassat.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Readers go on while somebody writes, and a writer waits for its turn instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Arabic is the source language; every address without a prefix is Arabic.
LANGUAGE_CODE = "ar"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = [
    ("ar", _("Arabic")),
    ("en", _("English")),
]
USE_I18N = WAGTAIL_I18N_ENABLED = True
LOCALE_PATHS = [PROJECT_DIR / "locale"]
FORMAT_MODULE_PATH = ["manassat.formats"]
TIME_ZONE = "Asia/Hebron"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [PROJECT_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Minutes and notes: views of ours send them after a check.
PRIVATE_ROOT = VAR_DIR / "private"
# Images are the proxy's business; development has none.
SERVES_MEDIA = False

# Wagtail's own tasks (the search index among them) run at once: who saves finds what was saved. Mails have a queue of
# their own, and so has the reading of files; both wait for a worker in production.
IMMEDIATELY = {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}
TASKS = {"default": IMMEDIATELY, "mails": IMMEDIATELY, "files": IMMEDIATELY}
# Puts mails into the queue; whatever takes them out hands them to MAIL_DELIVERY_BACKEND.
EMAIL_BACKEND = "manassat.core.mail.backend.QueuedMailBackend"
MAIL_REPLY_TO = env.list("MAIL_REPLY_TO", default=[])

WAGTAIL_SITE_NAME = _("Manassat")
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000")
WAGTAILIMAGES_IMAGE_MODEL = "media.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.CustomDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "manassat.media.forms.DocumentForm"
# Needs Tesseract with Arabic on the machine of the worker.
OCR_ENABLED = env.bool("OCR_ENABLED", default=False)
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "pptx", "xlsx", "csv", "odt", "ods", "odp", "zip"]
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "search.backends.admin"},
    "library": {"BACKEND": "search.backends.library"},
}
# The library's index: a file that update_index makes anew, or OpenSearch where several machines share one index.
SEARCH_INDEX = VAR_DIR / "library-index.sqlite3"
SEARCH_URL = env("SEARCH_URL", default="")
# A draft stays a draft: submitting a translation must not publish it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# A machine that proposes translations: a LibreTranslate server, such as one of the federation's own. Off without it.
MACHINE_TRANSLATOR_URL = env("MACHINE_TRANSLATOR_URL", default="")
if MACHINE_TRANSLATOR_URL:
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
        "OPTIONS": {
            "LIBRETRANSLATE_URL": MACHINE_TRANSLATOR_URL.rstrip("/"),
            "API_KEY": env("MACHINE_TRANSLATOR_KEY", default=""),
            "TIMEOUT": 20,
        },
    }
# Links survive messaging apps.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# Otherwise a question names the page behind an address that nearly fits (core/admin_visibility/choosers.py).
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = "exact"
WAGTAILADMIN_NOTIFICATION_USE_HTML = True
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# No request to a foreign host, neither for pictures of users nor for news of versions.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
# The account page breaks on the list of all zones ("Invalid time zone specified: localtime").
WAGTAIL_USER_TIME_ZONES = ["Asia/Hebron", "Asia/Gaza", "UTC"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

CONTENT_SECURITY_POLICY = {
    # Wagtail's editor needs inline scripts; the public pages need no exception.
    "EXCLUDE_URL_PREFIXES": ["/admin/", "/django-admin/"],
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
    },
}
# Counting requests of one sender: whatever a client can write itself is not believed (core/client_address.py).
CLIENT_ADDRESS_HEADER = env("CLIENT_ADDRESS_HEADER", default="REMOTE_ADDR")
SECURE_REFERRER_POLICY = "same-origin"
# No page needs any of these, so no script that ever slips in gets them.
DEVICES = ("camera", "display-capture", "geolocation", "microphone", "payment", "serial", "usb")
PERMISSIONS_POLICY = {device: [] for device in DEVICES}

# Marked samples and demo accounts with a printed password: development only.
SAMPLES_ALLOWED = False
