"""Full addresses for links that are printed rather than clicked."""

from django.conf import settings
from django.urls import reverse


def full_address(name: str, **arguments: str) -> str:
    """Where a page of this installation is found, as far as the settings tell."""
    environment = settings.ENVIRONMENT
    if environment.origins:
        return str(environment.origins[0]).rstrip("/") + reverse(name, kwargs=arguments)
    scheme = "https" if environment.https else "http"
    host = environment.hosts[0] if environment.hosts else "127.0.0.1"
    port = ":8000" if host in {"127.0.0.1", "localhost", "[::1]"} else ""
    return f"{scheme}://{host}{port}" + reverse(name, kwargs=arguments)
