"""Cards about a person stand on that person's page and on their own, with what each reader may do."""

import re

from cast import Cast
from make import make_person
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.community import actions
from wherewithal.community.actions.fields import About
from wherewithal.community.models import CommunityAsset
from wherewithal.people.models import Consent, Person


def link(member: Membership, **fields: str) -> Person:
    member.person = make_person(member.library, "Robin", **fields)
    member.save()
    return member.person


def card(by: Membership, person: Person, **fields: str) -> CommunityAsset:
    return actions.add_community_asset(
        by=by, name="Robin", words="Repairs tractors", about=About(person=person), **fields
    )


def links(cast: Cast, member: Membership, path: str) -> list[str]:
    """Where one may go from there with a card."""
    page = cast.client(member).get(f"/sunnydale/{path}").content.decode()
    main = page[page.index("<main") : page.index("</main")]
    return [
        found.rsplit("/", 2)[1]
        for found in re.findall(r'href="(/sunnydale/community/\d+/\w*/?)"', main)
    ]


def test_my_page_shows_what_cards_say_about_me_and_what_i_may_do(cast: Cast) -> None:
    mine = link(cast.cal)
    made = card(cast.lee, mine, level="private")
    assert links(cast, cast.cal, "my-page/") == [str(made.pk), "change", "withdraw"]
    page = cast.client(cast.cal).get("/sunnydale/my-page/").content.decode()
    assert ("Also said about me" in page, "Repairs tractors" in page) == (True, True)


def test_i_put_right_what_a_card_says_about_me(cast: Cast) -> None:
    mine = link(cast.cal)
    made = card(cast.lee, mine)
    path = f"/sunnydale/community/{made.pk}/change/"
    typed = {"name": "Robin", "words": "Repairs bicycles", "kind": "individual", "level": "library"}
    sent = cast.client(cast.cal).post(path, typed | {"about": str(mine.pk)})
    assert sent.status_code == 302
    made.refresh_from_db()
    assert (made.words, made.noted_by_name, made.edited_by_name) == (
        "Repairs bicycles",
        "Lee",
        "Cal",
    )


def test_a_viewer_takes_back_what_is_said_about_them(cast: Cast) -> None:
    assert cast.rae.role == RoleName.VIEWER
    made = card(cast.lee, link(cast.rae, consent=Consent.GIVEN))
    assert links(cast, cast.rae, "my-page/") == [str(made.pk), "withdraw"]


def test_the_page_of_a_person_shows_cards_to_those_who_may_read_them(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam", consent=Consent.GIVEN)
    open_card, hidden = card(cast.lee, pam), card(cast.lee, pam, level="private")
    keys = [str(open_card.pk), str(hidden.pk)]
    path = f"people/{pam.pk}/"
    assert links(cast, cast.rae, path) == keys[:1]
    assert links(cast, cast.lee, path) == [
        keys[0],
        "change",
        "withdraw",
        keys[1],
        "change",
        "withdraw",
    ]


def test_what_i_wrote_about_somebody_i_no_longer_see_is_mine_to_take_back(cast: Cast) -> None:
    made = actions.add_community_asset(by=cast.cal, name="The vet", about=About())
    assert links(cast, cast.cal, "my-page/") == ["withdraw"]
    path = f"/sunnydale/community/{made.pk}/"
    assert cast.client(cast.cal).get(path).status_code == 404
    cast.client(cast.cal).post(f"{path}withdraw/")
    made.refresh_from_db()
    assert (made.name, made.withdrawn_at is None) == ("–", False)
    assert links(cast, cast.cal, "my-page/") == []
