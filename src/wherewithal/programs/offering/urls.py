"""Addresses of what the library can offer, inside a library."""

from django.urls import path

from wherewithal.programs.offering import views

urlpatterns = [
    path("offers/", views.offers, name="offers"),
    path("offers/add/", views.add_library_offer, name="add_library_offer"),
    path("offers/<int:library_offer_id>/", views.library_offer, name="library_offer"),
    path(
        "offers/<int:library_offer_id>/change/",
        views.change_library_offer,
        name="change_library_offer",
    ),
    path(
        "offers/<int:library_offer_id>/remove/",
        views.remove_library_offer,
        name="remove_library_offer",
    ),
    path("offers/<int:library_offer_id>/promise/", views.add_promise, name="add_promise"),
    path("offers/promises/<int:offer_promise_id>/", views.change_promise, name="change_promise"),
    path(
        "offers/promises/<int:offer_promise_id>/remove/",
        views.remove_promise,
        name="remove_promise",
    ),
]
