"""Addresses of the first pages inside a library."""

from django.urls import path

from wherewithal.home import views
from wherewithal.home.check_library import answer_library_fact
from wherewithal.home.check_row import check_row
from wherewithal.home.find_library.views import find_library, survey_library
from wherewithal.home.my_page import my_page
from wherewithal.home.quick_start import quick_start
from wherewithal.home.suggestions import suggestions
from wherewithal.home.to_check import to_check

urlpatterns = [
    path("", views.home, name="home"),
    path("quick-start/", quick_start, name="quick_start"),
    path("find-your-library/", find_library, name="find_library"),
    path("find-your-library/<slug:survey_key>/", survey_library, name="survey_library"),
    path("my-page/", my_page, name="my_page"),
    path("to-check/", to_check, name="to_check"),
    path("to-check/suggestions/", suggestions, name="suggestions"),
    path("to-check/<int:asset_id>/", check_row, name="check_row"),
    path("to-check/library/<slug:field>/", answer_library_fact, name="answer_library_fact"),
]
