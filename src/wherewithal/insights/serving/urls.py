"""Addresses of the other side, inside a library."""

from django.urls import path

from wherewithal.insights.serving import views

urlpatterns = [
    path("could-serve/<slug:helper>/", views.could_serve, name="could_serve"),
    path("never-noticed/new-here/", views.new_here, name="new_here"),
    path("never-noticed/serves-nothing/", views.serves_nothing, name="serves_nothing"),
]
