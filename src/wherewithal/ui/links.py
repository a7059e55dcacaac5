"""Addresses inside a library: every one carries its slug."""

from typing import Any

from django.urls import reverse


def library_url(library: Any, name: str, **arguments: Any) -> str:
    """The address of a page of this library."""
    return reverse(name, kwargs={"library_slug": library.slug, **arguments})
