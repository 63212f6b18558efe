"""WSGI entry point. ASGI was measured at 6 to 9 times the CPU here, so there is none."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "manassat.settings.production")
application = get_wsgi_application()
