"""What waits for somebody in the sample: a suggestion, and an open link of each kind."""

from datetime import date, timedelta

from cast import Cast
from conventions.sample.rows import DATA_MARK, Sample
from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose
from wherewithal.freshness.models import (
    CheckPutOff,
    DigestWish,
    FactAge,
    FactConfirmed,
    PartnerAnswer,
    PartnerLink,
)
from wherewithal.partnerships.pulse.models import PulseCount, PulseRound, PulseTaken, PulseWords
from wherewithal.proposals.models import Proposal
from wherewithal.transfer.models import ImportedRecord, Stage, StagedFile, StagedRows
from wherewithal.worksheets.models import Arrival, WorksheetRequest


def make_pending(sample: Sample) -> None:
    """What waits for somebody: a suggestion, and an open link of each kind."""
    rows = sample.rows
    sample.add(
        Proposal,
        model="spacefacts",
        key=str(rows["spacefacts"].pk),
        asset_id=rows["asset"].pk,
        field="capacity",
        value="25",
        grounds="zqtwentyfive",
        source="words",
        made_by_name="Zqada",
    )
    sample.add(
        Proposal,
        model="organization",
        key=str(rows["organization"].pk),
        field="cannot",
        value="zqevenings",
        grounds="zqevenings",
        source="debrief",
        made_by_name="Zqada",
    )
    open_links = {purpose: _open_link(sample.cast, purpose) for purpose in LinkPurpose}
    rows["accesslink"] = open_links[LinkPurpose.INVITATION]
    _pulse(sample, open_links[LinkPurpose.PULSE])
    asked = sample.add(
        WorksheetRequest,
        link=open_links[LinkPurpose.WORKSHEET],
        outlet=rows["outlet"],
        areas=["space"],
        message="zqplease",
        asked_by_name="Zqada",
    )
    sample.add(Arrival, request=asked, model="note", key=str(rows["note"].pk))
    _make_lists(sample)
    _make_freshness(sample, open_links[LinkPurpose.PARTNER])


def _make_lists(sample: Sample) -> None:
    """A list that waits for a yes, and a row of one that was taken over."""
    sample.add(
        ImportedRecord,
        organization=sample.rows["organization"],
        list_name="Zqdirectory",
        code="zqgarden|",
        number=2,
        said={"name": "Zqgarden zqclub"},
        cells=[["Zqheading", "zqcell", ""]],
    )
    ImportedRecord.objects.create(
        library=sample.cast.library,
        asset=sample.rows["asset"],
        list_name="Zqinventory",
        code="=zqseven",
        number=3,
        said={"name": "Zqroom"},
        cells=[["Zqshelf", "zqbrand", ""]],
    )
    staged = StagedFile(
        library=sample.cast.library,
        name="zqdirectory.csv",
        stage=Stage.CHECKED,
        tables=[{"name": "Zqdirectory", "header": ["Zqname", "Zqsite"], "count": 3, "guesses": []}],
        list_name="Zqdirectory",
        columns={"0": ["name", "zqwhy", True], "1": ["website", "zqwhy", False]},
        # Later than any change of the sample: what was found stands.
        checked_at_change=2**40,
        made_by=sample.cast.lee.user,
        made_by_name="Zqlee",
    )
    staged.save()
    sample.rows["stagedfile"] = staged
    sample.rows["stagedrows"] = StagedRows.objects.create(
        library=sample.cast.library,
        staged=staged,
        rows=[
            [2, ["Zqgarden zqclub", ""]],
            [3, ["Zqnew zqclub", "zqsite zqpage"]],
            [4, ["", "zqx"]],
        ],
        found=[
            ["same", "zqgarden|", 2, [], None],
            ["possible", "zqnew|", 3, [[sample.rows["organization"].pk, ["a similar name"]]], None],
            ["refused", "|", 4, [], None],
        ],
    )


def _make_freshness(sample: Sample, link: AccessLink) -> None:
    """What was confirmed, put off and said by a partner's link, and a wish for mail."""
    rows = sample.rows
    fact = {"model": "spacefacts", "key": str(rows["spacefacts"].pk)}
    sample.add(FactConfirmed, **fact, field="how_full", confirmed_by_name="Zqada")
    sample.add(
        CheckPutOff,
        **fact,
        field="equipment",
        membership=sample.cast.lee,
        put_off_on=date(2026, 1, 5),
        until=date(2026, 2, 2),
    )
    sample.add(FactAge, kind="place", weeks=200)
    sample.add(DigestWish, membership=sample.cast.lee, is_wanted=True)
    asked = sample.add(
        PartnerLink,
        link=link,
        organization=rows["organization"],
        message="zqminutes",
        asked_by_name="Zqada",
    )
    sample.add(PartnerAnswer, partner_link=asked, words="zqrooms", said_by_name="Zqrobin")


def _pulse(sample: Sample, link: AccessLink) -> None:
    """An open round of a pulse, and a closed one with enough answers to be shown."""
    asset = sample.rows["partnership"]
    sample.add(PulseRound, asset=asset, on=date(2026, 10, 1), link=link)
    closed = sample.add(PulseRound, asset=asset, on=date(2025, 10, 1), closed_on=date(2025, 11, 1))
    for side in ("ours", "theirs"):
        sample.add(PulseCount, round=closed, side=side, people=4)
        sample.add(PulseCount, round=closed, side=side, question="trust", step=4, people=4)
        sample.add(PulseWords, round=closed, side=side, text=f"zqglad zq{side}")
    sample.add(PulseTaken, round=closed, member=sample.cast.ada)


def _open_link(cast: Cast, purpose: str) -> AccessLink:
    link, _token = links.make_link(
        purpose=purpose,
        lasts=timedelta(days=2),
        token=token_for(purpose),
        library=cast.library,
        user=cast.cal.user if purpose in (LinkPurpose.PASSWORD, LinkPurpose.CALENDAR) else None,
        made_by_name="Zqada",
        values={"role": "viewer", "whom": "Zqbea"},
    )
    return link


def token_for(purpose: str) -> str:
    """The secret of the sample's link for this purpose."""
    return f"{DATA_MARK}-{purpose}"
