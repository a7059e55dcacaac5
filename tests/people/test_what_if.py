"""What if a duty moved: worked out, said at the field, never stored."""

from typing import Any

from cast import Cast
from make import make_person
from wherewithal.people import actions
from wherewithal.quantities import parse_quantity


def asked(cast: Cast, **values: Any) -> Any:
    return cast.client(cast.lee).get("/sunnydale/hours/what-if/", values)


def test_what_if_shows_before_and_after_and_stores_nothing(cast: Cast) -> None:
    pam = make_person(cast.library, hours_per_week=parse_quantity("20"))
    john = make_person(cast.library, "John")
    duty = actions.set_commitment(
        by=cast.lee, person=pam, duty="Desk", hours_per_week=parse_quantity("8 to 10")
    )
    page = asked(cast, change="move", duty=duty.pk, hours="2", to=f"person-{john.pk}")
    # John has neither hours nor duties, so he is not in the table of hours: not a choice yet.
    assert page.context["form"].errors.keys() == {"to"}
    actions.add_role(by=cast.lee, person=john, title="Page")
    page = asked(cast, change="move", duty=duty.pk, hours="2", to=f"person-{john.pk}")
    answer = page.context["answer"]
    assert answer.sentences == [
        "2 hours a week become free for Pam.",
        "Nobody has noted how many hours John has, so ask before you promise.",
    ]
    assert [(row.name, row.free_now, row.free_then) for row in answer.rows] == [
        ("Pam", "between 10 and 12 free", "between 12 and 14 free"),
        ("John", "not known yet", "not known yet"),
    ]
    duty.refresh_from_db()
    assert (str(duty.hours_per_week), john.commitments.count()) == ("8 to 10", 0)


def test_what_if_says_at_the_field_what_does_not_work(cast: Cast) -> None:
    pam = make_person(cast.library, hours_per_week=parse_quantity("20"))
    duty = actions.set_commitment(
        by=cast.lee, person=pam, duty="Desk", hours_per_week=parse_quantity("3")
    )
    ruth = make_person(cast.library, "Ruth", hours_per_week=parse_quantity("5"))
    to = f"person-{ruth.pk}"

    def wrong(**values: Any) -> set[str]:
        return set(asked(cast, duty=duty.pk, **values).context["form"].errors)

    assert wrong(change="move", hours="4", to=to) == {"hours"}
    assert wrong(change="move", to=to) == {"hours"}
    assert wrong(change="share") == {"to"}
    assert wrong(change="share", to=f"person-{pam.pk}") == {"to"}
    assert wrong(change="drop") == set()


def test_dropping_a_duty_of_unknown_hours_frees_an_unknown_number(cast: Cast) -> None:
    pam = make_person(cast.library)
    duty = actions.set_commitment(by=cast.lee, person=pam, duty="Desk")
    sentences = asked(cast, change="drop", duty=duty.pk).context["answer"].sentences
    words = "Nobody has noted how many hours “Desk” takes"
    assert [sentence.startswith(words) for sentence in sentences] == [True]
