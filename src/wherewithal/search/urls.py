"""The address of the find page."""

from django.urls import path

from wherewithal.search import views

urlpatterns = [
    path("find/", views.find, name="find"),
]
