"""What the frame of every page needs to know."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from wherewithal.ui import navigation


def page(request: HttpRequest) -> dict[str, Any]:
    """Library and member where the page is inside a library, and whether this is the demo."""
    return {
        "library": getattr(request, "library", None),
        "member": getattr(request, "member", None),
        "is_demo": settings.DEMO,
        "can": SimpleLazyObject(lambda: _permissions(request)),
        "nav": SimpleLazyObject(lambda: _navigation(request)),
    }


def _navigation(request: HttpRequest) -> dict[str, list[navigation.Entry]]:
    """The pages in the bar and in the menu that this member sees."""
    member = getattr(request, "member", None)
    allowed = frozenset(member.permissions) if member else frozenset()
    return {
        "bar": navigation.entries(permissions=allowed, in_menu=False),
        "menu": navigation.entries(permissions=allowed, in_menu=True),
    }


def _permissions(request: HttpRequest) -> dict[str, bool]:
    """The member's permissions as {"edit_capacity": True}, for templates."""
    member = getattr(request, "member", None)
    if member is None:
        return {}
    return {permission.name.lower(): True for permission in member.permissions}
