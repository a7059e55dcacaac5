"""Addresses of the page from which everything is taken along."""

from django.urls import path

from wherewithal.archives import views

urlpatterns = [
    path("everything/", views.everything, name="everything"),
    path("everything/all.zip", views.everything_file, name="everything_file"),
]
