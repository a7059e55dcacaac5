"""Addresses of endings, inside a library."""

from django.urls import path

from wherewithal.partnerships.ending import views

urlpatterns = [
    path("partnerships/<int:asset_id>/end/", views.end_partnership, name="end_partnership"),
    path("partnerships/<int:asset_id>/ending/", views.ending, name="ending"),
    path("partnerships/<int:asset_id>/ending/change/", views.change_ending, name="change_ending"),
    path(
        "partnerships/<int:asset_id>/ending/goes-on/",
        views.reopen_partnership,
        name="reopen_partnership",
    ),
    path("partnerships/<int:asset_id>/ending/door/", views.close_door, name="close_door"),
    path("partnerships/<int:asset_id>/ending/thanks/", views.add_thanks, name="add_thanks"),
    path(
        "partnerships/thanks/<int:partnership_thanks_id>/change/",
        views.change_thanks,
        name="change_thanks",
    ),
    path("partnerships/thanks/<int:partnership_thanks_id>/done/", views.thanked, name="thanked"),
    path(
        "partnerships/thanks/<int:partnership_thanks_id>/remove/",
        views.remove_thanks,
        name="remove_thanks",
    ),
]
