"""Addresses of partnerships, inside a library."""

from django.urls import path

from wherewithal.partnerships.kept import views

urlpatterns = [
    path("partnerships/", views.partnerships, name="partnerships"),
    path("partnerships/<int:asset_id>/", views.partnership, name="partnership"),
    path(
        "partnerships/<int:asset_id>/change/", views.change_partnership, name="change_partnership"
    ),
    path(
        "partnerships/<int:asset_id>/people/<slug:side>/add/",
        views.add_partnership_contact,
        name="add_partnership_contact",
    ),
    path(
        "partnerships/people/<int:partnership_contact_id>/change/",
        views.change_partnership_contact,
        name="change_partnership_contact",
    ),
    path(
        "partnerships/people/<int:partnership_contact_id>/let-go/",
        views.let_go_of_partnership,
        name="let_go_of_partnership",
    ),
    path(
        "partnerships/people/<int:partnership_contact_id>/remove/",
        views.remove_partnership_contact,
        name="remove_partnership_contact",
    ),
]
