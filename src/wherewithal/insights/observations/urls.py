"""Addresses of what was never noticed, inside a library."""

from django.urls import path

from wherewithal.insights.observations import views

urlpatterns = [
    path("never-noticed/", views.never_noticed, name="never_noticed"),
    path("never-noticed/put-away/", views.put_away_observation, name="put_away_observation"),
    path("never-noticed/plan/", views.plan_observation, name="plan_observation"),
    path(
        "never-noticed/<int:dismissed_observation_id>/bring-back/",
        views.bring_observation_back,
        name="bring_observation_back",
    ),
]
