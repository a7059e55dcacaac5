"""Addresses of one's own words about partnerships, inside a library."""

from django.urls import path

from wherewithal.partnerships.taking_back import views

urlpatterns = [
    path(
        "partnerships/<int:asset_id>/my-words/",
        views.my_partnership_words,
        name="my_partnership_words",
    ),
    path(
        "partnerships/words/<slug:said_in>/<int:said_key>/<slug:said_column>/<int:said_text>/withdraw/",
        views.withdraw_partnership_words,
        name="withdraw_partnership_words",
    ),
]
