"""The addresses of the grid of sources and needs, and of one of its cells, inside a library."""

from django.urls import path

from wherewithal.opportunities.grid import views

urlpatterns = [
    path("opportunities/sources/", views.source_grid, name="source_grid"),
    path("opportunities/sources/<str:source>/<str:want>/", views.source_cell, name="source_cell"),
]
