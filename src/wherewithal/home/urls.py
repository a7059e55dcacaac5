"""Addresses of the first pages inside a library."""

from django.urls import path

from wherewithal.home import views

urlpatterns = [
    path("", views.home, name="home"),
]
