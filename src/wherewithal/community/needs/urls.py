"""Addresses of needs, evidence and questions."""

from django.urls import path

from wherewithal.community.needs.views import evidence, needs, questions

NEED = "community/needs/<int:need_id>"
QUESTION = "community/questions/<int:question_id>"

urlpatterns = [
    path("community/needs/", needs.community_needs, name="community_needs"),
    path("community/needs/add/", needs.add_community_need, name="add_community_need"),
    path(f"{NEED}/", needs.community_need, name="community_need"),
    path(f"{NEED}/change/", needs.change_community_need, name="change_community_need"),
    path(f"{NEED}/remove/", needs.remove_community_need, name="remove_community_need"),
    path(f"{NEED}/merge/", needs.merge_community_need, name="merge_community_need"),
    path(f"{NEED}/evidence/", evidence.add_evidence, name="add_evidence"),
    path(f"{NEED}/topics/", evidence.tag_community_need, name="tag_community_need"),
    path(
        "community/topics/<int:tagging_id>/remove/",
        evidence.untag_community_need,
        name="untag_community_need",
    ),
    path(
        "community/evidence/<int:evidence_id>/change/",
        evidence.change_evidence,
        name="change_evidence",
    ),
    path(
        "community/evidence/<int:evidence_id>/remove/",
        evidence.remove_evidence,
        name="remove_evidence",
    ),
    path(
        "community/words/<slug:said>/<int:said_id>/withdraw/",
        evidence.withdraw_community_words,
        name="withdraw_community_words",
    ),
    path("community/questions/", questions.community_questions, name="community_questions"),
    path(
        "community/questions/ask/",
        questions.ask_community_question,
        name="ask_community_question",
    ),
    path(f"{QUESTION}/", questions.community_question, name="community_question"),
    path(
        f"{QUESTION}/change/",
        questions.change_community_question,
        name="change_community_question",
    ),
    path(
        f"{QUESTION}/remove/",
        questions.remove_community_question,
        name="remove_community_question",
    ),
    path(f"{QUESTION}/findings/", questions.add_finding, name="add_finding"),
    path(
        "community/findings/<int:finding_id>/change/",
        questions.change_finding,
        name="change_finding",
    ),
    path(
        "community/findings/<int:finding_id>/remove/",
        questions.remove_finding,
        name="remove_finding",
    ),
]
