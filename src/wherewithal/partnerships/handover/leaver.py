"""Who leaves: a member, a person, or one who is both."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.people.models import Person
from wherewithal.people.queries import people_visible_to


@dataclass(frozen=True, slots=True)
class Leaver:
    """The account, the record, or both; each may be missing."""

    member: Membership | None
    person: Person | None

    @property
    def name(self) -> str:
        """What they are called on the page."""
        return self.person.name if self.person else self.member.actor_name if self.member else ""

    @property
    def called(self) -> str:
        """The name that history tells; a person's stays with their row."""
        return self.member.actor_name if self.member else _("a colleague")

    @property
    def member_id(self) -> int:
        return self.member.pk if self.member else 0

    @property
    def person_id(self) -> int:
        return self.person.pk if self.person else 0

    def is_(self, member: Member) -> bool:
        """True where the reader is the one who leaves."""
        return self.member is not None and self.member == member


def leaver_of_member(reader: Member, member: Membership) -> Leaver:
    """With the record that is theirs, as far as the reader may read about it."""
    people = people_visible_to(reader).filter(pk=member.person_id or 0)
    return Leaver(member, people.first())


def leaver_of_person(person: Person) -> Leaver:
    """With the account that is theirs, where they have one."""
    members = Membership.objects.in_library(person.library_id).filter(person=person)
    return Leaver(members.select_related("user").first(), person)


def may_read_pack(reader: Member, leaver: Leaver) -> bool:
    """Whoever leaves, and editors of the whole library."""
    return leaver.is_(reader) or may_hand_over(reader)


def may_hand_over(reader: Member) -> bool:
    """Editors of the whole library: the things move between people."""
    may = reader.can(Permission.EDIT_PROGRAMS) and reader.can(Permission.EDIT_CAPACITY)
    return may and not reader.is_limited


def may_read_talks(reader: Member, leaver: Leaver) -> bool:
    """Whom somebody plans to talk to is their own; when they leave, an admin sees whom and by when."""
    return leaver.is_(reader) or reader.can(Permission.MANAGE_MEMBERS)
