"""Addresses of partnerships, inside a library."""

from django.urls import path

from wherewithal.partnerships.kept import views

urlpatterns = [
    path("partnerships/", views.partnerships, name="partnerships"),
    path("partnerships/<int:asset_id>/", views.partnership, name="partnership"),
]
