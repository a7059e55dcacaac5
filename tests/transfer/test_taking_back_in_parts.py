"""A point goes back whole or not at all; words that history has to forget do not come back."""

from decimal import Decimal

from cast import Cast
from transfer.sending import body, send, take
from wherewithal.audit.withdrawal import blank_words
from wherewithal.people.actions import change_organization
from wherewithal.transfer import actions
from wherewithal.transfer.models import StagedFile
from wherewithal.transfer.staging import set_columns

FIRST = "ID,Name,Latitude,Longitude,Description\n7,Mill,42.1,-71.2,kind people\n"
NEWER = "ID,Name,Latitude,Longitude,Description\n7,Mill,42.5,-71.6,open on Sundays\n"


COLUMNS = {0: "code", 1: "name", 2: "latitude", 3: "longitude", 4: "words"}


def take_mills(cast: Cast, text: str) -> StagedFile:
    staged = send(cast, text, name="mills.csv")
    set_columns(by=cast.lee, staged=staged, columns=COLUMNS, list_name="mills")
    return take(cast, staged)


def point(cast: Cast) -> tuple[str, str, str]:
    mill = body(cast, "Mill")
    return (str(mill.latitude), str(mill.longitude), mill.placed_how)


def test_a_point_that_somebody_moved_half_stays_whole(cast: Cast) -> None:
    take_mills(cast, FIRST)
    staged = take_mills(cast, NEWER)
    change_organization(by=cast.lee, organization=body(cast, "Mill"), latitude=Decimal("43.000000"))
    kept = actions.take_back_list(by=cast.lee, staged=staged)
    assert point(cast) == ("43.000000", "-71.600000", "file")
    assert body(cast, "Mill").words == "kind people"
    assert set(kept.columns[body(cast, "Mill").pk]) == {"latitude", "longitude"}


def test_a_point_that_nobody_moved_goes_back(cast: Cast) -> None:
    take_mills(cast, FIRST)
    staged = take_mills(cast, NEWER)
    actions.take_back_list(by=cast.lee, staged=staged)
    assert point(cast) == ("42.100000", "-71.200000", "file")


def test_words_that_history_forgot_do_not_come_back(cast: Cast) -> None:
    take_mills(cast, FIRST)
    staged = take_mills(cast, NEWER)
    mill = body(cast, "Mill")
    blank_words(
        library_id=cast.library.pk,
        model="organization",
        key=str(mill.pk),
        columns=("words",),
        quoting={"kind people"},
    )
    kept = actions.take_back_list(by=cast.lee, staged=staged)
    assert body(cast, "Mill").words == "open on Sundays"
    assert point(cast) == ("42.100000", "-71.200000", "file")
    assert kept.columns == {mill.pk: ["words"]}
