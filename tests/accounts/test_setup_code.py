"""The code of the first visit."""

import re

from cast import Cast
from wherewithal.accounts import setup_code
from wherewithal.accounts.models import AccessLink


def test_a_code_is_easy_to_type(db: None) -> None:
    code = setup_code.current_or_new()
    assert code is not None
    assert re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{4}", code)
    found = setup_code.find(f" {code.lower().replace('-', ' ')} ")
    assert found == AccessLink.objects.get()


def test_only_a_digest_is_stored(db: None) -> None:
    code = setup_code.current_or_new()
    assert code is not None
    stored = str(AccessLink.objects.values().get())
    assert code not in stored
    assert setup_code.normalized(code) not in stored


def test_a_new_start_replaces_the_code(db: None) -> None:
    earlier, now = setup_code.current_or_new(), setup_code.current_or_new()
    assert earlier is not None
    assert now is not None
    assert setup_code.find(earlier) is None
    assert setup_code.find(now) is not None


def test_there_is_no_code_once_somebody_has_an_account(cast: Cast) -> None:
    assert setup_code.current_or_new() is None
    assert AccessLink.objects.count() == 0
