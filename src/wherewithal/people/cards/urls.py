"""Addresses of contact cards, inside a library."""

from django.urls import path

from wherewithal.people.cards import views

urlpatterns = [
    path("cards/", views.cards_from_file, name="cards_from_file"),
    path("cards/people/<int:person_id>/", views.person_card, name="person_card"),
    path(
        "cards/organizations/<int:organization_id>/",
        views.organization_card,
        name="organization_card",
    ),
]
