"""Links that are over, or for something else: they open nothing, and a machine is stopped."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from cast import Cast
from make import make_outlet
from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink
from wherewithal.capacity.models import Asset
from wherewithal.ui.errors import in_minutes
from wherewithal.worksheets.views.answer import SAVES
from worksheets.links import JSON, Holder, ask


def refused(holder: Holder) -> list[int]:
    client = holder.client
    return [
        client.get(holder.home).status_code,
        client.post(holder.home, {"do": "begin"}).status_code,
        client.get(holder.sheet()).status_code,
        client.post(holder.sheet(), {"next.name": "Attic"}, headers=JSON).status_code,
        client.get(f"{holder.home}thanks/").status_code,
    ]


def test_an_expired_link_opens_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library, "Maple branch"))
    yesterday = timezone.now() - timedelta(days=1)
    AccessLink.objects.filter(pk=holder.request.link_id).update(expires_at=yesterday)
    assert refused(holder) == [410] * 5
    page = holder.client.get(holder.home).content.decode()
    assert "ask whoever sent it to you" in page
    assert "Maple" not in page
    assert "Sunnydale" not in page


def test_words_sent_through_a_link_that_was_closed_meanwhile_are_given_back(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library, "Maple branch"))
    links.revoke(holder.request.link)
    typed = {"next.name": "Zqattic <b>room</b>", "next.strength": "Zqdry", "next.challenge": ""}
    answer = holder.client.post(holder.sheet(), typed)
    page = answer.content.decode()
    assert (answer.status_code, "did not arrive" in page) == (410, True)
    assert "Zqattic &lt;b&gt;room&lt;/b&gt;<br>Zqdry" in page
    assert not Asset.objects.in_library(cast.library).exists()
    assert "did not arrive" not in holder.client.get(holder.sheet()).content.decode()


def test_a_revoked_link_opens_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    links.revoke(holder.request.link)
    assert refused(holder) == [410] * 5


def test_a_link_for_something_else_opens_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    AccessLink.objects.filter(pk=holder.request.link_id).update(purpose="invitation")
    assert refused(holder) == [410] * 5


def test_an_unknown_link_opens_nothing(cast: Cast) -> None:
    assert Client().get("/answer/no-such-secret/").status_code == 410


def test_a_sheet_that_was_not_asked_for_is_not_there(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library), "space")
    assert holder.client.get(holder.sheet("relationships")).status_code == 404
    assert holder.writes({"next.name": "Club"}, "relationships").status_code == 404
    assert holder.client.get(holder.sheet("people")).status_code == 404


def test_so_many_saves_are_a_machine(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    SAVES.count(str(holder.request.link_id), times=SAVES.tries - 4)
    last = {
        "next.name": "Hall",
        "next.new.strength": ["Wide", "High"],
    }  # four: two lines, row, save
    assert holder.writes(last).status_code == 200
    page = holder.writes({"next.name": "Attic"})
    assert page.status_code == 429
    minutes = in_minutes(int(page.headers["Retry-After"]))
    assert f"send it again in {minutes} minute" in page.content.decode()
    assert "password" not in page.content.decode()
    assert Asset.objects.in_library(cast.library).count() == 1
    # What did not arrive stands there to be copied, where one of our own pages sent it.
    sent = holder.client.post(
        holder.sheet(), {"next.name": "Zqattic"}, headers={"Origin": "http://testserver"}
    )
    assert "Zqattic" in sent.content.decode()
