"""The four quick buckets on paper: filled with what may leave the house, blank for a meeting."""

import io
from typing import Any

import pypdf
import pytest

from cast import Cast
from make import make_person
from printing.paper import page_count, problems_of, words_of
from wherewithal.community.models import CommunityAsset

SHEET = "/sunnydale/print/buckets.pdf"
FARSI = "باغ محله"


def fetch(cast: Cast, query: str = "", member: Any = None) -> bytes:
    response = cast.client(member or cast.rae).get(SHEET + query)
    assert response.status_code == 200
    return bytes(response.content)


def card(cast: Cast, name: str, bucket: str = "space", **fields: Any) -> CommunityAsset:
    return CommunityAsset.objects.create(library=cast.library, name=name, bucket=bucket, **fields)


def test_four_columns_with_their_cards_on_one_page(cast: Cast) -> None:
    for name, bucket in (("Quilters", "expertise"), ("Offcuts", "funding"), ("Barn", "space")):
        card(cast, name, bucket)
    card(cast, "In no bucket", "")
    pdf = fetch(cast)
    words = words_of(pdf)
    assert (page_count(pdf), problems_of(pdf)) == (1, [])
    assert all(name in words for name in ("Quilters", "Offcuts", "Barn"))
    assert "In no bucket" not in words
    heads = ("Expertise and passion", "Funding and materials", "Space", "Relationships")
    assert all(head in words for head in heads)


def test_blank_is_one_page_of_either_paper_without_a_card(cast: Cast) -> None:
    card(cast, "Barn")
    for paper in ("us-letter", "a4"):
        pdf = fetch(cast, f"?as=blank&paper={paper}")
        assert (paper, page_count(pdf), problems_of(pdf)) == (paper, 1, [])
        assert "Barn" not in words_of(pdf)
        assert "Where is there room?" in words_of(pdf)


@pytest.mark.parametrize("who", ["ada", "lee", "rae"])
def test_nothing_private_and_nobody_who_did_not_agree_leaves_the_screen(
    cast: Cast, who: str
) -> None:
    card(cast, "Secret barn", level="private")
    card(cast, "Pam mends clocks", person=make_person(cast.library, "Pam"), kind="individual")
    words = words_of(fetch(cast, member=getattr(cast, who)))
    assert "Secret" not in words
    assert "Pam" not in words


def test_many_cards_take_more_pages_with_the_heads_on_each(cast: Cast) -> None:
    for number in range(70):
        card(cast, f"Hall {number}")
    pdf = fetch(cast)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 1
    assert all("Where is there room?" in " ".join(page.split()) for page in pages)
    assert "Hall 69" in words_of(pdf)
    assert problems_of(pdf) == []


def test_long_names_and_other_scripts_stay_whole(cast: Cast) -> None:
    for name in ("A hall with a kitchen " * 13, "X" * 80, FARSI):
        card(cast, name.strip())
    pdf = fetch(cast)
    words = words_of(pdf)
    assert problems_of(pdf) == []
    assert words.count("kitchen") == 13
    assert words.replace(" ", "").count("X" * 80) == 1
    assert all(word in words or word[::-1] in words for word in FARSI.split())


def test_the_page_of_the_buckets_and_the_print_page_offer_both(cast: Cast) -> None:
    client = cast.client(cast.rae)
    page = client.get("/sunnydale/community/buckets/").content.decode()
    assert f'href="{SHEET}"' in page
    assert f'href="{SHEET}?as=blank"' in page
    assert client.get("/sunnydale/print/").content.decode().count(f'formaction="{SHEET}"') == 2
