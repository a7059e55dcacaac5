"""Addresses of handovers, inside a library."""

from django.urls import path

from wherewithal.partnerships.handover import views

urlpatterns = [
    path("people/<int:person_id>/handover/", views.handover_person, name="handover_person"),
    path("members/<int:member_id>/handover/", views.handover_member, name="handover_member"),
]
