"""A library made by chance, with a word of its own planted in everything that people say there.

What each reader must not read is worked out here once more, from what was planted alone.
"""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from cast import Cast
from insights.networks.town import group, knows, relationship, thing
from make import make_asset, make_organization, make_team
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity import actions as capacity
from wherewithal.community import actions as community
from wherewithal.community.actions.fields import About
from wherewithal.insights.matches import actions as matches
from wherewithal.insights.networks import actions as networks
from wherewithal.insights.portfolio import actions as asks
from wherewithal.people import actions as people
from wherewithal.people.models import Consent, Person
from wherewithal.programs.models import Allocation, Program, ResourceNeed
from wherewithal.vocabulary.models import Tagging, Topic

SYLLABLES = (
    "bar",
    "dol",
    "fen",
    "gim",
    "hos",
    "kel",
    "lun",
    "mav",
    "nor",
    "pel",
    "rud",
    "sov",
    "tiv",
)
ABOUT = ("teaches sewing", "robots for teens", "plays the harp", "folding tables")
READERS = ("ada", "lee", "cal", "rae")
EDITORS = frozenset({"ada", "lee"})


@dataclass
class Somebody:
    """A person as the plan knows them; `first` is the word by which pages are searched for them."""

    row: Person
    first: str
    consent: str
    stays_out: bool = False
    is_gone: bool = False
    # By others, in words that everybody reads.
    is_named: bool = False

    @property
    def may_be_suggested(self) -> bool:
        return self.consent == Consent.GIVEN and not self.stays_out and not self.is_gone

    @property
    def is_silent(self) -> bool:
        return self.stays_out or self.is_gone or self.consent == Consent.DECLINED


@dataclass
class Secret:
    """One planted word: about whom it is, whom it names, how far it may go, who wrote it."""

    word: str
    where: str
    about: list[Somebody] = field(default_factory=list)
    names: list[Somebody] = field(default_factory=list)
    level: str = Level.LIBRARY
    author: str = ""
    is_hard: bool = False
    is_withdrawn: bool = False
    row: Any = None

    def may_be_suggested_to(
        self, reader: str, me: Somebody | None, *, is_same_for_all: bool
    ) -> bool:
        """On the pages of this room; some of them are the same for every reader."""
        if self.is_withdrawn or not all(each.may_be_suggested for each in self.about):
            return False
        if any(each.is_silent for each in self.names):
            return False
        if self.level != Level.PRIVATE:
            return not (self.is_hard and is_same_for_all)
        return not is_same_for_all and (reader in ("ada", self.author) or me in self.about)

    def may_be_read_by(self, reader: str, me: Somebody | None) -> bool:
        """On all other pages: by consent and level alone."""
        if self.is_withdrawn:
            return False
        if self.where == "name" and self.about[0].is_named:
            return True  # in lines that everybody reads
        if reader == self.author or (me is not None and me in self.about):
            return True
        if reader not in EDITORS and any(each.consent != Consent.GIVEN for each in self.about):
            return False
        return self.level != Level.PRIVATE or reader == "ada"


class Town:
    """The library, its people, and every word that was planted."""

    def __init__(self, cast: Cast, seed: int) -> None:
        self.cast, self.by_chance = cast, Random(seed)  # noqa: S311 - the same library each time
        self.library = cast.library
        self.somebodies: list[Somebody] = []
        self.secrets: list[Secret] = []
        self._words: set[str] = set()
        self.program = Program.objects.create(library=self.library, name="Makers", state="planned")
        self.needs = [self._need(name) for name in ABOUT]
        self._people()
        self._rows()
        self._decisions()

    def me(self, reader: str) -> Somebody | None:
        """Who this reader is."""
        key = getattr(self.cast, reader).person_id
        return next((each for each in self.somebodies if each.row.pk == key), None)

    def word(self) -> str:
        """A word that stands nowhere else."""
        while True:
            word = "zq" + "".join(self.by_chance.choices(SYLLABLES, k=4))
            if word not in self._words:
                self._words.add(word)
                return word

    def plant(self, where: str, **facts: Any) -> tuple[Secret, str]:
        """A secret, and words that some need looks for, with it among them."""
        secret = Secret(self.word(), where, **facts)
        self.secrets.append(secret)
        named = "".join(f", with {self._called(each)}" for each in secret.names)
        return secret, f"{self.by_chance.choice(ABOUT).capitalize()} {secret.word}{named}"

    def _called(self, somebody: Somebody) -> str:
        """By the whole name, or by the first name alone."""
        name = somebody.row.name
        return self.by_chance.choice([name, name.partition(" ")[0], somebody.first])

    def one(self) -> Somebody:
        return self.by_chance.choice(self.somebodies)

    def named(self) -> Somebody:
        """Whom others name in their words: somebody who agreed, up to now."""
        found = self.by_chance.choice([x for x in self.somebodies if x.consent == Consent.GIVEN])
        found.is_named = True
        return found

    def level(self) -> str:
        return self.by_chance.choice([Level.PUBLIC, Level.LIBRARY, Level.LIBRARY, Level.PRIVATE])

    def author(self) -> str:
        return self.by_chance.choice(["lee", "cal"])

    def _need(self, name: str) -> ResourceNeed:
        return ResourceNeed.objects.create(
            library=self.library, program=self.program, kind="human", name=f"Somebody: {name}"
        )

    def _people(self) -> None:
        """Each consent at least once, and more of those who agreed; Cal and Rae are two of them."""
        consents = [*Consent.values, *[Consent.GIVEN] * 5]
        for consent in consents:
            first = self.word()
            row = people.add_person(
                by=self.cast.ada, name=f"{first.capitalize()} Thornwick", consent=consent
            )
            self.somebodies.append(Somebody(row, first, consent))
        self.secrets += [Secret(each.first, "name", about=[each]) for each in self.somebodies]
        agreed = [each for each in self.somebodies if each.consent == Consent.GIVEN]
        for member, one in zip((self.cast.cal, self.cast.rae), agreed, strict=False):
            member.person = one.row
            member.save()
        networks.stay_out(by=self.cast.ada, person=agreed[-1].row)
        agreed[-1].stays_out = True
        teams = [make_team(self.library, name) for name in ("Teens", "Desk")]
        for each in self.somebodies:
            people.add_role(
                by=self.cast.ada,
                person=each.row,
                kind="staff",
                team=self.by_chance.choice(teams),
                title=self.plant("role", about=[each])[1],
            )

    def _rows(self) -> None:
        topic = Topic.objects.create(library=self.library, name="Sewing")
        for _ in range(14):
            self._line(topic)
        for _ in range(4):
            self._card()
            self._relationship()
            self._note()
            self._tie()
            self._called_after()

    def _line(self, topic: Topic) -> None:
        about, kind = (
            self.one(),
            self.by_chance.choice(["offer", "interest", "priority", "community"]),
        )
        level = self.level()
        names = [self.named()] if self.by_chance.random() < 0.3 else []
        secret, text = self.plant(
            f"line: {kind}", about=[about], names=names, level=level, author="lee"
        )
        secret.row = people.record_line(
            by=self.cast.lee, person=about.row, kind=kind, text=text, level=level
        )
        if self.by_chance.random() < 0.4:
            Tagging.objects.create(library=self.library, topic=topic, line=secret.row)

    def _card(self) -> None:
        about, level = self.one(), self.level()
        author = self.author() if about.consent == Consent.GIVEN else "lee"
        secret, text = self.plant("card", about=[about], level=level, author=author)
        secret.row = community.add_community_asset(
            by=getattr(self.cast, author), name=text, words=text, level=level,
            about=About(person=about.row),
        )  # fmt: skip

    def _relationship(self) -> None:
        about, holder = self.one(), self.one()
        _secret, text = self.plant("relationship", about=[about])
        asset = relationship(self.library, text[:80], person=about.row, brings=text)
        if holder is not about:
            asset.relationship_facts.holder = holder.row
            asset.relationship_facts.save()

    def _note(self) -> None:
        level, author = self.level(), self.author()
        asset = make_asset(self.library, "material", f"Shelf {len(self.secrets)}")
        secret, text = self.plant("note", names=[self.named()], level=level, author=author)
        kind = self.by_chance.choice(["strength", "challenge"])
        secret.row = capacity.record_note(
            by=getattr(self.cast, author), asset=asset, kind=kind, text=text, level=level
        )
        _secret, text = self.plant("who can teach", names=[self.named()])
        thing(self.library, f"Machine {len(self.secrets)}", text)
        group(self.library, f"Group {len(self.secrets)}", self.one().row)

    def _tie(self) -> None:
        one, other = self.one(), self.one()
        if one is not other:
            secret, _text = self.plant("tie", about=[one, other])
            knows(one.row, other.row, kind=f"Lunch {secret.word}", how_often="weekly")

    def _called_after(self) -> None:
        """Teams, organizations and rows that bear somebody's name."""
        _secret, text = self.plant("called after", names=[self.named()])
        make = self.by_chance.choice([make_organization, make_team])
        body = make(self.library, text)
        knower = self.one()
        knows(knower.row, body)

    def _decisions(self) -> None:
        named = self.named()
        secret, text = self.plant("why not", names=[named], author="lee")
        self.shelf = make_asset(self.library, "material", "Shelf of needles")
        secret.row = matches.reject_match(
            by=self.cast.lee, need=self.needs[0], source=self.shelf, words=text
        )
        Allocation.objects.create(
            library=self.library,
            resource_need=self.needs[0],
            person=self.one().row,
            words=self.plant("why set aside")[1],
        )
        may = [each for each in self.somebodies if each.may_be_suggested]
        for about in self.by_chance.sample(may, 3):
            secret, text = self.plant("why not", about=[about], author="lee")
            secret.row = matches.reject_match(
                by=self.cast.lee, need=self.needs[0], source=about.row, words=text
            )
            secret, text = self.plant("why", about=[about], author="lee")
            secret.row = asks.change_ask(
                by=self.cast.lee,
                program=self.program,
                holder=about.row,
                stance="forbidden",
                why=text,
            )


def member_of(cast: Cast, reader: str) -> Membership:
    found: Membership = getattr(cast, reader)
    return found
