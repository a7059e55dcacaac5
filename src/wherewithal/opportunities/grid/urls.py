"""The address of the grid of sources and needs, inside a library."""

from django.urls import path

from wherewithal.opportunities.grid import views

urlpatterns = [path("opportunities/sources/", views.source_grid, name="source_grid")]
