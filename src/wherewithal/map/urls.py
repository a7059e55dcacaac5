"""Addresses of the map inside a library."""

from django.urls import path

from wherewithal.map import views

urlpatterns = [
    path("map/", views.overview, name="map"),
    path("map/<slug:area>/", views.area_map, name="map_area"),
    path("map/<slug:by>/<int:place_key>/", views.place_map, name="map_place"),
]
