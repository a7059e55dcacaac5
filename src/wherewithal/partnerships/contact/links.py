"""From a partner to the conversations with them, and to noting one."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Library
from wherewithal.partnerships.whom import key_of
from wherewithal.people.models import Person
from wherewithal.ui.links import library_url


def partnership_conversations(member: Member, asset: Asset) -> Iterator[Step]:
    """Note one; see them all."""
    if member.can(Permission.ADD_NOTES):
        yield Step(_("Note a conversation"), _address(asset.library, "log_conversation", asset))
    yield Step(_("Conversations"), _address(asset.library, "conversations", asset))


def person_conversations(member: Member, person: Person) -> Iterator[Step]:
    """Note one; see them all."""
    if member.can(Permission.ADD_NOTES):
        address = _address(person.library, "log_conversation", person)
        yield Step(_("Note a conversation"), address)
    yield Step(_("Conversations"), _address(person.library, "conversations", person))


def _address(library: Library, name: str, row: Asset | Person) -> str:
    return library_url(library, name) + "?" + urlencode({"with": key_of(row)})
