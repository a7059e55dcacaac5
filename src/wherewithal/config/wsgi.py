"""The WSGI entry that the server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wherewithal.config.settings")
application = get_wsgi_application()

from wherewithal.config.beforehand import load_beforehand  # noqa: E402  only when Django is set up

load_beforehand()
