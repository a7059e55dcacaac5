"""What stands in the address of each page, and after it: rows of the sample, words, tokens."""

from typing import Any

from conventions.sample import Sample, token_for
from wherewithal.accounts.models import LinkPurpose
from wherewithal.audit.models import Change
from wherewithal.freshness.digest.queries import stop_token
from wherewithal.printing.documents import DOCUMENTS

# What stands in an address where it is not a row's key. `<model>_id` is found by itself: the sample's
# row of that model (`asset_id`, `outlet_id`); other names for a row stand in ROW_NAMES.
WORDS: dict[str, str] = {
    "library_slug": "sunnydale",
    "move": "borrow-a-room",
    "need_move": "repeat-smaller",
    "area": "space",
    "section": "who",
    "field": "population_served",
    "about": "name",
    "stage": "around",
    "starter_key": "homework-corner",
    "prompt_key": "know",
    "model": "asset",
    "kind": "offer",
    "document": "workbook",
    "file_format": "docx",
    "by": "outlet",
    "survey_key": "ma0049",
    "sort": "outlet",
    "network_format": "kumu",
    "year": "2027",
    "source": "organizations",
    "want": "expertise",
    "code": "zqcode",
    "said": "need",
    "ask_state": "asked",
    "report": "board",
    "figure": "gaps-missing",
    "side": "ours",
    "said_in": "partnershipcontact",
    "said_column": "part",
    "place_key": "0",  # what belongs to no one outlet
}
ROW_NAMES: dict[str, str] = {
    "member_id": "membership",
    "link_id": "accesslink",
    "line_id": "personline",
    "talk_id": "plannedtalk",
    "request_id": "worksheetrequest",
    "answer_id": "reviewanswer",
    "word_id": "wordlistentry",
    "need_id": "communityneed",
    "question_id": "communityquestion",
    "finding_id": "questionfinding",
    "said_id": "communityneed",
    "candidate_id": "prioritycandidate",
    "decision_id": "prioritydecision",
    "strength_tagging_id": "tagging of a strength",
    "card_tagging_id": "tagging of a card",
    "program_tagging_id": "tagging of a program",
    "entry_id": "changeset",
    "key": "asset",
    "said_key": "partnershipcontact",
    "place_id": "outlet",
    "choice_id": "surveychoice",
    "words_id": "surveywords",
}
# Pages whose asset is a relationship; the sample's first asset is a room.
OF_PARTNERSHIPS = frozenset(
    {
        "add_thanks",
        "begin_pulse",
        "change_ending",
        "close_door",
        "end_partnership",
        "ending",
        "partnership",
        "pulse",
        "reopen_partnership",
        "my_partnership_words",
        "record_vetting_of_partner",
        "record_vetting_of_contact",
        "remove_vetting_of_partner",
        "add_partnership_contact",
        "add_partnership_file",
        "agreement",
        "approve_agreement",
        "change_agreement",
        "change_partnership",
        "remove_agreement",
    }
)
TOKENS: dict[str, str] = {
    "invitation": LinkPurpose.INVITATION,
    "new_password": LinkPurpose.PASSWORD,
    "answer": LinkPurpose.WORKSHEET,
    "answer_sheet": LinkPurpose.WORKSHEET,
    "answer_thanks": LinkPurpose.WORKSHEET,
    "calendar_feed": LinkPurpose.CALENDAR,
    "partner_pulse": LinkPurpose.PULSE,
    "partner_pulse_thanks": LinkPurpose.PULSE,
    "partner_page": LinkPurpose.PARTNER,
    "partner_thanks": LinkPurpose.PARTNER,
}

# What else a word may be, where pages are searched for what they must not say.
MORE_WORDS: dict[str, tuple[str, ...]] = {
    "area": ("staff", "people", "material", "relationships", "relationship"),
    "source": ("stakeholders", "staff", "volunteers"),
    "want": ("relationships", "passion", "space", "funding"),
    "stage": ("before", "ahead", "after"),
    "by": ("team",),
    "sort": ("asset", "organization", "location"),
    "file_format": ("xlsx",),
    "network_format": ("kumu-tables", "graphml", "gexf"),
    "ask_state": ("yes", "partly", "not-now", "no", "done", "withdrawn"),
    "side": ("theirs",),
    "said": ("evidence", "question", "finding"),
    "place_key": tuple(str(key) for key in range(1, 6)),
    "figure": (
        "have-space",
        "have-people",
        "asked-once",
        "asked-people",
        "gaps-secured",
        "gaps-yes",
        "gaps-money",
        "risks-single",
        "risks-ending",
        "needed-open",
        "offered",
        "engage",
        "partners-all",
        "area-not-said",
        "changed-new",
        "changed-gone",
        "changed-stronger",
    ),
    "report": ("needs", "partners", "state", "review", "map-over-time"),
    "document": tuple(name for name in DOCUMENTS if name != "workbook"),
}

# Ways of asking a page that show more than its bare address; {word} is a word to search for.
QUERIES: dict[str, tuple[str, ...]] = {
    "community_map_file": ("within=3&look=place&bucket=space",),
    "community_map": ("within=3&look=place&bucket=space",),
    "fit_space": ("seats=40&layout=workshop&equipment=screen&is_accessible=on",),
    "kind_of_need": ("to=space", "to=financial"),
    "asks": ("whose=mine",),
    "board_report": ("from=2026-01-01&to=2027-12-31",),
    "conversations": ("q={word}", "whose=mine", "show=open"),
    "community": ("q={word}", "bucket=none", "kind=individual"),
    "find": ("q={word}",),
    "find_library": ("q={word}",),
    "opportunities": ("q={word}", "show=tied", "show=untied"),
    "network": ("kind=person", "kind=organization", "ties=inside", "ties=outside"),
    "network_of": ("to=team-1", "to=organization-1"),
    "people_and_silos": ("kind=skill",),
    "map": ("by=outlet", "by=team", "by=things"),
}


def arguments_of(name: str, needed: list[str], sample: Sample) -> dict[str, Any]:
    """What the address of this page needs, from the sample."""
    return {argument: _argument(name, argument, sample) for argument in needed}


def _argument(name: str, argument: str, sample: Sample) -> Any:
    if argument == "token":
        return _token(name, sample)
    if argument == "holder":
        return f"person-{sample.key('person')}"
    if argument in ("strength", "helper", "ours"):
        return f"asset-{sample.key('asset')}"
    if argument == "community":
        return f"community_need-{sample.key('communityneed')}"
    if argument == "partner_key":
        return f"organization-{sample.key('organization')}"
    if argument == "other":
        return f"organization-{sample.key('organization')}"
    if argument == "asset_id" and name in OF_PARTNERSHIPS:
        return sample.key("partnership")
    if argument == "fact_code":
        return f"spacefacts-{sample.key('spacefacts')}-capacity"
    return WORDS[argument] if argument in WORDS else _key(argument, sample)


def _key(argument: str, sample: Sample) -> int:
    """The key of a row of the sample; a text is known by the change that began it."""
    if argument == "said_text":
        logged = Change.objects.filter(model="partnershipcontact")
        return logged.get(key=str(sample.key("partnershipcontact"))).pk
    return sample.key(model_named(argument))


def _token(name: str, sample: Sample) -> str:
    """The secret of a link; of the one that ends mail, what is signed."""
    if name == "stop_digest":
        return stop_token(sample.rows["digestwish"])  # type: ignore[arg-type]
    return token_for(TOKENS[name])


def model_named(argument: str) -> str:
    """The model whose row an argument names: asset_id is an asset's key."""
    return ROW_NAMES.get(argument) or argument.removesuffix("_id").replace("_", "")
