"""The ASGI application, for hosts that offer nothing else; sync workers are faster here."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerken.settings")

application = get_asgi_application()
