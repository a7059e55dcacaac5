"""Addresses of files that hang on partnerships, inside a library."""

from django.urls import path

from wherewithal.partnerships.files import views

urlpatterns = [
    path(
        "partnerships/<int:asset_id>/files/add/",
        views.add_partnership_file,
        name="add_partnership_file",
    ),
    path(
        "partnerships/files/<int:partnership_file_id>/",
        views.partnership_file,
        name="partnership_file",
    ),
    path(
        "partnerships/files/<int:partnership_file_id>/change/",
        views.change_partnership_file,
        name="change_partnership_file",
    ),
    path(
        "partnerships/files/<int:partnership_file_id>/remove/",
        views.remove_partnership_file,
        name="remove_partnership_file",
    ),
    path(
        "partnerships/files/<int:partnership_file_id>/withdraw/",
        views.withdraw_partnership_file,
        name="withdraw_partnership_file",
    ),
]
