"""Production web server. Several of these run behind one proxy: the processes hold no state."""

import os

pythonpath = "site"
wsgi_app = "manassat.wsgi"
bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
threads = 4
max_requests = 5000
max_requests_jitter = 500
