"""Pages that are not like the others: what leaves the screen, what is a part, what is gone, what is sent."""

from typing import Any

# Pages whose content goes further than the screen (print, PDF, files, pictures): nobody, not even an
# admin, finds private lines there, nor people who have not agreed.
LEAVES_THE_SCREEN = frozenset(
    {
        "ask_brief",
        "exchanges_file",
        "calendar_feed",
        "organization_card",
        "person_card",
        "my_calendar",
        "brief_file",
        "document_file",
        "handover_of_member",
        "handover_of_person",
        "ledger_report",
        "letter_file",
        "plan_file",
        "points_file",
        "print_letter",
        "print_program",
        "board_report",
        "community_map",
        "community_map_file",
        "map",
        "map_area",
        "map_over_time",
        "map_place",
        "needs_assessment",
        "network",
        "network_file",
        "network_of",
        "partner_register",
        "people_and_silos",
        "print_brief",
        "print_document",
        "print_points",
        "print_report",
        "report_document",
        "report_figure",
        "report_workbook",
        "review_report",
        "state_report",
        "survey_paper",
        "talking_points",
        "who_should_meet",
    }
)

# Not pages of their own: a script puts them into the page that shows them anyway.
PARTS = frozenset({"ask_proof", "ask_proof_library"})

# A page that is not there in an installation with users, and answers 404 to everybody.
GONE_AFTER_SET_UP = frozenset({"set_up"})

# A POST is tried with nothing in it, or with what stands here.
POSTS: dict[str, dict[str, Any]] = {
    "network_choice": {"choice": "stay-out"},
    "decide_words": {"do": "show"},
}

# Files that a browser saves and goes nowhere: handed out as they came in, or all that there is, for admins.
DOWNLOADS = frozenset({"everything_file", "list_left_over", "partnership_file"})
MAY_BE_FILES = LEAVES_THE_SCREEN | DOWNLOADS
