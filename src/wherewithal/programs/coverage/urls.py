"""Addresses of what is covered, what fits, and what is needed most."""

from django.urls import path

from wherewithal.programs.coverage import views

urlpatterns = [
    path("programs/<int:program_id>/covered/", views.coverage, name="coverage"),
    path("programs/<int:program_id>/space/", views.fit_space, name="fit_space"),
    path("needed-most/", views.most_needed, name="most_needed"),
    path("resource-needs/<int:resource_need_id>/set-aside/", views.set_aside, name="set_aside"),
    path(
        "programs/set-aside/<int:allocation_id>/",
        views.change_allocation,
        name="change_allocation",
    ),
    path(
        "programs/set-aside/<int:allocation_id>/give-back/",
        views.release_allocation,
        name="release_allocation",
    ),
    path(
        "programs/set-aside/<int:allocation_id>/remove/",
        views.remove_allocation,
        name="remove_allocation",
    ),
]
