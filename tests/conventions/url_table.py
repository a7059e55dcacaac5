"""Who may open what: one line for each address of the product.

Left of the slash who may read (GET), right of it who may send (POST). No slash: the page takes no POST
and says 405 (mark the view @require_safe). A dash: nobody (a view marked @require_POST is "-/…").

    A  Ada, admin      L  Lee, editor      C  Cal, contributor      R  Rae, viewer
    *  anybody, signed in or not           +  anybody who is signed in

Max belongs to another library: inside a library he always gets 404. Nobody signed in: inside a library
always asked to sign in. That needs no line. Whoever is not named gets 403 or 404, and must get it whatever
is sent: ask for the permission before the form is looked at.
"""

from typing import Any

from conventions.sample import Sample, token_for
from wherewithal.accounts.models import LinkPurpose
from wherewithal.printing.documents import DOCUMENTS

URLS: dict[str, str] = {
    # The installation
    "front": "*",
    "set_up": "*/*",
    "my_libraries": "+",
    "account_login": "*/*",
    "account_logout": "*/*",
    "account_change_password": "+/+",
    "invitation": "*/*",
    "new_password": "*/*",
    "answer": "*/*",
    "answer_sheet": "*/*",
    "answer_thanks": "*",
    "public_survey": "*/*",
    "public_survey_thanks": "*",
    # Home
    "home": "ALCR",
    "quick_start": "AL/AL",
    "find_library": "A",
    "survey_library": "A/A",
    "map": "ALCR",
    "map_area": "ALCR",
    "map_place": "ALCR",
    "community_map": "ALCR",
    "places_from_file": "AL/AL",
    "place_by_hand": "A/A",  # the sample's is an outlet: those who look after the library
    "to_check": "ALCR/ALC",
    "suggestions": "AL/AL",
    "check_row": "ALCR/ALC",
    "answer_library_fact": "ALC/ALC",
    # Find
    "find": "ALCR",
    # History: the sample's entry is Ada's, on the overview of an area
    "history": "ALCR",
    "thing_history": "ALCR",
    "history_entry": "ALCR/AL",
    "withdraw_removed": "-/-",
    "bin": "ALCR",
    # Worksheets
    "worksheets": "ALCR/AL",
    "worksheet": "ALCR/ALCR",
    "worksheet_facts": "ALCR/AL",
    "asset": "ALCR/ALCR",
    "asset_copy": "AL/AL",
    "asset_area": "AL/AL",
    "asset_split": "AL/AL",
    "asset_merge": "AL/AL",
    "asset_bin": "AL/AL",
    "asset_withdraw": "L/L",
    "asset_withdraw_answer": "-/-",  # whoever answered: here nobody did
    "asset_suggest": "ALC/ALC",
    "choose_rows": "AL/AL",
    "paste": "AL/AL",
    # Sharing out
    "requests": "A",
    "send_requests": "A/A",
    "remind_request": "A/A",
    "extend_request": "A/A",
    "revoke_request": "A/A",
    "answers_to_decide": "AL/AL",
    # The library and its places
    "library_profile": "ALCR",
    "change_columns": "A/A",
    "change_profile": "A/A",
    "places": "ALCR",
    "add_outlet": "A/A",
    "paste_outlets": "A/A",
    "sort_outlets": "-/A",
    "outlet": "ALCR",
    "change_outlet": "A/A",
    "move_outlet": "-/A",
    "remove_outlet": "A/A",
    "add_team": "A/A",
    "change_team": "A/A",
    "move_team": "-/A",
    "remove_team": "A/A",
    # Needs, evidence and questions: the sample's are Cal's
    "community_needs": "ALCR",
    "community_need": "ALCR",
    "add_community_need": "ALC/ALC",
    "change_community_need": "ALC/ALC",
    "remove_community_need": "ALC/ALC",
    "merge_community_need": "AL/AL",
    "add_evidence": "ALC/ALC",
    "change_evidence": "ALC/ALC",
    "remove_evidence": "-/ALC",
    "tag_community_need": "AL/AL",
    "untag_community_need": "-/AL",
    "withdraw_community_words": "C/C",
    "community_questions": "ALCR",
    "community_question": "ALCR",
    "ask_community_question": "ALC/ALC",
    "change_community_question": "ALC/ALC",
    "remove_community_question": "ALC/ALC",
    "add_finding": "ALC/ALC",
    "change_finding": "ALC/ALC",
    "remove_finding": "-/ALC",
    # Priorities, strengths and needs: the sample's links are Cal's
    "priorities": "ALCR",
    "add_candidate": "AL/AL",
    "change_candidate": "AL/AL",
    "remove_candidate": "AL/AL",
    "keep_own_order": "-/ALC",
    "decide_priorities": "AL/AL",
    "reopen_decision": "AL/AL",
    "matrix": "ALCR",
    "draw_link": "ALC/ALC",
    "remove_link": "-/ALC",
    "withdraw_link": "C/C",
    "strength_topics": "ALCR",
    "tag_strength": "AL/AL",
    "untag_strength": "-/AL",
    # Reviews: the sample's answer is Cal's, and Lee and Ada hold reviews
    "reviews": "ALCR/AL",
    "review": "ALCR",
    "review_stage": "ALCR",
    "review_side_by_side": "ALCR",
    "close_review": "-/AL",
    "reopen_review": "-/AL",
    "answer_prompt": "-/ALC",
    "edit_answer": "ALC/C",
    "remove_answer": "-/ALC",
    "withdraw_answer": "C/C",
    "turn_answer_into": "-/ALC",
    # What we bring
    "what_we_bring": "ALCR",
    "write_statement": "AL/AL",
    "change_statement": "AL/AL",
    "ground_statement": "-/AL",
    "move_statement": "-/AL",
    "remove_statement": "-/AL",
    "add_word": "-/AL",
    "change_word": "AL/AL",
    "remove_word": "-/AL",
    # Surveys of the community
    "ask_community": "ALCR",
    "make_survey": "AL/AL",
    "survey": "ALCR",
    "change_survey": "AL/AL",
    "close_survey": "-/AL",
    "reopen_survey": "-/AL",
    "remove_survey": "-/AL",
    "enter_tally": "AL/AL",
    "write_evidence": "-/AL",
    "tie_choice": "-/AL",
    "decide_words": "-/AL",
    "survey_paper": "ALCR",
    # People, organizations and hours
    "people": "ALCR",
    "add_person": "AL/AL",
    "link_own_person": "-/ALC",
    "person": "ALCR",
    "change_person": "AL/AL",
    "record_consent": "AL/AL",
    "remove_person": "AL/AL",
    "merge_person": "AL/AL",
    "add_line": "AL/AL",
    "change_line": "AL/AL",
    "remove_line": "-/AL",
    "withdraw_line": "-/-",  # whoever said it, or whom it is about: here neither has an account
    "add_role": "AL/AL",
    "change_role": "AL/AL",
    "end_role": "-/AL",
    "remove_role": "-/AL",
    "add_tie": "AL/AL",
    "change_tie": "AL/AL",
    "remove_tie": "-/AL",
    "add_organization": "AL/AL",
    "organization": "ALCR",
    "change_organization": "AL/AL",
    "remove_organization": "AL/AL",
    "merge_organization": "AL/AL",
    "add_location": "AL/AL",
    "change_location": "AL/AL",
    "remove_location": "AL/AL",
    "hours": "ALCR",
    "what_if": "ALCR",
    "add_commitment": "AL/AL",
    "change_commitment": "AL/AL",
    "remove_commitment": "-/AL",
    "my_page": "ALCR",
    "add_talk": "ALC/ALC",
    "change_talk": "A/A",
    "finish_talk": "A/A",
    "drop_talk": "-/A",
    # The calendar, goals, programs and what they need
    "calendar": "ALCR",
    "change_calendar": "A/A",
    "add_calendar_entry": "AL/AL",
    "change_calendar_entry": "AL/AL",
    "remove_calendar_entry": "-/AL",
    "goals": "ALCR",
    "add_goal": "AL/AL",
    "goal": "ALCR",
    "change_goal": "AL/AL",
    "move_goal": "-/AL",
    "remove_goal": "AL/AL",
    "add_goal_need": "AL/AL",
    "programs": "ALCR",
    "add_program": "AL/AL",
    "program": "ALCR",
    "change_program": "AL/AL",
    "remove_program": "AL/AL",
    "starters": "AL",
    "starter": "AL/AL",
    "copy_program": "AL/AL",
    "add_need": "AL/AL",
    "add_weekly_time": "AL/AL",
    "change_weekly_time": "AL/AL",
    "remove_weekly_time": "-/AL",
    "skip_day": "AL/AL",
    "unskip_day": "-/AL",
    "add_program_offer": "AL/AL",
    "change_program_offer": "AL/AL",
    "remove_program_offer": "-/AL",
    "resource_need": "ALCR",
    "change_need": "AL/AL",
    "move_need": "-/AL",
    "remove_need": "-/AL",
    # What we can offer
    "offers": "ALCR",
    "library_offer": "ALCR",
    "add_library_offer": "AL/AL",
    "change_library_offer": "AL/AL",
    "remove_library_offer": "AL/AL",
    "add_promise": "AL/AL",
    "change_promise": "AL/AL",
    "remove_promise": "-/AL",
    # What is covered, what fits, what is needed most
    "coverage": "ALCR",
    "fit_space": "ALCR",
    "most_needed": "ALCR",
    "counter_moves": "ALCR",
    "take_counter_move": "-/ALC",
    "need_of_counter_move": "AL/AL",
    "set_aside": "AL/AL",
    "change_allocation": "AL/AL",
    "release_allocation": "-/AL",
    "remove_allocation": "-/AL",
    # Around us: the sample's first card and the point are Lee's and Ada's
    "community": "ALCR",
    "community_asset": "ALCR",
    "add_community_asset": "ALC/ALC",
    "change_community_asset": "AL/AL",
    "remove_community_asset": "AL/AL",
    "merge_community_asset": "AL/AL",
    "buckets": "ALCR/ALC",
    "move_card": "-/ALC",
    "name_person": "AL/AL",
    "local_government": "ALCR",
    "begin_local_government": "-/AL",
    "add_government_point": "AL/AL",
    "change_government_point": "AL/AL",
    "remove_government_point": "-/AL",
    # Opportunities for connection: the sample's is Lee's
    "opportunities": "ALCR",
    "draw_opportunity": "ALC/ALC",
    "opportunity": "ALCR",
    "tie_more": "AL/AL",
    "change_opportunity": "AL/AL",
    "remove_opportunity": "AL/AL",
    "make_program_of_opportunity": "AL/AL",
    "make_need_of_opportunity": "AL/AL",
    "untie_end": "-/AL",
    "source_grid": "ALCR",
    "branch_lens": "ALCR",
    # Paper
    "print": "ALCR",
    "print_document": "ALCR",
    "print_program": "ALCR",
    # Members
    "members": "ALCR",
    "invite_member": "A/A",
    "member": "A/A",
    "remove_member": "-/A",
    "member_password_link": "-/A",
    "revoke_link": "-/A",
}

# Pages whose content goes further than the screen (print, PDF, files, pictures): nobody, not even an
# admin, finds private lines there, nor people who have not agreed.
LEAVES_THE_SCREEN = frozenset(
    {"map", "map_area", "map_place", "community_map", "print_document", "survey_paper"}
)

# A page that is not there in an installation with users, and answers 404 to everybody.
GONE_AFTER_SET_UP = frozenset({"set_up"})

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
    "by": "outlet",
    "survey_key": "ma0049",
    "sort": "outlet",
    "code": "zqcode",
    "said": "need",
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
    "entry_id": "changeset",
    "key": "asset",
    "place_id": "outlet",
    "choice_id": "surveychoice",
    "words_id": "surveywords",
}
TOKENS: dict[str, str] = {
    "invitation": LinkPurpose.INVITATION,
    "new_password": LinkPurpose.PASSWORD,
    "answer": LinkPurpose.WORKSHEET,
    "answer_sheet": LinkPurpose.WORKSHEET,
    "answer_thanks": LinkPurpose.WORKSHEET,
}

# What else a word may be, where pages are searched for what they must not say.
MORE_WORDS: dict[str, tuple[str, ...]] = {
    "area": ("staff", "people", "material", "relationships", "relationship"),
    "stage": ("before", "ahead", "after"),
    "by": ("team",),
    "sort": ("asset", "organization", "location"),
    "said": ("evidence", "question", "finding"),
    "place_key": tuple(str(key) for key in range(1, 6)),
    "document": tuple(name for name in DOCUMENTS if name != "workbook"),
}

# Ways of asking a page that show more than its bare address; {word} is a word to search for.
QUERIES: dict[str, tuple[str, ...]] = {
    "community_map": ("within=3&look=place&bucket=space",),
    "fit_space": ("seats=40&layout=workshop&equipment=screen&is_accessible=on",),
    "community": ("q={word}", "bucket=none", "kind=individual"),
    "find": ("q={word}",),
    "find_library": ("q={word}",),
    "opportunities": ("q={word}", "show=tied", "show=untied"),
    "map": ("by=outlet", "by=team", "by=things"),
}

# A POST is tried with nothing in it, or with what stands here.
POSTS: dict[str, dict[str, Any]] = {}


def arguments_of(name: str, needed: list[str], sample: Sample) -> dict[str, Any]:
    """What the address of this page needs, from the sample."""
    return {argument: _argument(name, argument, sample) for argument in needed}


def _argument(name: str, argument: str, sample: Sample) -> Any:
    if argument == "token":
        return token_for(TOKENS[name])
    if argument == "holder":
        return f"person-{sample.key('person')}"
    if argument == "strength":
        return f"asset-{sample.key('asset')}"
    if argument in WORDS:
        return WORDS[argument]
    return sample.key(model_named(argument))


def model_named(argument: str) -> str:
    """The model whose row an argument names: asset_id is an asset's key."""
    return ROW_NAMES.get(argument) or argument.removesuffix("_id").replace("_", "")
