"""The list of what is around us, and its cards."""

from django.test import Client

from cast import Cast
from make import make_community_asset, make_organization, make_outlet, make_person
from wherewithal.community import actions, queries
from wherewithal.community.models import CommunityAsset

LIST = "/sunnydale/community/"


def names(client: Client, asked: str = "") -> list[str]:
    page = client.get(LIST + asked)
    assert page.status_code == 200
    return [asset.name for asset in page.context["page"].object_list]


def test_the_filters_find_by_words_kind_bucket_and_outlet(cast: Cast) -> None:
    lee, east = cast.lee, make_outlet(cast.library)
    club = make_organization(cast.library, "Elks")
    add = actions.add_community_asset
    add(by=lee, name="Hall", kind="place", bucket="space", outlets=[east], organization=club)
    add(by=lee, name="Choir", kind="association", words="Meets in the hall")
    add(by=lee, name="mill", kind="economy", address="3 Mill Lane")
    client = cast.client(cast.rae)
    assert names(client) == ["Choir", "Hall", "mill"]
    assert names(client, "?q=hall") == ["Choir", "Hall"]
    assert names(client, "?q=elks") == ["Hall"]
    assert names(client, "?kind=economy") == ["mill"]
    assert names(client, "?bucket=space") == ["Hall"]
    assert names(client, "?bucket=none") == ["Choir", "mill"]
    assert names(client, f"?outlet={east.pk}") == ["Hall"]
    assert names(client, "?kind=nonsense&outlet=77") == ["Choir", "Hall", "mill"]


def test_private_cards_and_people_who_have_not_agreed(cast: Cast) -> None:
    shy = make_person(cast.library, "Shy")
    make_community_asset(cast.library, "About Shy", person=shy)
    actions.add_community_asset(by=cast.cal, name="Just for me", level="private")
    assert names(cast.client(cast.rae)) == []
    assert names(cast.client(cast.cal)) == ["Just for me"]
    assert names(cast.client(cast.lee)) == ["About Shy"]
    assert names(cast.client(cast.ada)) == ["About Shy", "Just for me"]
    leaving = queries.assets_visible_to(cast.ada, leaving=True)
    assert list(leaving) == []
    shy.consent = "given"
    shy.save()
    assert [asset.name for asset in leaving.all()] == ["About Shy"]


def test_only_a_name_is_needed_and_nothing_typed_is_lost(cast: Cast) -> None:
    cal = cast.client(cast.cal)
    page = cal.post(LIST + "add/", {"words": "So many tools", "level": "library"})
    assert "So many tools" in page.content.decode()
    cal.post(LIST + "add/", {"name": "Tool library", "level": "library"})
    (asset,) = CommunityAsset.objects.in_library(cast.library)
    assert (asset.name, asset.bucket, asset.noted_by_name) == ("Tool library", "", "Cal")


def test_changing_a_card_keeps_the_consent_that_was_given(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given", consent_words="over coffee")
    asset = make_community_asset(cast.library, person=pam, kind="individual")
    lee = cast.client(cast.lee)
    path = f"{LIST}{asset.pk}/change/"
    posted = {"name": "Pam sews", "kind": "individual", "level": "library", "about": str(pam.pk)}
    lee.post(path, {**posted, "consent": "given", "consent_words": "over coffee"})
    pam.refresh_from_db()
    asset.refresh_from_db()
    assert (asset.name, pam.consent, pam.consent_on) == ("Pam sews", "given", None)
    lee.post(path, {**posted, "consent": "declined", "consent_words": "rather not"})
    pam.refresh_from_db()
    assert (pam.consent, pam.consent_words) == ("declined", "rather not")


def test_a_card_that_names_whom_not_to_contact_says_so(cast: Cast) -> None:
    club = make_organization(
        cast.library, "Elks", do_not_contact=True, do_not_contact_words="Since the fire"
    )
    asset = make_community_asset(cast.library, organization=club)
    rae = cast.client(cast.rae)
    pages = (
        LIST,
        f"{LIST}{asset.pk}/",
        f"/sunnydale/organizations/{club.pk}/",
        "/sunnydale/people/",
    )
    for path in pages:
        page = rae.get(path).content.decode()
        assert ("Please do not contact them" in page, "Since the fire" in page) == (True, True), (
            path
        )
    form = cast.client(cast.lee).get(f"{LIST}add/").content.decode()
    assert "Elks (please do not contact)" in form


def test_the_same_museum_known_to_two_branches_is_one_record(cast: Cast) -> None:
    east, west = make_outlet(cast.library), make_outlet(cast.library, "West branch", position=1)
    add = actions.add_community_asset
    one = add(by=cast.lee, name="Museum", words="Free on Sundays", outlets=[east], level="public")
    two = add(by=cast.lee, name="The museum", words="A kind guide", outlets=[east, west])
    cast.client(cast.lee).post(f"{LIST}{one.pk}/merge/", {"other": two.pk})
    (kept,) = queries.assets_visible_to(cast.lee)
    assert kept.words == "Free on Sundays\n\nAlso: The museum\n\nA kind guide"
    assert [known.outlet.name for known in kept.known_at.all()] == ["East branch", "West branch"]
    assert kept.level == "library"


def test_cards_about_two_people_are_not_made_one(cast: Cast) -> None:
    one = make_community_asset(cast.library, person=make_person(cast.library, "Pam"))
    two = make_community_asset(cast.library, person=make_person(cast.library, "Ann"))
    page = cast.client(cast.lee).post(f"{LIST}{one.pk}/merge/", {"other": two.pk})
    assert "about two people" in page.content.decode()
    assert CommunityAsset.objects.in_library(cast.library).count() == 2


def test_somebody_elses_level_is_not_opened_up(cast: Cast) -> None:
    asset = actions.add_community_asset(by=cast.cal, name="Mill", level="library")
    posted = {"name": "Mill", "level": "public"}
    path = f"{LIST}{asset.pk}/change/"
    assert cast.client(cast.lee).post(path, posted).status_code == 200
    asset.refresh_from_db()
    assert asset.level == "library"
    cast.client(cast.cal).post(path, posted)
    asset.refresh_from_db()
    assert asset.level == "public"


def test_a_long_list_comes_in_pages(cast: Cast) -> None:
    for number in range(50):
        make_community_asset(cast.library, f"Card {number:02}", position=number, kind="place")
    client = cast.client(cast.rae)
    assert len(names(client, "?kind=place")) == 48
    assert names(client, "?kind=place&page=2") == ["Card 48", "Card 49"]


def test_a_card_about_a_person_says_who_it_is(cast: Cast) -> None:
    typed = {"name": "Jane Roe", "kind": "individual", "level": "library"}
    cal = cast.client(cast.cal)
    page = cal.post(LIST + "add/", typed)
    assert (list(page.context["form"].errors), "Jane Roe" in page.content.decode()) == (
        ["about"],
        True,
    )
    hall = make_community_asset(cast.library, "Hall")
    page = cast.client(cast.lee).post(f"{LIST}{hall.pk}/change/", typed)
    assert list(page.context["form"].errors) == ["about"]
    cal.post(LIST + "add/", {**typed, "about": "new"})
    assert names(cast.client(cast.rae)) == ["Hall"]
    assert names(cast.client(cast.lee)) == ["Hall", "Jane Roe"]


def test_a_private_card_is_not_merged_into_the_card_of_somebody_else(cast: Cast) -> None:
    add = actions.add_community_asset
    secret = add(by=cast.ada, name="Mill", words="Closing in May", level="private")
    open_card = add(by=cast.cal, name="The mill")
    page = cast.client(cast.ada).post(f"{LIST}{open_card.pk}/merge/", {"other": secret.pk})
    assert "somebody else wrote the other" in page.content.decode()
    assert names(cast.client(cast.cal)) == ["The mill"]
    cast.client(cast.ada).post(f"{LIST}{secret.pk}/merge/", {"other": open_card.pk})
    assert names(cast.client(cast.ada)) == ["Mill"]
    assert names(cast.client(cast.cal)) == []


def test_whom_it_is_about_is_folded_until_it_matters(cast: Cast) -> None:
    lee = cast.client(cast.lee)
    folded, open_ = "<details>", "<details open>"
    page = lee.get(LIST + "add/").content.decode()
    assert (folded in page, open_ in page, 'name="consent"' in page) == (True, False, True)
    typed = {"name": "Jane Roe", "kind": "individual", "level": "library"}
    assert open_ in lee.post(LIST + "add/", typed).content.decode()
    pam = make_community_asset(cast.library, "Pam", person=make_person(cast.library, "Pam"))
    assert open_ in lee.get(f"{LIST}{pam.pk}/change/").content.decode()
    hall = make_community_asset(cast.library, "Hall")
    assert open_ not in lee.get(f"{LIST}{hall.pk}/change/").content.decode()
