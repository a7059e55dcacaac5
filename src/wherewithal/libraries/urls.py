"""Addresses of the library's profile, outlets and teams."""

from django.urls import path

from wherewithal.libraries import views

urlpatterns = [
    path("about/", views.library_profile, name="library_profile"),
    path("about/columns/", views.change_columns, name="change_columns"),
    path("about/<slug:section>/", views.change_profile, name="change_profile"),
    path("places/", views.places, name="places"),
    path("places/add/", views.add_outlet, name="add_outlet"),
    path("places/paste/", views.paste_outlets, name="paste_outlets"),
    path("places/sort/", views.sort_outlets, name="sort_outlets"),
    path("places/<int:outlet_id>/", views.outlet, name="outlet"),
    path("places/<int:outlet_id>/change/", views.change_outlet, name="change_outlet"),
    path("places/<int:outlet_id>/move/", views.move_outlet, name="move_outlet"),
    path("places/<int:outlet_id>/remove/", views.remove_outlet, name="remove_outlet"),
    path("teams/add/", views.add_team, name="add_team"),
    path("teams/<int:team_id>/change/", views.change_team, name="change_team"),
    path("teams/<int:team_id>/move/", views.move_team, name="move_team"),
    path("teams/<int:team_id>/remove/", views.remove_team, name="remove_team"),
]
