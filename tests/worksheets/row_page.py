"""Read a row's own page as a browser does, and send what a person typed."""

import re
from typing import Any

from django.test import Client

from wherewithal.capacity.models import Asset


def url(asset: Asset, step: str = "") -> str:
    return f"/sunnydale/assets/{asset.pk}/{step}"


def read(client: Client, address: str) -> str:
    page = client.get(address)
    assert page.status_code == 200
    return page.content.decode()


def sent(client: Client, asset: Asset, **typed: Any) -> dict[str, Any]:
    """The page's own hidden values, with what a person typed."""
    page = read(client, url(asset))
    names = ("csrfmiddlewaretoken", f"row.{asset.pk}.was", "facts.was")
    found = {name: re.search(f'name="{re.escape(name)}" value="([^"]*)"', page) for name in names}
    hidden = {name: match.group(1) for name, match in found.items() if match}
    return {**hidden, "do": "save", **typed}


def fresh(asset: Asset) -> Asset:
    return Asset.objects.in_library(asset.library_id).get(pk=asset.pk)
