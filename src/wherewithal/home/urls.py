"""Addresses of the first pages inside a library."""

from django.urls import path

from wherewithal.home import to_check, views
from wherewithal.home.my_page import my_page
from wherewithal.home.quick_start import quick_start

urlpatterns = [
    path("", views.home, name="home"),
    path("quick-start/", quick_start, name="quick_start"),
    path("my-page/", my_page, name="my_page"),
    path("to-check/", to_check.to_check, name="to_check"),
    path("to-check/<int:asset_id>/", to_check.check_row, name="check_row"),
    path(
        "to-check/library/<slug:field>/",
        to_check.answer_library_fact,
        name="answer_library_fact",
    ),
]
