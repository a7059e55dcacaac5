"""Addresses of the map inside a library."""

from django.urls import path

from wherewithal.map import views
from wherewithal.map.around import file_views as from_file
from wherewithal.map.around import views as around

urlpatterns = [
    path("map/", views.overview, name="map"),
    path("map/around/", around.community_map, name="community_map"),
    path("map/around/places.geojson", around.community_map_file, name="community_map_file"),
    path("map/around/file/", from_file.places_from_file, name="places_from_file"),
    path("map/around/<slug:sort>/<int:place_id>/", around.place_by_hand, name="place_by_hand"),
    path("map/<slug:area>/", views.area_map, name="map_area"),
    path("map/<slug:by>/<int:place_key>/", views.place_map, name="map_place"),
]
