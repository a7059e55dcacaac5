"""Addresses of goals, programs, what they need, and the calendar, inside a library."""

from django.urls import path

from wherewithal.programs import views

urlpatterns = [
    path("calendar/", views.calendar, name="calendar"),
    path("calendar/change/", views.change_calendar, name="change_calendar"),
    path("calendar/holidays/<int:year>/", views.holidays, name="holidays"),
    path("calendar/add/", views.add_calendar_entry, name="add_calendar_entry"),
    path(
        "calendar/<int:calendar_entry_id>/change/",
        views.change_calendar_entry,
        name="change_calendar_entry",
    ),
    path(
        "calendar/<int:calendar_entry_id>/remove/",
        views.remove_calendar_entry,
        name="remove_calendar_entry",
    ),
    path("goals/", views.goals, name="goals"),
    path("goals/add/", views.add_goal, name="add_goal"),
    path("goals/<int:goal_id>/", views.goal, name="goal"),
    path("goals/<int:goal_id>/change/", views.change_goal, name="change_goal"),
    path("goals/<int:goal_id>/move/", views.move_goal, name="move_goal"),
    path("goals/<int:goal_id>/remove/", views.remove_goal, name="remove_goal"),
    path("goals/<int:goal_id>/needs/add/", views.add_goal_need, name="add_goal_need"),
    path("programs/", views.programs, name="programs"),
    path("programs/add/", views.add_program, name="add_program"),
    path("programs/starters/", views.starters, name="starters"),
    path("programs/starters/<slug:starter_key>/", views.starter, name="starter"),
    path("programs/<int:program_id>/topics/", views.tag_program, name="tag_program"),
    path(
        "programs/topics/<int:program_tagging_id>/remove/",
        views.untag_program,
        name="untag_program",
    ),
    path("programs/<int:program_id>/", views.program, name="program"),
    path("programs/<int:program_id>/change/", views.change_program, name="change_program"),
    path("programs/<int:program_id>/copy/", views.copy_program, name="copy_program"),
    path("programs/<int:program_id>/remove/", views.remove_program, name="remove_program"),
    path("programs/<int:program_id>/needs/add/", views.add_need, name="add_need"),
    path("programs/<int:program_id>/week/add/", views.add_weekly_time, name="add_weekly_time"),
    path("programs/<int:program_id>/week/skip/", views.skip_day, name="skip_day"),
    path(
        "programs/<int:program_id>/offers/add/", views.add_program_offer, name="add_program_offer"
    ),
    path(
        "programs/week/<int:weekly_time_id>/change/",
        views.change_weekly_time,
        name="change_weekly_time",
    ),
    path(
        "programs/week/<int:weekly_time_id>/remove/",
        views.remove_weekly_time,
        name="remove_weekly_time",
    ),
    path("programs/skipped/<int:skipped_day_id>/remove/", views.unskip_day, name="unskip_day"),
    path(
        "programs/offers/<int:program_offer_id>/change/",
        views.change_program_offer,
        name="change_program_offer",
    ),
    path(
        "programs/offers/<int:program_offer_id>/remove/",
        views.remove_program_offer,
        name="remove_program_offer",
    ),
    path("resource-needs/<int:resource_need_id>/", views.resource_need, name="resource_need"),
    path("resource-needs/<int:resource_need_id>/change/", views.change_need, name="change_need"),
    path("resource-needs/<int:resource_need_id>/kind/", views.kind_of_need, name="kind_of_need"),
    path("resource-needs/<int:resource_need_id>/move/", views.move_need, name="move_need"),
    path("resource-needs/<int:resource_need_id>/remove/", views.remove_need, name="remove_need"),
]
