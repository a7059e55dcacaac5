"""Addresses of the counter-moves, inside a library."""

from django.urls import path

from wherewithal.programs.moves import views

urlpatterns = [
    path("when-capacity-is-short/", views.counter_moves, name="counter_moves"),
    path("when-capacity-is-short/<slug:move>/", views.take_move, name="take_counter_move"),
    path(
        "when-capacity-is-short/<slug:need_move>/need/",
        views.need_of_move,
        name="need_of_counter_move",
    ),
]
