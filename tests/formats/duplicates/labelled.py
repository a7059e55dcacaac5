"""Invented pairs of records, and whether they are one: the kinds of trouble that lists have."""

# ruff: noqa: E501 - a pair a line reads best

from wherewithal.formats.duplicates import Entry, likely_pairs

E = Entry  # written very often below
PAIRS: tuple[tuple[Entry, Entry, bool], ...] = (
    (E("a", "Oak Street Arts", "12 Oak Street"), E("b", "Oak Street Arts", "12 Oak St."), True),
    (E("a", "O`Connell Branch", "48 SIXTH STREET"), E("b", "O'Connell Branch Library", "48 Sixth St", phone="617-555-0101"), True),
    (E("a", "Harbor Food Bank, Inc.", phone="(410) 555-0102"), E("b", "The Harbor Food Bank", phone="410.555.0102"), True),
    (E("a", "Café Árbol", "3 Pine Ave"), E("b", "Cafe Arbol", "3 Pine Avenue"), True),
    (E("a", "Willow Clinic", website="https://www.willow.example/"), E("b", "Willow Clinic", website="willow.example"), True),
    (E("a", "River Museum", "1 Quay Rd, Suite 4"), E("b", "River Museum", "1 Quay Road"), True),
    (E("a", "Senior Center", "9 Elm St", "02141"), E("b", "Senior Center", "210 Lake Dr", "21215"), False),
    (E("a", "Public Library", "5 Main St"), E("b", "Public Library", "77 High St"), False),
    (E("a", "Dance Studio", "119 Windsor Street"), E("b", "Health Center", "119 Windsor Street"), False),
    (E("a", "Tenants Union", "40 Court Sq", phone="617-555-0103"), E("b", "Legal Aid", "40 Court Sq", phone="617-555-0104"), False),
    (E("a", "Maple Hall"), E("b", "Maple Hall"), False),
    (E("a", "Youth Works", phone="410-555-0105"), E("b", "Youthworks", phone="410-555-0105"), True),
    (E("a", "County Help Line", phone="410-555-0106"), E("b", "County Parks", phone="410-555-0106"), False),
    (E("a", "Lake Lab", identifier="77"), E("b", "The Lake Laboratory", identifier="77"), True),
    (E("a", "Grace Church", "8 Hill Rd", identifier="1"), E("b", "Grace Church", "8 Hill Rd", identifier="2"), False),
    (E("a", "Seed Library", latitude=42.3601, longitude=-71.0942), E("b", "Seed Library", latitude=42.3602, longitude=-71.0943), True),
    (E("a", "Seed Library", latitude=42.3601, longitude=-71.0942), E("b", "Seed Library", latitude=42.4601, longitude=-71.0942), False),
    (E("a", "Biblioteca del Río", "Calle Mayor 5"), E("b", "Biblioteca Rio", "Calle Mayor 5"), True),
    (E("a", "Art Center North", "14 First Street"), E("b", "North Art Center", "14 1st St"), True),
    (E("a", "Literacy Council", email="hello@read.example"), E("b", "Literacy Council", email="HELLO@read.example"), True),
    (E("a", "Boys Club", "2 Park Pl"), E("b", "Girls Club", "2 Park Pl"), False),
    (E("a", "Book Bus", website="town.example"), E("b", "Town Gardens", website="town.example"), False),
    (E("a", "Green Garden", "6 Ash Ln", phone="617-555-0107"), E("b", "Green Gardens", "6 Ash Lane", phone="617 555 0107"), True),
    (E("a", "Repair Café", "31 Mill St", phone="617-555-0108"), E("b", "Repair Cafe", "33 Mill St", phone="617-555-0108"), True),
    (E("a", "Parent Circle", "5 Birch Rd", phone="617-555-0109", website="circle.example"), E("b", "Circle of Parents", "5 Birch Road", phone="617-555-0109", website="circle.example"), True),
)  # fmt: skip


def counts() -> tuple[int, int, int]:
    """How many pairs are told rightly, how many are told at all, how many there truly are."""
    told = [bool(likely_pairs((one, other))) for one, other, _ in PAIRS]
    truths = [is_one for _, _, is_one in PAIRS]
    right = sum(said and true for said, true in zip(told, truths, strict=True))
    return right, sum(told), sum(truths)
