"""Addresses of surveys inside a library, and of their public pages."""

from django.urls import path

from wherewithal.community.asking import views

installation_urls = [
    path("ask/<slug:code>/", views.public_survey, name="public_survey"),
    path("ask/<slug:code>/thanks/", views.public_survey_thanks, name="public_survey_thanks"),
]

urlpatterns = [
    path("surveys/", views.ask_community, name="ask_community"),
    path("surveys/make/", views.make_survey, name="make_survey"),
    path("surveys/<int:survey_id>/", views.survey, name="survey"),
    path("surveys/<int:survey_id>/change/", views.change_survey, name="change_survey"),
    path("surveys/<int:survey_id>/close/", views.close_survey, name="close_survey"),
    path("surveys/<int:survey_id>/reopen/", views.reopen_survey, name="reopen_survey"),
    path("surveys/<int:survey_id>/remove/", views.remove_survey, name="remove_survey"),
    path("surveys/<int:survey_id>/tally/", views.enter_tally, name="enter_tally"),
    path("surveys/<int:survey_id>/evidence/", views.write_evidence, name="write_evidence"),
    path(
        "surveys/<int:survey_id>/choices/<int:choice_id>/need/",
        views.tie_choice,
        name="tie_choice",
    ),
    path(
        "surveys/<int:survey_id>/words/<int:words_id>/",
        views.decide_words,
        name="decide_words",
    ),
]
