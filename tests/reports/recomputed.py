"""The figures of the board page once more, from plain rows, by the words of docs/reports.md."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from reports.plain_rows import SEEN, Added, Number, Plain, Row, added, number
from wherewithal.reports.period import Period

ONE = Number(Decimal(1), Decimal(1))
COLLEAGUES = {"staff", "volunteer", "trustee"}
PEOPLE_ASKED = {"interview", "survey", "focus-group", "conversation"}


class Recomputed:
    """One library on one day."""

    def __init__(self, library_id: int, period: Period) -> None:
        self.rows, self.period = Plain(library_id), period
        self.agreed = {row["id"] for row in self.rows["person"] if row["consent"] == "given"}
        facts = self.rows.by("relationshipfacts", "asset_id")
        self.assets = [
            row
            for row in self.rows["asset"]
            if facts.get(row["id"], {}).get("person_id") in {None, *self.agreed}
        ]

    def figures(self) -> dict[str, Any]:
        """By the name of the figure: which records, or how much."""
        return {
            **{f"have-{area}": self._area(area) for area in ("staff", "space", "material", "relationship")},
            "have-people": self._headcount(),
            **self._needs(),
            **self._standings(),
            "gaps-yes": self._said_yes(),
            "gaps-secured": {row["resource_need_id"] for row in self._promised_now()},
            "gaps-money": self._money(),
            **self._exchanged(),
            "risks-ending": self._ending(),
            "risks-renew": self._to_renew(),
            "risks-must": self._must(),
            "risks-single": self._held_alone(),
        }  # fmt: skip

    def _area(self, area: str) -> set[int]:
        return {row["id"] for row in self.assets if row["area"] == area}

    def _headcount(self) -> Added:
        counts = self.rows.by("stafffacts", "asset_id")
        return added(
            number(counts.get(key, {}).get("headcount")) for key in sorted(self._area("staff"))
        )

    def _needs(self) -> dict[str, Any]:
        needs = [row for row in self.rows["communityneed"] if row["level"] in SEEN]
        pieces = self.rows.grouped("evidence", "need_id")
        found: dict[str, Any] = {
            "asked-several": set(),
            "asked-once": set(),
            "asked-nobody": set(),
        }
        asked: list[Number] = []
        for need in needs:
            known = [
                row
                for row in pieces[need["id"]]
                if row["level"] in SEEN and row["withdrawn_at"] is None
            ]
            voices = [row for row in known if row["method"] in PEOPLE_ASKED]
            asked += [number(row["how_many"]) for row in voices]
            ways = {row["method"] for row in known}
            slug = "asked-several" if len(ways) > 1 else "asked-once"
            found[slug if voices else "asked-nobody"].add(need["id"])
        return {**found, "asked-people": added(asked)}

    def _live(self) -> list[Row]:
        programs = {
            row["id"] for row in self.rows["program"] if row["state"] in ("planned", "existing")
        }
        goals = {row["id"] for row in self.rows["goal"] if row["state"] == "active"}
        return [
            row
            for row in self.rows["resourceneed"]
            if row["state"] != "dropped"
            and (row["program_id"] in programs or row["goal_id"] in goals)
        ]

    def _standings(self) -> dict[str, set[int]]:
        names = ("covered", "partly", "asked", "missing", "unknown")
        found: dict[str, set[int]] = {f"gaps-{name}": set() for name in names}
        for need in self._live():
            found[f"gaps-{self._standing(need)}"].add(need["id"])
        return found

    def _must(self) -> set[int]:
        return {
            row["id"]
            for row in self._live()
            if row["importance"] == "must" and self._standing(row) != "covered"
        }

    def _standing(self, need: Row) -> str:
        if need["state"] == "met":
            return "covered"
        unit, wanted = self._wanted(need)
        given = [
            row
            for row in self.rows.grouped("allocation", "resource_need_id")[need["id"]]
            if row["state"] in ("have", "secured", "asked")
        ]
        days = [None] if need["kind"] in ("financial", "legitimacy") else self._days(need, given)
        told = [self._on(day, wanted, unit, given) for day in days]
        # On the day on which most is missing; nothing at all is less than what nobody has counted.
        return max(told, key=lambda found: (found[0], found[1] == "missing", found[1]))[1]

    def _on(
        self, day: date | None, wanted: Number, unit: str, given: list[Row]
    ) -> tuple[Decimal, str]:
        there = [row for row in given if day is None or _covers(row, day)]
        all_of_it = added(_given(row, unit) for row in there)
        sure = [_given(row, unit) for row in there if row["state"] != "asked"]
        is_open = all_of_it.high is None or all_of_it.unknown > 0
        missing = Decimal(0) if is_open else max(Decimal(0), wanted.least - (all_of_it.high or 0))
        return missing, _judged(wanted, sure, there)

    def _wanted(self, need: Row) -> tuple[str, Number]:
        how_many = number(need["how_many"])
        if need["kind"] == "financial":
            facts = self.rows.by("financialneedfacts", "resource_need_id").get(need["id"], {})
            return "money", _dollars(facts.get("low_cents"), facts.get("high_cents"), facts)
        if need["kind"] == "human":
            facts = self.rows.by("humanneedfacts", "resource_need_id").get(need["id"], {})
            hours = number(facts.get("hours_per_week"))
            people_only = how_many.is_known and not hours.is_known
            return ("people", how_many) if people_only else ("hours", hours)
        if need["kind"] == "space":
            return "rooms", how_many if how_many.is_known else ONE
        return ("yes", ONE) if need["kind"] == "legitimacy" else ("pieces", how_many)

    def _days(self, need: Row, given: list[Row]) -> list[date | None]:
        program = self.rows.by("program", "id").get(need["program_id"], {})
        starts = [_day(each.get("starts_on")) for each in (need, program)]
        ends = [found for each in (need, program) if (found := _day(each.get("ends_on")))]
        last, today = min(ends, default=None), self.period.today
        is_over = last is not None and last < today
        known = [day for day in starts if day] + ([] if is_over else [today])
        first = max(known, default=last or today)
        over = {end for row in given if (end := _day(row["ends_on"])) and end >= first}
        after = sorted(end + timedelta(days=1) for end in over if last is None or end < last)
        return [first, *after]

    def _said_yes(self) -> tuple[set[int], int]:
        """Those of the period, and how many more whose day nobody noted."""
        told = [
            row
            for row in self.rows["ask"]
            if row["state"] in ("yes", "partly", "done")
            and row["person_id"] in {None, *self.agreed}
        ]
        undated = [row for row in told if row["answered_on"] is None]
        within = {
            row["id"]
            for row in told
            if (day := _day(row["answered_on"]))
            and self.period.first <= day <= self.period.last
        }  # fmt: skip
        return within, len(undated)

    def _promised(self) -> list[Row]:
        friends = {row["id"] for row in self.assets if row["area"] == "relationship"}
        live = {row["id"] for row in self._live()}
        return [
            row
            for row in self.rows["allocation"]
            if row["state"] == "secured"
            and row["resource_need_id"] in live
            and row["person_id"] in {None, *self.agreed}
            and row["asset_id"] in {None, *friends}
        ]

    def _promised_now(self) -> list[Row]:
        first, last = self.period.first, self.period.last
        return [
            row
            for row in self._promised()
            if (_day(row["starts_on"]) or first) <= last and (_day(row["ends_on"]) or last) >= first
        ]

    def _money(self) -> Added:
        kinds = {row["id"]: row["kind"] for row in self.rows["resourceneed"]}
        rows = [
            row for row in self._promised_now() if kinds[row["resource_need_id"]] == "financial"
        ]
        return added(_amount(row) for row in rows)

    def _exchanged(self) -> dict[str, Added]:
        """Each way, kind and unit for itself; what somebody put a worth on, in dollars."""
        shown = {row["id"] for row in self.assets}
        asks = {row["id"] for row in self.rows["ask"] if row["person_id"] in {None, *self.agreed}}
        parts: dict[str, list[Number]] = {}
        for row in self.rows["exchange"]:
            may_leave = row["person_id"] in {None, *self.agreed} and row["asset_id"] in {
                None,
                *shown,
            }
            day = _day(row["on"])
            is_within = day is not None and self.period.first <= day <= self.period.last
            if may_leave and row["ask_id"] in {None, *asks} and is_within:
                way, slug = row["direction"], f"{row['direction']}-{row['kind']}-{row['unit']}"
                parts.setdefault(f"exchange-{slug}", []).append(number(row["amount"]))
                if row["worth_cents"] is not None:
                    worth = _dollars(row["worth_cents"], row["worth_cents"], {})
                    parts.setdefault(f"exchange-{way}-worth", []).append(worth)
        return {slug: added(numbers) for slug, numbers in parts.items()}

    def _ending(self) -> list[int]:
        today = self.period.today
        return sorted(
            row["resource_need_id"]
            for row in self._promised()
            if (end := _day(row["ends_on"])) and today <= end <= today + timedelta(days=92)
        )

    def _to_renew(self) -> tuple[set[int], int]:
        shown = {row["id"] for row in self.assets}
        over = {
            row["asset_id"]
            for row in self.rows["partnershipending"]
            if row["ended_on"] <= self.period.today.isoformat() and not row["reopened_on"]
        }
        told = [row for row in self.rows["agreement"] if row["asset_id"] in shown - over]
        soon = self.period.today + timedelta(days=92)
        due = {row["asset_id"] for row in told if (day := _day(row["review_on"])) and day <= soon}
        return due, sum(row["review_on"] is None for row in told)

    def _held_alone(self) -> set[tuple[str, int]]:
        holders = {
            **self._knowing_organizations(),
            **self._knowing_people(),
            **self._teaching(),
            **self._skilled(),
        }
        alone = {record: who for record, who in holders.items() if len(who) == 1}
        return {record for record, who in alone.items() if min(who)[0] == "person"}

    def _knowing_organizations(self) -> dict[tuple[str, int], set[tuple[str, int]]]:
        found: dict[tuple[str, int], set[tuple[str, int]]] = {}
        for one, other in self._ties():
            for end, who in ((one, other), (other, one)):
                if end[0] == "organization" and self._is_inside(who):
                    found.setdefault(end, set()).add(who)
        return found

    def _knowing_people(self) -> dict[tuple[str, int], set[tuple[str, int]]]:
        """Rows of the relationships sheet about somebody, and who of us has a tie to them."""
        found = {}
        for asset, told in self._relationships():
            there = ("person", told["person_id"])
            if told["organization_id"] is None and told["person_id"] is not None:
                ties = [set(tie) for tie in self._ties()]
                around = {who for tie in ties if there in tie for who in tie - {there}}
                found["asset", asset["id"]] = {who for who in around if self._is_inside(who)}
        return found

    def _relationships(self) -> list[tuple[Row, Row]]:
        facts = self.rows.by("relationshipfacts", "asset_id")
        rows = [asset for asset in self.assets if asset["area"] == "relationship"]
        return [(asset, facts[asset["id"]]) for asset in rows if asset["id"] in facts]

    def _ties(self) -> list[tuple[tuple[str, int], tuple[str, int]]]:
        found = []
        for row in self.rows["tie"]:
            people = [row[name] for name in ("from_person_id", "to_person_id") if row[name]]
            if set(people) <= self.agreed and (row["consent"] == "given" or not people):
                found.append((_end_of(row, "from"), _end_of(row, "to")))
        for row in self.rows["role"]:
            if row["organization_id"] and row["person_id"] in self.agreed and self._is_now(row):
                person, there = (
                    ("person", row["person_id"]),
                    ("organization", row["organization_id"]),
                )
                found.append((person, there))
            if row["team_id"] and row["kind"] in COLLEAGUES and row["person_id"] in self.agreed:
                member = ("person", row["person_id"])
                found += [(member, ("team", row["team_id"]))] if self._is_now(row) else []
        teams = self.rows.by("asset", "id")
        for row in self.rows["groupmember"]:
            team = teams[row["asset_id"]]["team_id"]
            if team and row["person_id"] in self.agreed:
                found.append((("person", row["person_id"]), ("team", team)))
        for asset, told in self._relationships():
            there = (
                ("organization", told["organization_id"])
                if told["organization_id"]
                else ("person", told["person_id"])
            )
            if there[1] is not None:
                people = {told["holder_id"], told["second_holder_id"]} & self.agreed
                found += [(("person", key), there) for key in people]
                found += [(("team", asset["team_id"]), there)] if asset["team_id"] else []
        return [(one, other) for one, other in found if one != other]

    def _is_inside(self, who: tuple[str, int]) -> bool:
        if who[0] == "team":
            return True
        roles = self.rows.grouped("role", "person_id")[who[1]]
        works = any(row["kind"] in COLLEAGUES and self._is_now(row) for row in roles)
        groups = {row["person_id"] for row in self.rows["groupmember"]}
        return who[0] == "person" and who[1] in self.agreed and (works or who[1] in groups)

    def _is_now(self, role: Row) -> bool:
        today = self.period.today
        return (_day(role["since"]) or today) <= today <= (_day(role["until"]) or today)

    def _teaching(self) -> dict[tuple[str, int], set[tuple[str, int]]]:
        """Where the words are the name of one of us and nothing else."""
        names = {row["name"].casefold(): ("person", row["id"]) for row in self.rows["person"]}
        facts = self.rows.by("materialfacts", "asset_id")
        found = {}
        for asset in self.assets:
            words = facts.get(asset["id"], {}).get("who_can_teach", "").strip(" .").casefold()
            if asset["area"] == "material" and words in names and self._is_inside(names[words]):
                found["asset", asset["id"]] = {names[words]}
        return found

    def _skilled(self) -> dict[tuple[str, int], set[tuple[str, int]]]:
        lines = {
            row["id"]: row["person_id"]
            for row in self.rows["personline"]
            if row["kind"] == "offer" and row["level"] in SEEN and row["withdrawn_at"] is None
        }
        groups = {row["id"] for row in self.assets if row["area"] == "staff"}
        found: dict[tuple[str, int], set[tuple[str, int]]] = {}
        for row in self.rows["tagging"]:
            who = ("person", lines.get(row["line_id"], 0))
            if self._is_inside(who):
                found.setdefault(("topic", row["topic_id"]), set()).add(who)
        for row in self.rows["tagging"]:
            if row["asset_id"] in groups and ("topic", row["topic_id"]) in found:
                found["topic", row["topic_id"]].add(("asset", row["asset_id"]))
        return found


def _judged(wanted: Number, sure: list[Number], there: list[Row]) -> str:
    if not there:
        return "covered" if wanted.is_known and wanted.most == 0 else "missing"
    least = sum((each.least for each in sure), Decimal(0))
    is_open = any(not each.is_known or each.high is None for each in sure)
    most = None if is_open else sum((each.most or Decimal(0) for each in sure), Decimal(0))
    enough = wanted.is_known and wanted.most is not None and least >= wanted.most
    too_little = wanted.is_known and most is not None and most < wanted.least
    if enough:
        return "covered"
    if sure and not too_little:
        return "unknown"
    if any((each.low or 0) > 0 for each in sure):
        return "partly"
    return "asked" if any(row["state"] == "asked" for row in there) else "missing"


def _given(row: Row, unit: str) -> Number:
    if unit == "money":
        return _amount(row)
    if unit == "hours":
        return number(row["hours_per_week"])
    how_many = number(row["how_many"])
    is_one = unit in ("rooms", "yes") or (unit == "people" and row["person_id"])
    return ONE if is_one and not how_many.is_known else how_many


def _amount(row: Row) -> Number:
    most = row["most_cents"]
    if most is None and not row["is_at_least"]:
        most = row["cents"]
    return _dollars(row["cents"], most, row)


def _dollars(low: Any, high: Any, row: Row) -> Number:
    ends = [None if cents is None else Decimal(cents) / 100 for cents in (low, high)]
    return Number(ends[0], ends[1], bool(row.get("is_about")) and low == high)


def _covers(row: Row, day: date) -> bool:
    return (_day(row["starts_on"]) or day) <= day <= (_day(row["ends_on"]) or day)


def _end_of(row: Row, side: str) -> tuple[str, int]:
    for kind in ("organization", "person", "team"):
        key = row.get(f"{side}_{kind}_id")
        if key:
            return kind, key
    return "nobody", 0


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None
