"""Addresses of opportunities for connection, inside a library."""

from django.urls import path

from wherewithal.opportunities.connections import views

urlpatterns = [
    path("opportunities/", views.opportunities, name="opportunities"),
    path("opportunities/draw/", views.draw_opportunity, name="draw_opportunity"),
    path("opportunities/<int:opportunity_id>/", views.opportunity, name="opportunity"),
    path("opportunities/<int:opportunity_id>/tie/", views.tie_more, name="tie_more"),
    path(
        "opportunities/<int:opportunity_id>/change/",
        views.change_opportunity,
        name="change_opportunity",
    ),
    path(
        "opportunities/<int:opportunity_id>/remove/",
        views.remove_opportunity,
        name="remove_opportunity",
    ),
    path(
        "opportunities/<int:opportunity_id>/withdraw/",
        views.withdraw_opportunity,
        name="withdraw_opportunity",
    ),
    path(
        "opportunities/<int:opportunity_id>/program/",
        views.make_program,
        name="make_program_of_opportunity",
    ),
    path(
        "opportunities/<int:opportunity_id>/need/",
        views.make_need,
        name="make_need_of_opportunity",
    ),
    path("opportunities/ends/<int:opportunity_end_id>/untie/", views.untie_end, name="untie_end"),
]
