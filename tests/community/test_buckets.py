"""Four quick buckets: a line is a card; people are asked first."""

from cast import Cast
from make import make_community_asset, make_person
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.community.models import CommunityAsset
from wherewithal.people.models import Person

BUCKETS = "/sunnydale/community/buckets/"


def cards(cast: Cast) -> list[tuple[str, str]]:
    found = CommunityAsset.objects.in_library(cast.library).order_by("position", "pk")
    return list(found.values_list("bucket", "name"))


def test_a_line_is_a_card_and_the_cursor_stays_in_its_bucket(cast: Cast) -> None:
    lee = cast.client(cast.lee)
    answer = lee.post(BUCKETS, {"bucket": "space", "line": " Church hall, seats 80 "})
    assert answer["Location"] == f"{BUCKETS}?at=space"
    assert cards(cast) == [("space", "Church hall, seats 80")]
    page = lee.get(answer["Location"]).content.decode()
    line = page.partition('id="space-line"')[2].partition(">")[0]
    other = page.partition('id="funding-line"')[2].partition(">")[0]
    assert ("autofocus" in line, "autofocus" in other) == (True, False)


def test_several_lines_at_once_are_one_step_that_can_be_undone(cast: Cast) -> None:
    lines = "Hardware store\n\n  Elks club \nBank"
    cast.client(cast.cal).post(BUCKETS, {"bucket": "funding", "line": "Mill", "lines": lines})
    names = ["Mill", "Hardware store", "Elks club", "Bank"]
    assert cards(cast) == [("funding", name) for name in names]
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.cal)
    assert cards(cast) == []


def test_the_same_lines_sent_twice_are_there_once(cast: Cast) -> None:
    sent = {"bucket": "space", "line": "Barn", "csrfmiddlewaretoken": "of this page"}
    for _time in range(2):
        cast.client(cast.lee).post(BUCKETS, sent)
    assert cards(cast) == [("space", "Barn")]


def test_a_very_long_line_loses_nothing(cast: Cast) -> None:
    line = "A hall " + "and another hall " * 30
    cast.client(cast.lee).post(BUCKETS, {"bucket": "space", "line": line})
    (asset,) = CommunityAsset.objects.in_library(cast.library)
    assert (len(asset.name) <= 300, asset.words) == (True, line.strip())


def test_nothing_typed_adds_nothing(cast: Cast) -> None:
    page = cast.client(cast.lee).post(BUCKETS, {"bucket": "space", "line": "  "}, follow=True)
    assert "No line was typed" in page.content.decode()
    assert cards(cast) == []


def test_a_card_about_a_person_waits_for_their_consent(cast: Cast) -> None:
    posted = {"bucket": "expertise", "line": "The retired vet", "are_people": "on"}
    page = cast.client(cast.cal).post(BUCKETS, posted, follow=True).content.decode()
    assert "Kept for the editors" in page
    assert "The retired vet" not in page
    person = Person.objects.in_library(cast.library).get()
    assert (person.name, person.consent) == ("The retired vet", "not-asked")
    assert [role.kind for role in person.roles.all()] == ["community"]
    assert "The retired vet" in cast.client(cast.lee).get(BUCKETS).content.decode()
    person.consent = "given"
    person.save()
    assert "The retired vet" in cast.client(cast.rae).get(BUCKETS).content.decode()


def test_a_card_turns_out_to_be_about_somebody_we_know(cast: Cast) -> None:
    asset, pam = make_community_asset(cast.library, "Sewing"), make_person(cast.library, "Pam")
    path = f"/sunnydale/community/{asset.pk}/person/"
    posted = {"about": str(pam.pk), "consent": "given", "consent_words": "gladly"}
    cast.client(cast.lee).post(path, posted)
    asset.refresh_from_db()
    pam.refresh_from_db()
    assert (asset.person, asset.kind) == (pam, "individual")
    assert (pam.consent, pam.consent_words) == ("given", "gladly")


def test_moving_a_card_with_one_button(cast: Cast) -> None:
    asset = make_community_asset(cast.library, bucket="space")
    to = {"to": f"{asset.pk} relationships"}
    answer = cast.client(cast.lee).post(BUCKETS + "move/", to)
    assert answer["Location"] == f"{BUCKETS}?at=relationships"
    assert cards(cast) == [("relationships", "Church hall")]


def test_a_contributor_moves_only_what_they_wrote(cast: Cast) -> None:
    theirs = make_community_asset(cast.library, "Theirs", bucket="space")
    own = make_community_asset(cast.library, "Own", bucket="space", noted_by=cast.cal.user)
    cal = cast.client(cast.cal)
    assert cal.post(BUCKETS + "move/", {"to": f"{theirs.pk} funding"}).status_code == 403
    assert cal.post(BUCKETS + "move/", {"to": f"{own.pk} funding"}).status_code == 302
    assert sorted(cards(cast)) == [("funding", "Own"), ("space", "Theirs")]


def test_a_viewer_reads_the_buckets_and_adds_nothing(cast: Cast) -> None:
    make_community_asset(cast.library, bucket="space")
    rae = cast.client(cast.rae)
    page = rae.get(BUCKETS).content.decode()
    assert ("Church hall" in page, "Next card" in page) == (True, False)
    assert rae.post(BUCKETS, {"bucket": "space", "line": "Barn"}).status_code == 403


def test_too_much_at_once_stays_in_the_field(cast: Cast) -> None:
    typed = {"bucket": "space", "line": "Barn", "lines": "A hall\n" * 3_000, "are_people": "on"}
    answer = cast.client(cast.lee).post(BUCKETS, typed)
    page = answer.content.decode()
    assert (answer.status_code, page.count("A hall\n"), page.count('value="Barn"')) == (
        422,
        3_000,
        1,
    )
    assert page.count('name="are_people" checked') == 1
    assert cards(cast) == []
