"""Words that only some may read, planted where people write; each with who may read it.

Letters as in url_table/, and P for whoever holds a link. A secret is a made-up word that occurs
nowhere else. "zqlantern" stands beside every one, so that a search for it comes close to all.
"""

from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from conventions.sample import Sample
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import change_set
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset, GroupMember, Note, RelationshipFacts
from wherewithal.community import actions as community
from wherewithal.community.actions.fields import About
from wherewithal.community.models import CommunityAsset, CommunityAssetOutlet
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
)
from wherewithal.opportunities.weighing.models import MatrixLink
from wherewithal.partnerships.contact.models import Conversation, ConversationLink, FollowUp
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.people.models import (
    Commitment,
    Consent,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    Tie,
)
from wherewithal.reviews.models import ReviewAnswer

COMPANION = "zqlantern"
EVERYBODY = frozenset("ALCR")
EDITORS = frozenset("AL")
LETTERS = {"ada": "A", "lee": "L", "cal": "C", "rae": "R"}

# What the levels promise, written out once more: the product's own table is compared with docs.
MEMBERS_READ = {Level.PUBLIC: True, Level.PARTNERS: True, Level.LIBRARY: True, Level.PRIVATE: False}
PARTNERS_READ = {
    Level.PUBLIC: True,
    Level.PARTNERS: True,
    Level.LIBRARY: False,
    Level.PRIVATE: False,
}


@dataclass(frozen=True)
class Secret:
    """One planted word."""

    word: str
    where: str
    readers: frozenset[str]
    may_leave: bool


@dataclass
class Garden:
    """The sample library with everything that was planted in it."""

    sample: Sample
    secrets: list[Secret] = field(default_factory=list)
    numbers: Any = field(default_factory=count)

    def word(self, where: str, readers: frozenset[str], *, may_leave: bool = False) -> str:
        """A new secret word, with the words around it."""
        word = f"zqsecret{next(self.numbers):03}x"
        self.secrets.append(Secret(word, where, readers, may_leave))
        return f"{COMPANION} {word}"

    def hidden_from(self, letter: str) -> list[Secret]:
        """What this letter may not read anywhere."""
        return [secret for secret in self.secrets if letter not in secret.readers]

    def kept_on_screen(self) -> list[Secret]:
        """What may stand in no print, file or picture, whoever makes it."""
        return [secret for secret in self.secrets if not secret.may_leave]


def plant(sample: Sample) -> Garden:
    """Plant in every place that has a level, or that is about somebody."""
    garden = Garden(sample)
    _notes(garden)
    _former_notes(garden)
    _answers(garden)
    _needs(garden)
    _levels_around_us(garden)
    _conversations(garden)
    for consent in (Consent.NOT_ASKED, Consent.DECLINED, Consent.GIVEN):
        _person(garden, consent)
    return garden


def readers_of(level: Level, author: Membership) -> frozenset[str]:
    """Whom a level lets read: the table in docs/sensitivity.md."""
    readers = set(EVERYBODY) if MEMBERS_READ[level] else {"A"}
    if PARTNERS_READ[level]:
        readers.add("P")
    return frozenset(readers | {LETTERS[author.user.name.removeprefix("Zq").lower()]})


def _notes(garden: Garden) -> None:
    lee, cal = garden.sample.cast.lee, garden.sample.cast.cal
    for level in Level:
        _note(garden, lee, level, "challenge")
    _note(garden, cal, Level.PRIVATE, "question")
    _note(garden, cal, Level.LIBRARY, "question")


def _note(garden: Garden, author: Membership, level: Level, kind: str) -> None:
    asset: Any = garden.sample.rows["asset"]
    may_leave = level != Level.PRIVATE
    text = garden.word(f"{level} {kind}", readers_of(level, author), may_leave=may_leave)
    capacity.record_note(by=author, asset=asset, kind=kind, text=text, level=level)


def _former_notes(garden: Garden) -> None:
    """Words that were changed, published later, removed, withdrawn: history remembers, and must not tell."""
    lee, asset = garden.sample.cast.lee, garden.sample.rows["asset"]
    private = readers_of(Level.PRIVATE, lee)
    for where in ("edited", "published later", "removed"):
        text = garden.word(f"private note, {where}", private)
        note = _private_note(lee, asset, text)
        if where == "removed":
            capacity.remove_note(by=lee, note=note)
        else:
            level = Level.LIBRARY if where == "published later" else Level.PRIVATE
            capacity.edit_note(by=lee, note=note, text="zqharmless", level=level)
    text = garden.word("withdrawn note", frozenset())
    note = capacity.record_note(by=lee, asset=asset, kind="strength", text=text)  # type: ignore[arg-type]
    capacity.withdraw_note(by=lee, note=note)


def _private_note(author: Membership, asset: Any, text: str) -> Note:
    return capacity.record_note(
        by=author, asset=asset, kind="strength", text=text, level=Level.PRIVATE
    )


def _answers(garden: Garden) -> None:
    sample = garden.sample
    for level in Level:
        sample.add(
            ReviewAnswer,
            review=sample.rows["review"],
            prompt="know",
            level=level,
            text=garden.word(
                f"{level} answer in a review",
                readers_of(level, sample.cast.lee),
                may_leave=level != Level.PRIVATE,
            ),
            answered_by=sample.cast.lee.user,
            answered_by_name="Zqlee",
        )
    reason = garden.word("why Lee wants to talk", frozenset("LA"))
    sample.add(PlannedTalk, member=sample.cast.lee, whom="zqmayor", why=reason)


def _needs(garden: Garden) -> None:
    """Needs and questions at every level, and what hangs on those that all may read."""
    sample = garden.sample
    for level in Level:
        for model, column in (
            (CommunityNeed, {}),
            (Evidence, {"need": sample.rows["communityneed"]}),
            (CommunityQuestion, {}),
            (QuestionFinding, {"question": sample.rows["communityquestion"]}),
            (MatrixLink, {"need": sample.rows["communityneed"], "asset": sample.rows["asset"]}),
        ):
            slug = model._meta.model_name
            readers = readers_of(level, sample.cast.lee)
            may_leave = level != Level.PRIVATE
            sample.add(
                model,
                level=level,
                text=garden.word(f"{level} {slug}", readers, may_leave=may_leave),
                noted_by=sample.cast.lee.user,
                noted_by_name="Zqlee",
                **column,
            )


def _conversations(garden: Garden) -> None:
    """What was said, and what follows, at every level."""
    sample, lee = garden.sample, garden.sample.cast.lee
    for level in Level:
        readers, may_leave = readers_of(level, lee), level != Level.PRIVATE
        said = garden.word(f"{level} conversation", readers, may_leave=may_leave)
        step = garden.word(f"what follows, {level}", readers, may_leave=may_leave)
        _conversation(sample, said, step, organization=sample.rows["organization"], level=level)


def _conversation(
    sample: Sample, said: str, step: str, *, level: str = "library", **whom: Any
) -> None:
    by = {"noted_by": sample.cast.lee.user, "noted_by_name": "Zqlee"}
    on = date(2026, 10, 9)
    talk = sample.add(Conversation, on=on, words=said, level=level, **by)
    sample.add(ConversationLink, conversation=talk, **whom)
    sample.add(FollowUp, conversation=talk, text=step, by_when=on, who=sample.cast.lee)


def _person(garden: Garden, consent: str) -> None:
    """A person and what is said about them; without consent only editors read any of it."""
    sample, agreed = garden.sample, consent == Consent.GIVEN
    readers = EVERYBODY | {"P"} if agreed else EDITORS

    def word(where: str) -> str:
        return garden.word(f"{where} ({consent})", readers, may_leave=agreed)

    person = sample.add(Person, name=word("name of a person"), consent=consent, position=9)
    if agreed:
        _contact(garden, person)
    _lines(garden, person, agreed=agreed)
    sample.add(Role, person=person, title=word("role"), kind="staff")
    sample.add(Commitment, person=person, duty=word("duty"))
    sample.add(
        Tie,
        from_person=sample.rows["person"],
        to_person=person,
        kind=word("tie"),
        consent=consent,
    )
    _relationship(garden, person, word)
    _talked_and_given(sample, person, word)
    _cards(garden, person, word)


def _talked_and_given(sample: Sample, person: Person, word: Any) -> None:
    """Talks with this person, and what they gave."""
    said, step = word("what was said with a person"), word("what follows with a person")
    _conversation(sample, said, step, person=person)
    sample.add(
        Exchange,
        direction="received",
        kind="hours",
        unit="hours",
        on=date(2026, 10, 9),
        words=word("what a person gave"),
        worth_how=word("how we know what it was worth"),
        worth_cents=100,
        person=person,
    )


def _cards(garden: Garden, person: Person, word: Any) -> None:
    """Cards about this person, in a bucket that is looked at and drawn."""
    outlet = garden.sample.rows["outlet"]
    for column in ("name", "words", "address"):
        said = {"name": "zqcard", column: word(f"{column} of a card about a person")}
        asset = garden.sample.add(
            CommunityAsset,
            bucket="expertise",
            kind="individual",
            person=person,
            latitude="42.5",
            longitude="-71.1",
            placed_how="hand",
            **said,
        )
        garden.sample.add(CommunityAssetOutlet, community_asset=asset, outlet=outlet)


def _levels_around_us(garden: Garden) -> None:
    """A card for each level, and one whose private words were changed since."""
    sample, lee = garden.sample, garden.sample.cast.lee
    for level in Level:
        may_leave = level != Level.PRIVATE
        text = garden.word(f"{level} card", readers_of(level, lee), may_leave=may_leave)
        community.add_community_asset(by=lee, name=text, level=level, bucket="space")
    text = garden.word("private card, published later", readers_of(Level.PRIVATE, lee))
    asset = community.add_community_asset(by=lee, name=text, level=Level.PRIVATE)
    community.change_community_asset(by=lee, asset=asset, name="zqharmless", level=Level.LIBRARY)
    text = garden.word("private card, removed", readers_of(Level.PRIVATE, lee))
    asset = community.add_community_asset(by=lee, name=text, level=Level.PRIVATE)
    community.remove_community_asset(by=lee, asset=asset)
    text = garden.word("card that turned out to be about a person", EDITORS)
    asset = community.add_community_asset(by=sample.cast.ada, name=text)
    community.name_person(by=sample.cast.ada, asset=asset, about=About())


def _contact(garden: Garden, person: Person) -> None:
    phone = garden.word("private telephone", frozenset("A"))
    with change_set(by=garden.sample.cast.ada, what="added a sample") as changes:
        changes.change(person, phone=phone, contact_level=Level.PRIVATE)


def _lines(garden: Garden, person: Person, *, agreed: bool) -> None:
    sample = garden.sample
    for level in Level if agreed else (Level.PUBLIC, Level.PRIVATE):
        readers = readers_of(level, sample.cast.lee)
        garden_readers = readers if agreed else readers & EDITORS
        where = f"{level} line about a person ({person.consent})"
        may_leave = agreed and level != Level.PRIVATE
        sample.add(
            PersonLine,
            person=person,
            kind="offer",
            level=level,
            text=garden.word(where, garden_readers, may_leave=may_leave),
            said_by=sample.cast.lee.user,
            said_by_name="Zqlee",
        )


def _relationship(garden: Garden, person: Person, word: Any) -> None:
    """A relationship with this person, one that they hold, and a group that they belong to."""
    sample = garden.sample
    asset = sample.add(Asset, area="relationship", name=word("relationship"))
    sample.add(RelationshipFacts, asset=asset, person=person, brings=word("what they bring"))
    sample.add(Note, asset=asset, kind="strength", text=word("note on a relationship"))
    held = sample.add(Asset, area="relationship", name="Zqheld")
    sample.add(
        RelationshipFacts, asset=held, organization=sample.rows["organization"], holder=person
    )
    group: Any = sample.rows["groupmember"]
    sample.add(GroupMember, asset=group.asset, person=person)
