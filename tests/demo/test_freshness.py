"""Each sample library has a handful of old facts to look over, a partner's answer that waits, and mail."""

import pytest
from django.core import mail
from django.test import override_settings

from demo.conftest import Libraries
from wherewithal.accounts.models import Membership
from wherewithal.demo.build import fill_mailbox
from wherewithal.freshness.checks.queue import checks_this_week
from wherewithal.freshness.digest.send import send_digests
from wherewithal.freshness.partner.difference import difference
from wherewithal.freshness.partner.queries import waiting_from_partners
from wherewithal.libraries.models import Library

pytestmark = pytest.mark.django_db

each_library = pytest.mark.parametrize("slug", ["gotham", "sunnydale", "smallville"])


def editor_of(library: Library) -> Membership:
    return Membership.objects.in_library(library).get(role="editor")


@each_library
def test_a_handful_of_old_facts_is_to_be_looked_over(libraries: Libraries, slug: str) -> None:
    week = checks_this_week(editor_of(libraries[slug]), libraries[slug])
    assert 4 <= len(week.open) <= 5
    assert all(check.last is not None for check in week.open)
    shown = [(check.fact.label, check.fact.words) for check in week.open]
    assert len(shown) == len(set(shown))


@each_library
def test_a_partners_answer_waits_as_a_difference(libraries: Libraries, slug: str) -> None:
    (waiting,) = waiting_from_partners(editor_of(libraries[slug]))
    assert [
        (each.field, each.made_by_name.endswith("(Robin Sample)")) for each in waiting.proposals
    ] == [
        ("brings", True),
        ("cannot", True),
    ]
    brings = waiting.proposals[0]
    assert difference(waiting.organization.brings, str(brings.value)).is_none is False
    (answer,) = waiting.answers
    assert "(sample)" in answer.words


def test_sample_people_get_mail_in_the_demo_alone(libraries: Libraries) -> None:
    fill_mailbox(origin="http://localhost:8000")
    assert send_digests(origin="http://localhost:8000").sent == 0
    assert mail.outbox == []
    with override_settings(DEMO=True):
        fill_mailbox(origin="http://localhost:8000")
        fill_mailbox(origin="http://localhost:8000")
    assert len(mail.outbox) == 3
