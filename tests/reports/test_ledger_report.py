"""The ledger as a report and as a file: another program reads it back, and its lines make its sums."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Any

from cast import Cast
from make import make_organization, make_person
from partnerships.talking import note
from printing.opened import sheets_of_xlsx
from printing.paper import words_of
from wherewithal.partnerships.exchange.models import ExchangeKind
from wherewithal.quantities import Quantity, parse_quantity, total

DAYS = "?from=2026-01-01&to=2026-12-31"
IN_IT, OUTSIDE = date(2026, 5, 4), date(2025, 12, 31)


def fill(cast: Cast) -> None:
    club = make_organization(cast.library)
    exact, about = Quantity.exact, Quantity.about
    lines: list[tuple[str, str, Quantity, dict[str, Any]]] = [
        ("given", "space", exact(3), {}),
        ("given", "space", exact(4), {}),
        ("given", "promotion", Quantity.unknown(), {}),
        ("received", "hours", exact(2), {"worth_cents": 6001, "worth_how": "=A guess"}),
        ("received", "hours", about(6), {}),
        ("received", "money", exact(150), {"words": "From their breakfast"}),
        ("received", "money", exact(999), {"on": OUTSIDE}),
    ]
    for direction, kind, amount, more in lines:
        values = {"on": IN_IT, "organization": club, **more}
        note(cast, direction=direction, kind=kind, amount=amount, **values)
    hidden = make_person(cast.library, "Wes Hidden", consent="asked")
    note(cast, direction="given", kind="space", amount=exact(90), on=IN_IT, person=hidden)


def sheets(cast: Cast) -> dict[str, list[list[Any]]]:
    answer = cast.client(cast.rae).get(f"/sunnydale/print/reports/ledger.xlsx{DAYS}")
    assert answer.status_code == 200
    return sheets_of_xlsx(answer.content)


def test_the_lines_of_the_file_make_its_sums(cast: Cast) -> None:
    fill(cast)
    found = sheets(cast)
    amounts: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    head, *lines = found["One by one"]
    at = {name: place for place, name in enumerate(head)}
    for line in lines:
        typed = str(line[at["How much?"]] or "").removeprefix("$")
        key = (line[at["Which way did it go?"]], line[at["What was it?"]])
        amounts[key].append(parse_quantity(typed) if typed else Quantity.unknown())
    sums = {key: total(each) for key, each in amounts.items()}
    assert {key: (each.low, each.high, each.unknown_count) for key, each in sums.items()} == {
        ("we gave", "a room"): (7, 7, 0),
        ("we gave", "word of mouth and promotion"): (0, 0, 1),
        ("we received", "hours of people"): (8, 8, 0),
        ("we received", "money"): (150, 150, 0),
    }
    assert {line[at["When"]] for line in lines} == {IN_IT}
    figures = {row[0]: row[1] for row in found["Figures"]}
    assert figures["Given: a room"] == 7
    assert figures["Received: money"] == 150
    assert "about 8" in str(figures["Received: hours of people"])
    assert figures["What we received, where somebody put a worth on it"] == 60.01


def test_a_sum_of_dollars_is_that_of_its_lines_to_the_cent(cast: Cast) -> None:
    for _line in range(3):
        amount = Quantity.exact(Decimal("0.335"))
        note(cast, direction="received", kind="money", amount=amount, on=IN_IT, whom="A shop")
    found = sheets(cast)
    head, *lines = found["One by one"]
    said = [str(line[head.index("How much?")]) for line in lines]
    assert said == ["$0.34"] * 3
    assert {row[0]: str(row[1]) for row in found["Figures"]}["Received: money"] == "1.02"


def test_nobody_who_has_not_agreed_and_no_formula_leaves(cast: Cast) -> None:
    fill(cast)
    told = [str(cell) for rows in sheets(cast).values() for row in rows for cell in row]
    assert not [cell for cell in told if "Wes Hidden" in cell]
    assert "=A guess" in told
    assert {str(kind) for kind in told} & {"90", "999"} == set()


def test_page_and_paper_show_the_same_ledger(cast: Cast) -> None:
    fill(cast)
    client = cast.client(cast.rae)
    page = client.get(f"/sunnydale/reports/ledger/{DAYS}").content.decode()
    assert "From their breakfast" in page
    assert str(ExchangeKind.MONEY.label) in page
    assert "/sunnydale/reports/ledger/" in client.get("/sunnydale/exchanges/").content.decode()
    paper = client.get(f"/sunnydale/print/reports/ledger.pdf{DAYS}")
    assert paper.status_code == 200
    for words in (page, words_of(paper.content)):
        assert "May 4, 2026" in words
        assert IN_IT.isoformat() not in words


def test_where_nothing_was_exchanged_no_list_is_announced(cast: Cast) -> None:
    page = cast.client(cast.rae).get(f"/sunnydale/reports/ledger/{DAYS}").content.decode()
    assert "Nothing is noted in the ledger for this period." in page
    assert "One by one" not in page
