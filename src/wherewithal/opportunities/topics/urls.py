"""Addresses of topics, inside a library."""

from django.urls import path

from wherewithal.opportunities.topics import views

urlpatterns = [
    path("topics/", views.topics, name="topics"),
    path("topics/<int:topic_id>/rename/", views.rename_topic, name="rename_topic"),
    path("topics/<int:topic_id>/merge/", views.merge_topic, name="merge_topic"),
    path("topics/<int:topic_id>/remove/", views.remove_topic, name="remove_topic"),
]
