"""Addresses of what is looked at before a yes, inside a library."""

from django.urls import path

from wherewithal.partnerships.before import partner_views, views

urlpatterns = [
    path("asks/<int:ask_id>/before-a-yes/", views.answer_before_yes, name="answer_before_yes"),
    path(
        "asks/before-a-yes/<int:go_answer_id>/withdraw/",
        views.withdraw_go_answer,
        name="withdraw_go_answer",
    ),
    path(
        "asks/<int:ask_id>/vetting/<int:vetting_step_id>/",
        views.record_vetting,
        name="record_vetting",
    ),
    path(
        "asks/<int:ask_id>/vetting/<int:vetting_done_id>/remove/",
        views.remove_vetting,
        name="remove_vetting",
    ),
    path(
        "partnerships/<int:asset_id>/vetting/<int:vetting_step_id>/",
        partner_views.record_vetting_of_partner,
        name="record_vetting_of_partner",
    ),
    path(
        "partnerships/<int:asset_id>/vetting/<int:vetting_step_id>/of/<int:person_id>/",
        partner_views.record_vetting_of_contact,
        name="record_vetting_of_contact",
    ),
    path(
        "partnerships/<int:asset_id>/vetting/<int:vetting_done_id>/remove/",
        partner_views.remove_vetting_of_partner,
        name="remove_vetting_of_partner",
    ),
    path("asks/before-a-yes/", views.before_yes_rules, name="before_yes_rules"),
    path(
        "asks/before-a-yes/questions/",
        views.change_before_yes_rules,
        name="change_before_yes_rules",
    ),
    path("asks/vetting/add/", views.add_vetting_step, name="add_vetting_step"),
    path(
        "asks/vetting/steps/<int:vetting_step_id>/change/",
        views.change_vetting_step,
        name="change_vetting_step",
    ),
    path(
        "asks/vetting/steps/<int:vetting_step_id>/remove/",
        views.remove_vetting_step,
        name="remove_vetting_step",
    ),
]
