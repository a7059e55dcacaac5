"""Addresses of priorities and of the matrix."""

from django.urls import path

from wherewithal.opportunities.weighing.views import matrix, priorities

CANDIDATE = "priorities/<int:candidate_id>"

urlpatterns = [
    path("priorities/", priorities.priorities, name="priorities"),
    path("priorities/add/", priorities.add_candidate, name="add_candidate"),
    path("priorities/order/", priorities.keep_own_order, name="keep_own_order"),
    path("priorities/decide/", priorities.decide_priorities, name="decide_priorities"),
    path(
        "priorities/decisions/<int:decision_id>/reopen/",
        priorities.reopen_decision,
        name="reopen_decision",
    ),
    path(f"{CANDIDATE}/change/", priorities.change_candidate, name="change_candidate"),
    path(f"{CANDIDATE}/remove/", priorities.remove_candidate, name="remove_candidate"),
    path("matrix/", matrix.matrix, name="matrix"),
    path("matrix/link/", matrix.draw_link, name="draw_link"),
    path("matrix/links/<int:matrix_link_id>/remove/", matrix.remove_link, name="remove_link"),
    path("matrix/links/<int:matrix_link_id>/withdraw/", matrix.withdraw_link, name="withdraw_link"),
    path("matrix/topics/", matrix.strength_topics, name="strength_topics"),
    path("matrix/topics/<slug:strength>/", matrix.tag_strength, name="tag_strength"),
    path(
        "matrix/topics/<int:strength_tagging_id>/remove/",
        matrix.untag_strength,
        name="untag_strength",
    ),
]
