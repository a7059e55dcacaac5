"""Addresses of the worksheets inside a library."""

from django.urls import path

from wherewithal.worksheets import views

urlpatterns = [
    path("worksheets/", views.worksheets, name="worksheets"),
    path("worksheets/<slug:area>/", views.worksheet, name="worksheet"),
    path("worksheets/<slug:area>/paste/", views.paste, name="paste"),
]
