"""Addresses of looks back, inside a library."""

from django.urls import path

from wherewithal.partnerships.debriefs import views

urlpatterns = [
    path("programs/<int:program_id>/looking-back/", views.debriefs, name="debriefs"),
    path("programs/<int:program_id>/looking-back/add/", views.add_debrief, name="add_debrief"),
    path(
        "programs/<int:program_id>/looking-back/nothing/",
        views.set_debrief_aside,
        name="set_debrief_aside",
    ),
    path("looking-back/<int:debrief_id>/change/", views.change_debrief, name="change_debrief"),
    path("looking-back/<int:debrief_id>/remove/", views.remove_debrief, name="remove_debrief"),
    path(
        "looking-back/<int:debrief_id>/withdraw/", views.withdraw_debrief, name="withdraw_debrief"
    ),
]
