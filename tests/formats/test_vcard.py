"""Contact cards: what we write another library reads; whatever phones write we read, card by card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar.parser import Contentlines

from wherewithal.formats.vcard import (
    MAX_CARD_BYTES,
    MAX_CARDS,
    Card,
    CardTrouble,
    Version,
    read_cards,
    write_cards,
)

letters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Cf", "Co", "Cn"))
words = st.lists(st.text(letters, min_size=1, max_size=12), min_size=1, max_size=4).map(" ".join)
words = words.filter(lambda said: not said.startswith(("tel:", "mailto:")))
maybe = st.one_of(st.just(""), words)
people = st.builds(
    Card,
    name=words,
    email=maybe,
    phone=maybe,
    website=maybe,
    address=maybe,
    organization=maybe,
    role=maybe,
)
bodies = st.builds(
    Card,
    name=words,
    is_organization=st.just(True),
    email=maybe,
    phone=maybe,
    website=maybe,
    address=maybe,
)


def card(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]).encode()


def only(data: bytes) -> Card:
    (found,) = read_cards(data).cards
    return found.card


@given(st.lists(st.one_of(people, bodies), min_size=1, max_size=5))
def test_what_is_written_is_read_back(cards: list[Card]) -> None:
    found = read_cards(write_cards(cards))
    assert [each.card for each in found.cards] == cards
    assert [each.number for each in found.cards] == list(range(1, len(cards) + 1))
    assert found.oddities == ()


@given(st.lists(st.one_of(people, bodies), min_size=1, max_size=5))
def test_version_4_says_the_same(cards: list[Card]) -> None:
    data = write_cards(cards, version=Version.V4)
    assert [each.card for each in read_cards(data).cards] == cards
    for part, said in zip(data.decode().split("END:VCARD\r\n"), cards, strict=False):
        lines = [line.parts() for line in Contentlines.from_ical(part.encode()) if line]
        told = [(name, value) for name, _parameters, value in lines]
        kind = "org" if said.is_organization else "individual"
        assert told[:2] == [("BEGIN", "VCARD"), ("VERSION", "4.0")]
        assert ("KIND", kind) in told
        assert "X-ABSHOWAS" not in dict(told)
        assert dict(told)["FN"] == said.name


def test_words_that_look_like_a_line_of_a_card_stay_words() -> None:
    said = Card("Pam", role="X-ABSHOWAS:COMPANY VERSION:3.0", organization="VERSION:3.0")
    data = write_cards([said], version=Version.V4)
    assert only(data) == said
    assert b"KIND:individual" in data


@given(people)
def test_another_library_reads_the_lines(said: Card) -> None:
    lines = Contentlines.from_ical(write_cards([said]))
    found = {name: value for name, _parameters, value in (line.parts() for line in lines if line)}
    assert found["VERSION"] == "3.0"
    assert found["FN"] == said.name
    if said.phone:
        assert found["TEL"] == said.phone


def test_an_old_phone_with_quoted_printable_over_two_lines() -> None:
    found = only(
        card(
            "VERSION:2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Pam",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pam M=C3=",
            "=BCller",
            "TEL;CELL:555 0100",
        )
    )
    assert (found.name, found.phone) == ("Pam Müller", "555 0100")


def test_quoted_printable_in_an_old_character_set() -> None:
    found = only(card("VERSION:2.1", "FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller", "N:M;;;;"))
    assert found.name == "Müller"


def test_a_folded_line_is_one_line() -> None:
    found = only(card("VERSION:3.0", "FN:The friends of the", "  garden", "N:;;;;"))
    assert found.name == "The friends of the garden"


def test_a_new_card_of_an_organization() -> None:
    found = only(
        card(
            "VERSION:4.0",
            "KIND:org",
            "FN:Garden club",
            "TEL;VALUE=uri:tel:+1-555-0100",
            "item1.EMAIL:hello@garden.example",
            "ADR:;;5 Elm Street;Sunnydale;;01001;",
        )
    )
    assert found == Card(
        "Garden club",
        is_organization=True,
        phone="+1-555-0100",
        email="hello@garden.example",
        address="5 Elm Street, Sunnydale, 01001",
    )


def test_a_picture_is_left_out_and_said() -> None:
    found = read_cards(
        card("VERSION:3.0", "FN:Pam", "N:;Pam;;;", "PHOTO;ENCODING=b;TYPE=JPEG:AAAA")
    )
    assert [each.card.name for each in found.cards] == ["Pam"]
    assert [(each.what, each.number) for each in found.oddities] == [
        (CardTrouble.PICTURE_LEFT_OUT, 1)
    ]


def test_latin_letters_of_an_old_machine() -> None:
    found = read_cards(card("VERSION:3.0", "FN:José", "N:;José;;;").decode().encode("latin-1"))
    assert [each.card.name for each in found.cards] == ["José"]
    assert [each.what for each in found.oddities] == [CardTrouble.READ_AS_LATIN]


def test_one_broken_card_does_not_take_the_others_along() -> None:
    broken = card("VERSION:3.0", "FN:Bea", "TEL;ENCODING=b:no such letters")
    nameless = card("VERSION:3.0", "TEL:5")
    found = read_cards(broken + nameless + card("VERSION:3.0", "FN:Pam", "N:;Pam;;;"))
    assert [(each.number, each.card.name) for each in found.cards] == [(3, "Pam")]
    assert {(each.what, each.number) for each in found.oddities} == {
        (CardTrouble.UNREADABLE, 1),
        (CardTrouble.WITHOUT_NAME, 2),
    }


@pytest.mark.parametrize(
    "line",
    ["KIND:group", "KIND:location", "kind:Device", "X-ADDRESSBOOKSERVER-KIND:group"],
)
def test_lists_places_and_devices_become_nobody(line: str) -> None:
    card = f"BEGIN:VCARD\r\nVERSION:4.0\r\n{line}\r\nFN:All of us\r\nEND:VCARD\r\n"
    found = read_cards(card.encode() + write_cards([Card("Pam Miller")]))
    assert [each.card.name for each in found.cards] == ["Pam Miller"]
    assert [(each.what, each.number) for each in found.oddities] == [
        (CardTrouble.OF_ANOTHER_KIND, 1)
    ]


def test_a_card_whose_end_is_lost_leaves_the_next_one_alone() -> None:
    endless = card("VERSION:3.0", "FN:Pam", "TEL:555").replace(b"END:VCARD\r\n", b"")
    found = read_cards(endless + card("VERSION:3.0", "FN:Bea") + card("VERSION:3.0", "FN:Lee"))
    assert [each.card.name for each in found.cards] == ["Pam", "Bea", "Lee"]
    assert [(each.what, each.number) for each in found.oddities] == [(CardTrouble.NOT_WHOLE, 1)]


def test_a_file_that_was_cut_off_says_so_and_keeps_no_half_number() -> None:
    found = read_cards(card("VERSION:3.0", "FN:Pam") + b"BEGIN:VCARD\r\nFN:Bea\r\nTEL:555-0")
    assert [(each.card.name, each.card.phone) for each in found.cards] == [("Pam", ""), ("Bea", "")]
    assert [(each.what, each.number) for each in found.oddities] == [(CardTrouble.NOT_WHOLE, 2)]


def test_a_line_that_is_none_does_not_take_its_card_along() -> None:
    note = ("NOTE:Met her at the fair", "where she sold plants", " and bulbs", "TEL:555")
    found = read_cards(card("VERSION:3.0", "FN:Pam", *note))
    assert [(each.card.name, each.card.phone) for each in found.cards] == [("Pam", "555")]
    assert [(each.what, each.number) for each in found.oddities] == [
        (CardTrouble.LINES_LEFT_OUT, 1)
    ]


def test_a_broken_picture_does_not_take_its_card_along() -> None:
    picture = ("item1.PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", " SkZJRgABCD", "TEL:555")
    found = read_cards(card("VERSION:3.0", "FN:شیرین احمدی", *picture))
    assert [(each.card.name, each.card.phone) for each in found.cards] == [("شیرین احمدی", "555")]
    assert [each.what for each in found.oddities] == [CardTrouble.PICTURE_LEFT_OUT]


def test_a_number_with_an_extension_reads_as_people_write_it() -> None:
    tel = 'TEL;VALUE=uri;TYPE="voice:work,home":tel:+1-555-0100;ext=12'
    assert only(card("VERSION:4.0", "FN:Pam", tel)).phone == "+1-555-0100 ext. 12"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", CardTrouble.NO_CARDS),
        (b"PK\x03\x04 a workbook", CardTrouble.NO_CARDS),
        (b"BEGIN:VCARD\r\nFN:cut off within the na", CardTrouble.WITHOUT_NAME),
        (b"x" * (MAX_CARD_BYTES + 1), CardTrouble.TOO_LARGE),
    ],
)
def test_what_is_no_file_of_cards(data: bytes, what: CardTrouble) -> None:
    found = read_cards(data)
    assert (found.cards, [each.what for each in found.oddities]) == ((), [what])


def test_more_cards_than_fit_are_said() -> None:
    found = read_cards(card("VERSION:3.0", "FN:Pam", "N:;Pam;;;") * (MAX_CARDS + 1))
    assert len(found.cards) == MAX_CARDS
    assert [each.what for each in found.oddities] == [CardTrouble.TOO_MANY]


@given(st.binary(max_size=400), st.text(max_size=200))
def test_nothing_in_a_file_breaks_the_reading(noise: bytes, text: str) -> None:
    read_cards(noise)
    read_cards(card("VERSION:3.0", text))
    read_cards(b"BEGIN:VCARD\r\n" + noise + b"\r\nEND:VCARD\r\n")
