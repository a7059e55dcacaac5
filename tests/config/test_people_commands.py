"""createlibrary and resetpassword: a library, and links for those who look after it."""

import re

import pytest
from django.test import Client

from cast import Cast
from make import make_user
from wherewithal.accounts.models import Membership, User
from wherewithal.config.command import main
from wherewithal.libraries.models import Library

pytestmark = pytest.mark.django_db


def say(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Exit code, and all that was printed."""
    with pytest.raises(SystemExit) as left:
        main(words)
    printed = capsys.readouterr()
    return int(left.value.code or 0), printed.out + printed.err


def link_in(text: str) -> str:
    """The path of the link that was printed."""
    found = re.search(r"http://127\.0\.0\.1:8000(/new-password/\S+)", text)
    assert found is not None
    return found[1]


def test_a_library_with_a_new_admin_who_chooses_a_password(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, text = say(
        capsys, "createlibrary", "Hill Valley Library", "--admin", "Doc@example.org", "--slug", "hv"
    )
    assert (code, "http://127.0.0.1:8000/hv/" in text) == (0, True)
    member = Membership._base_manager.get(library__slug="hv")
    assert (member.user.email, member.role) == ("doc@example.org", "admin")
    assert Client().get(link_in(text), follow=True).status_code == 200


def test_somebody_who_signs_in_already_needs_no_link(capsys: pytest.CaptureFixture[str]) -> None:
    ada = make_user("Ada")
    code, text = say(capsys, "createlibrary", "Hill Valley Library", "--admin", ada.email)
    assert (code, "new-password" in text) == (0, False)
    assert Membership._base_manager.get().user == ada


@pytest.mark.parametrize(
    "words",
    [
        ["Hill Valley", "--admin", "no address"],
        ["Hill Valley", "--admin", "doc@example.org", "--slug", "sign-in"],
        ["Hill Valley", "--admin", "doc@example.org", "--slug", "sunnydale"],
        ["", "--admin", "doc@example.org"],
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(
    cast: Cast, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    code, text = say(capsys, "createlibrary", *words)
    assert (code, "Traceback" in text, bool(text.strip())) == (1, False, True)
    assert not User.objects.filter(email="doc@example.org").exists()
    assert Library.objects.count() == 2


def test_a_link_to_choose_a_new_password(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = say(capsys, "resetpassword", "ADA@example.org")
    assert (code, text.startswith("Ada chooses a new password here")) == (0, True)
    assert Client().get(link_in(text), follow=True).status_code == 200


def test_nobody_by_that_address(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert say(capsys, "resetpassword", "x@y.z") == (1, "Nobody signs in with x@y.z.\n")
