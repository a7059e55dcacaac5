"""Written, added to, edited, removed, undone and withdrawn in whatever order: each takes their own words alone."""

import random
import re
from datetime import date

import pytest

from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from make import make_member, make_person
from partnerships.keeping import relationship
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.history import actions as history
from wherewithal.history.withdrawing import own_words_removed
from wherewithal.partnerships.agreements import actions as agreements
from wherewithal.partnerships.ending import actions as endings
from wherewithal.partnerships.kept import actions as kept
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.partnerships.taking_back import queries
from wherewithal.partnerships.taking_back.actions import withdraw_partnership_words

STEPS = 14
PLACES = ("goal", "roles", "part", "end")


class House:
    """Three people write into four places; every word they make up is theirs alone."""

    def __init__(self, cast: Cast, seed: int) -> None:
        self.cast, self.dice = cast, random.Random(seed)  # noqa: S311 (no secret: the same steps each time)
        self.writers = (cast.ada, cast.lee, make_member(cast.library, "Eve", RoleName.EDITOR))
        self.asset = relationship(cast)
        pam = make_person(cast.library, "Pam", consent="given")
        self.contact = kept.add_partnership_contact(
            by=cast.ada, asset=self.asset, side="theirs", person=pam
        )
        self.ending = endings.end_partnership(
            by=cast.ada, asset=self.asset, ended_on=date(2026, 5, 1)
        )
        self.made = 0

    def sentence(self, by: Membership) -> str:
        words = [self.word(by) for _each in range(self.dice.randint(1, 5))]
        return f"{' '.join(words)}."

    def word(self, by: Membership) -> str:
        self.made += 1
        return f"{by.actor_name.lower()}zq{self.made}x"

    def said(self, place: str) -> str:
        row, column = {
            "goal": ("partnership_facts", "shared_goal"),
            "roles": ("partnership_agreement", "roles"),
            "end": ("ending", "learned"),
        }.get(place, ("", ""))
        if place == "part":
            found = PartnershipContact.objects.in_library(self.cast.library).first()
            return found.part if found is not None else ""
        self.asset = type(self.asset).objects.in_library(self.cast.library).get(pk=self.asset.pk)
        return str(getattr(getattr(self.asset, row, None), column, ""))

    def write(self, by: Membership, place: str, text: str) -> None:
        if place == "goal":
            kept.change_partnership(by=by, asset=self.asset, shared_goal=text)
        elif place == "roles":
            agreements.change_agreement(by=by, asset=self.asset, roles=text)
        elif place == "end":
            self.ending.refresh_from_db()
            endings.change_ending(by=by, ending=self.ending, learned=text)
        else:
            for contact in PartnershipContact.objects.in_library(self.cast.library):
                kept.change_partnership_contact(by=by, contact=contact, part=text[:300])

    def step(self) -> None:
        by, place = self.dice.choice(self.writers), self.dice.choice(PLACES)
        now, new = self.said(place), self.sentence(by)
        words = now.split()
        kind = self.dice.choice(["write", "add", "add", "before", "edit", "edit", "undo", "bin"])
        if kind == "undo":
            self.undo(by)
        elif kind == "bin":
            for contact in PartnershipContact.objects.in_library(self.cast.library):
                kept.remove_partnership_contact(by=by, contact=contact)
        elif kind == "edit" and words:
            words[self.dice.randrange(len(words))] = self.word(by)
            self.write(by, place, " ".join(words))
        else:
            text = {"add": f"{now} {new}", "before": f"{new} {now}"}.get(kind, new)
            self.write(by, place, text.strip())

    def undo(self, by: Membership) -> None:
        entry = ChangeSet.objects.filter(undone_by_id=None).latest("pk")
        try:
            undo(entry=entry, by=by)
        except UndoRefused:
            return

    def owned(self, by: Membership) -> set[tuple[str, str, str, int]]:
        """The texts that are there for this person to take back."""
        mine = queries.my_texts(by, queries.rows_of(self.asset))
        return {(each.model, each.key, each.column, each.text) for each in mine}

    def withdraw(self) -> tuple[Membership, set[str]] | None:
        """One text of somebody, where it stands or in the bin; whose, and the words of it."""
        by = self.dice.choice(self.writers)
        mine = queries.my_texts(by, queries.rows_of(self.asset))
        if mine and self.dice.random() < 0.8:
            one = self.dice.choice(mine)
            where = {"model": one.model, "key": one.key, "column": one.column}
            withdraw_partnership_words(by=by, text=one.text, **where)
            return by, set(re.findall(r"\w+", one.words))
        for removed in Change.objects.filter(action=ChangeAction.DELETED).order_by("-pk"):
            own = own_words_removed(by, removed.change_set)
            if own:
                history.withdraw_removed_words(by=by, entry=removed.change_set)
                return by, {
                    word for each in own for text in each.texts for word in re.findall(r"\w+", text)
                }
        return None


def words_kept(by: Membership) -> set[str]:
    """Every word that others wrote, wherever the rows and the log of these rows still say it."""
    states = [state for row in Change.objects.all() for state in (row.before, row.after)]
    found = {
        word
        for state in states
        for value in state.values()
        if isinstance(value, str)
        for word in re.findall(r"[a-z]+zq[0-9]+x", value)
    }
    return {word for word in found if not word.startswith(by.actor_name.lower())}


@pytest.mark.parametrize("seed", range(12))
def test_each_takes_their_own_words_and_no_other(cast: Cast, seed: int) -> None:
    house = House(cast, seed)
    withdrawn = 0
    for _round in range(5):
        for _step in range(house.dice.randint(1, STEPS // 3)):
            house.step()
        before = {member.pk: words_kept(member) for member in house.writers}
        now = {place: house.said(place) for place in PLACES}
        owned = {member.pk: house.owned(member) for member in house.writers}
        found = house.withdraw()
        if found is None:
            continue
        by, words = found
        withdrawn += 1
        assert words_kept(by) == before[by.pk]
        for other in house.writers:
            if other != by:
                assert house.owned(other) == owned[other.pk]
        for place, said in now.items():
            theirs = [
                w for w in re.findall(r"\w+zq\w+", said) if not w.startswith(by.actor_name.lower())
            ]
            left = re.findall(r"\w+zq\w+", house.said(place))
            assert [w for w in left if not w.startswith(by.actor_name.lower())] == theirs
        assert [word for word in words if word and is_anywhere(cast, word)] == []
    assert withdrawn
