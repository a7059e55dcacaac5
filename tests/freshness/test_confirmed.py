"""A fact is confirmed by whoever says so and by whoever writes it; what was taken back confirms nothing."""

from cast import Cast
from old_facts import old_partner
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.freshness.checks.actions import confirm_fact
from wherewithal.freshness.confirmed import Confirmation, confirmations
from wherewithal.freshness.facts import find_fact
from wherewithal.freshness.kinds import FactName, read_code
from wherewithal.people import actions as people


def of_brings(cast: Cast, key: int) -> list[Confirmation]:
    found = confirmations(cast.library.pk, {("organization", key)})
    return list(found.get(FactName("organization", key, "brings"), []))


def test_writing_a_fact_confirms_it(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    people.change_organization(by=cast.lee, organization=partner, brings="A van")
    confirmed = of_brings(cast, partner.pk)
    assert [(each.by_name, each.is_written) for each in confirmed] == [("Ada", True), ("Lee", True)]


def test_writing_another_field_does_not(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    people.change_organization(by=cast.lee, organization=partner, phone="555 0199")
    assert [each.by_name for each in of_brings(cast, partner.pk)] == ["Ada"]


def test_a_change_that_was_taken_back_confirms_nothing(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    people.change_organization(by=cast.lee, organization=partner, brings="A van")
    undo(by=cast.ada, entry=ChangeSet.objects.latest("pk"))
    assert [each.by_name for each in of_brings(cast, partner.pk)] == ["Ada"]


def test_somebody_says_that_it_is_still_right(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    fact = find_fact(cast.lee, FactName("organization", partner.pk, "brings"))
    assert fact is not None
    confirm_fact(by=cast.lee, fact=fact)
    last = of_brings(cast, partner.pk)[-1]
    assert (last.by_name, last.is_written, last.is_by_link) == ("Lee", False, False)


def test_a_word_about_a_value_that_was_taken_back_says_nothing_of_the_one_before(
    cast: Cast,
) -> None:
    partner = old_partner(cast.ada)
    people.change_organization(by=cast.lee, organization=partner, brings="A van")
    written = ChangeSet.objects.latest("pk")
    fact = find_fact(cast.lee, FactName("organization", partner.pk, "brings"))
    assert fact is not None
    confirm_fact(by=cast.lee, fact=fact)
    undo(by=cast.ada, entry=written)
    assert [each.by_name for each in of_brings(cast, partner.pk)] == ["Ada"]
    again = find_fact(cast.lee, FactName("organization", partner.pk, "brings"))
    assert again is not None
    confirm_fact(by=cast.lee, fact=again)
    assert [each.by_name for each in of_brings(cast, partner.pk)] == ["Ada", "Lee"]


def test_what_was_taken_back_and_put_there_again_is_confirmed_by_its_writing(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    people.change_organization(by=cast.lee, organization=partner, brings="A van")
    undo(by=cast.ada, entry=ChangeSet.objects.latest("pk"))
    undo(by=cast.ada, entry=ChangeSet.objects.latest("pk"))
    partner.refresh_from_db()
    assert partner.brings == "A van"
    assert [each.by_name for each in of_brings(cast, partner.pk)] == ["Ada", "Lee"]


def test_codes_of_facts() -> None:
    name = FactName("spacefacts", 12, "how_full")
    assert (name.code, read_code(name.code)) == ("spacefacts-12-how_full", name)
    for code in ("", "spacefacts", "spacefacts-12-asset_id", "user-1-password", "person-x-phone"):
        assert read_code(code) is None
    assert read_code("person-²-phone") is None
