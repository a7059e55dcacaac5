"""Addresses of people and silos, the network, and who should meet, inside a library."""

from django.urls import path

from wherewithal.insights.networks import views

urlpatterns = [
    path("networks/", views.people_and_silos, name="people_and_silos"),
    path("networks/picture/", views.network, name="network"),
    path("networks/picture/file/<slug:network_format>/", views.network_file, name="network_file"),
    path("networks/meet/", views.who_should_meet, name="who_should_meet"),
    path("networks/meet/plan/", views.introduce, name="introduce"),
    path("networks/choice/<int:person_id>/", views.network_choice, name="network_choice"),
    path("networks/<slug:holder>/", views.network_of, name="network_of"),
    path("networks/<slug:holder>/pass-on/", views.pass_on, name="pass_on"),
]
