"""Scenarios of asks and partnerships: begun, changed line by line, moved on, taken back."""

from datetime import date

from history.scenarios.world import Act, World
from wherewithal.partnerships.agreements import actions as agreements
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import Days, NeedPart, OfferPart, Said
from wherewithal.partnerships.asks.models import Answer, AskState
from wherewithal.partnerships.before import actions as before
from wherewithal.partnerships.debriefs import actions as debriefs
from wherewithal.partnerships.debriefs.actions import Remark
from wherewithal.partnerships.debriefs.leaned_on import Leaned
from wherewithal.partnerships.ending import actions as endings
from wherewithal.partnerships.files import actions as files
from wherewithal.partnerships.handover import actions as handover
from wherewithal.partnerships.handover.actions import Handed
from wherewithal.partnerships.handover.leaver import Leaver
from wherewithal.partnerships.kept import actions as kept
from wherewithal.partnerships.pulse import actions as pulses
from wherewithal.quantities import parse_quantity

KEPT = {"name": "Zqfriends"}
DAY = date(2027, 4, 1)
FOUR = parse_quantity("4")


def add_ask(world: World) -> Act:
    return lambda: actions.add_ask(
        by=world.lee,
        whom="The bike shop",
        needs=[NeedPart(world.row("resourceneed"), FOUR)],
        offers=[OfferPart(world.row("libraryoffer"))],
        owner=world.lee,
    )


def change_ask(world: World) -> Act:
    return lambda: actions.change_ask(
        by=world.lee, ask=world.row("ask"), gains="More rides", next_step_on=DAY
    )


def add_ask_need(world: World) -> Act:
    part = NeedPart(world.row("resourceneed", at=1), FOUR)
    return lambda: actions.add_ask_need(by=world.lee, ask=world.row("ask"), part=part)


def change_ask_need(world: World) -> Act:
    line = world.row("askneed")
    return lambda: actions.change_ask_need(by=world.lee, line=line, wanted=FOUR, ends_on=DAY)


def remove_ask_need(world: World) -> Act:
    part = NeedPart(world.row("resourceneed", at=1), FOUR)
    actions.add_ask_need(by=world.lee, ask=world.row("ask"), part=part)
    return lambda: actions.remove_ask_need(by=world.lee, line=world.row("askneed"))


def add_ask_offer(world: World) -> Act:
    part = OfferPart(world.row("libraryoffer"))
    return lambda: actions.add_ask_offer(by=world.lee, ask=world.row("ask", at=1), part=part)


def change_ask_offer(world: World) -> Act:
    row = world.row("askoffer")
    return lambda: actions.change_ask_offer(
        by=world.lee, row=row, how_much=parse_quantity("1"), answers="A room"
    )


def remove_ask_offer(world: World) -> Act:
    return lambda: actions.remove_ask_offer(by=world.lee, row=world.row("askoffer"))


def move_ask(world: World) -> Act:
    return lambda: actions.move_ask(
        by=world.lee, ask=world.row("ask"), state=AskState.ASKED, is_sure=True
    )


def move_ask__to_a_part(world: World) -> Act:
    ask = world.row("ask")
    actions.move_ask(by=world.lee, ask=ask, state=AskState.ASKED, is_sure=True)
    said = [Said(world.row("askneed"), Answer.PART, parse_quantity("2"), Days(None, DAY))]
    return lambda: actions.move_ask(
        by=world.lee, ask=world.row("ask"), state=AskState.PARTLY, said=said, is_sure=True
    )


def move_ask__not_now(world: World) -> Act:
    ask = world.row("ask")
    actions.move_ask(by=world.lee, ask=ask, state=AskState.ASKED, is_sure=True)
    return lambda: actions.move_ask(
        by=world.lee, ask=world.row("ask"), state=AskState.NOT_NOW, not_before=DAY
    )


def remove_ask(world: World) -> Act:
    ask = world.row("ask")
    actions.move_ask(by=world.lee, ask=ask, state=AskState.ASKED, is_sure=True)
    return lambda: actions.remove_ask(by=world.lee, ask=world.row("ask"))


def change_asking_rules(world: World) -> Act:
    return lambda: actions.change_asking_rules(by=world.lee, most_a_quarter=4)


def change_asking_rules__for_the_first_time(world: World) -> Act:
    world.row("askingrules").delete()
    return lambda: actions.change_asking_rules(by=world.lee, letter="Hello {name}")


def add_debrief(world: World) -> Act:
    asset = Leaned("asset", world.asset("material"))
    return lambda: debriefs.add_debrief(
        by=world.lee,
        program=world.row("program"),
        on=DAY,
        went_well="Full house",
        remarks=[Remark(asset, "It breaks often")],
    )


def change_debrief(world: World) -> Act:
    debrief = world.row("debrief")
    return lambda: debriefs.change_debrief(by=world.ada, debrief=debrief, learned="Ask earlier")


def remove_debrief(world: World) -> Act:
    return lambda: debriefs.remove_debrief(by=world.lee, debrief=world.row("debrief"))


def set_debrief_aside(world: World) -> Act:
    program = world.row("program")
    return lambda: debriefs.set_debrief_aside(by=world.cal, program=program, on=DAY)


def hand_over(world: World) -> Act:
    ask = world.row("ask", owner=world.ada)
    return lambda: handover.hand_over(
        by=world.lee,
        leaver=Leaver(world.ada, None),
        handed=[Handed(f"ask-{ask.pk}", world.lee)],
    )


def end_partnership(world: World) -> Act:
    world.row("partnershipthanks").delete()
    world.row("partnershipthanks").delete()
    world.row("partnershipending").delete()
    asset = world.asset("relationship")
    return lambda: endings.end_partnership(by=world.lee, asset=asset, ended_on=DAY, door_on=DAY)


def end_partnership__once_more(world: World) -> Act:
    asset = world.asset("relationship")
    return lambda: endings.end_partnership(by=world.lee, asset=asset, ended_on=DAY)


def change_ending(world: World) -> Act:
    ending = world.row("partnershipending")
    return lambda: endings.change_ending(
        by=world.lee, ending=ending, stories="A dance", door_on=DAY
    )


def reopen_partnership(world: World) -> Act:
    ending = world.row("partnershipending")
    return lambda: endings.reopen_partnership(by=world.lee, ending=ending, on=DAY)


def close_door(world: World) -> Act:
    endings.change_ending(by=world.lee, ending=world.row("partnershipending"), door_on=DAY)
    return lambda: endings.close_door(by=world.lee, ending=world.row("partnershipending"))


def add_thanks(world: World) -> Act:
    ending = world.row("partnershipending")
    return lambda: endings.add_thanks(by=world.lee, ending=ending, whom="Mae", is_manager=True)


def change_thanks(world: World) -> Act:
    thanks = world.row("partnershipthanks")
    return lambda: endings.change_thanks(by=world.lee, thanks=thanks, done_on=DAY)


def remove_thanks(world: World) -> Act:
    return lambda: endings.remove_thanks(by=world.lee, thanks=world.row("partnershipthanks"))


def change_partnership(world: World) -> Act:
    asset = world.row("asset", **KEPT)
    return lambda: kept.change_partnership(
        by=world.lee, asset=asset, level="embedded", formality="formal", review_on=DAY
    )


def change_partnership__for_the_first_time(world: World) -> Act:
    world.row("partnershipfacts").delete()
    asset = world.row("asset", **KEPT)
    return lambda: kept.change_partnership(by=world.lee, asset=asset, shared_goal="More shade")


def add_partnership_contact(world: World) -> Act:
    asset, person = world.row("asset", **KEPT), world.row("person")
    return lambda: kept.add_partnership_contact(
        by=world.lee, asset=asset, side="ours", person=person, rank="first", part="Waters them"
    )


def change_partnership_contact(world: World) -> Act:
    contact = world.row("partnershipcontact")
    return lambda: kept.change_partnership_contact(
        by=world.lee, contact=contact, rank="second", ends_on=DAY
    )


def change_partnership_contact__who_held_it(world: World) -> Act:
    asset, person = world.row("asset", **KEPT), world.row("person")
    contact = kept.add_partnership_contact(
        by=world.lee, asset=asset, side="ours", person=person, rank="first"
    )
    return lambda: kept.change_partnership_contact(
        by=world.lee, contact=contact, ends_on=date(2026, 4, 1)
    )


def let_go_of_partnership(world: World) -> Act:
    asset, person = world.row("asset", **KEPT), world.row("person")
    contact = kept.add_partnership_contact(
        by=world.lee, asset=asset, side="ours", person=person, rank="second"
    )
    return lambda: kept.let_go_of_partnership(by=world.lee, contact=contact)


def remove_partnership_contact(world: World) -> Act:
    contact = world.row("partnershipcontact")
    return lambda: kept.remove_partnership_contact(by=world.lee, contact=contact)


def change_agreement(world: World) -> Act:
    asset = world.row("asset", **KEPT)
    return lambda: agreements.change_agreement(by=world.lee, asset=asset, roles="They dig")


def change_agreement__for_the_first_time(world: World) -> Act:
    world.row("approval").delete()
    world.row("agreement").delete()
    asset = world.row("asset", **KEPT)
    return lambda: agreements.change_agreement(by=world.lee, asset=asset, roles="They dig")


def remove_agreement(world: World) -> Act:
    return lambda: agreements.remove_agreement(by=world.lee, agreement=world.row("agreement"))


def approve_agreement(world: World) -> Act:
    asset = world.row("asset", **KEPT)
    agreements.change_agreement(by=world.lee, asset=asset, roles="They dig")
    return lambda: agreements.approve_agreement(
        by=world.lee, agreement=world.row("agreement"), step=world.row("approvalstep"), on=DAY
    )


def remove_approval(world: World) -> Act:
    return lambda: agreements.remove_approval(by=world.lee, approval=world.row("approval"))


def add_approval_step(world: World) -> Act:
    return lambda: agreements.add_approval_step(
        by=world.ada, name="The lawyer reads it", approver=world.rae, position=2
    )


def change_approval_step(world: World) -> Act:
    step = world.row("approvalstep")
    return lambda: agreements.change_approval_step(by=world.ada, step=step, approver=world.rae)


def remove_approval_step(world: World) -> Act:
    return lambda: agreements.remove_approval_step(by=world.ada, step=world.row("approvalstep"))


def add_partnership_file(world: World) -> Act:
    asset = world.row("asset", **KEPT)
    return lambda: files.add_partnership_file(
        by=world.lee, asset=asset, name="plan.txt", data=b"Three beds and a bench"
    )


def change_partnership_file(world: World) -> Act:
    file = world.row("partnershipfile")
    return lambda: files.change_partnership_file(
        by=world.lee, file=file, words="The plan", level="partners"
    )


def remove_partnership_file(world: World) -> Act:
    file = world.row("partnershipfile")
    return lambda: files.remove_partnership_file(by=world.lee, file=file)


def answer_before_yes(world: World) -> Act:
    ask = world.row("ask", at=1)
    return lambda: before.answer_before_yes(
        by=world.lee, ask=ask, answers={"Why now?": "It is spring"}, verdict="go", on=DAY
    )


def answer_before_yes__otherwise(world: World) -> Act:
    answers = {"zqwhy zqnow": "", "Who carries it?": "Lee"}
    return lambda: before.answer_before_yes(
        by=world.lee, ask=world.row("ask"), answers=answers, verdict="not-yet", on=DAY
    )


def change_before_yes_rules(world: World) -> Act:
    return lambda: before.change_before_yes_rules(
        by=world.ada, questions="Who waters it?", must_be_go=True
    )


def change_before_yes_rules__for_the_first_time(world: World) -> Act:
    world.row("beforeyesrules").delete()
    return lambda: before.change_before_yes_rules(by=world.ada, questions="", must_be_go=True)


def add_vetting_step(world: World) -> Act:
    return lambda: before.add_vetting_step(
        by=world.ada, name="Insured", applies_to="organizations", is_must=True
    )


def change_vetting_step(world: World) -> Act:
    step = world.row("vettingstep")
    return lambda: before.change_vetting_step(by=world.ada, step=step, is_must=True)


def remove_vetting_step(world: World) -> Act:
    return lambda: before.remove_vetting_step(by=world.ada, step=world.row("vettingstep"))


def record_vetting(world: World) -> Act:
    step, club = world.row("vettingstep"), world.row("organization")
    return lambda: before.record_vetting(by=world.lee, step=step, on=DAY, organization=club)


def remove_vetting(world: World) -> Act:
    return lambda: before.remove_vetting(by=world.lee, done=world.row("vettingdone"))


def begin_pulse(world: World) -> Act:
    world.row("pulseround").delete()
    asset = world.asset("relationship")
    return lambda: pulses.begin_pulse(by=world.lee, asset=asset, on=DAY)
