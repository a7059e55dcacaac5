"""Addresses of conversations, inside a library."""

from django.urls import path

from wherewithal.partnerships.contact import views

urlpatterns = [
    path("talked/", views.conversations, name="conversations"),
    path("talked/note/", views.log_conversation, name="log_conversation"),
    path("talked/<int:conversation_id>/", views.conversation, name="conversation"),
    path(
        "talked/<int:conversation_id>/change/",
        views.change_conversation,
        name="change_conversation",
    ),
    path(
        "talked/<int:conversation_id>/remove/",
        views.remove_conversation,
        name="remove_conversation",
    ),
    path(
        "talked/<int:conversation_id>/withdraw/",
        views.withdraw_conversation,
        name="withdraw_conversation",
    ),
    path(
        "talked/<int:conversation_id>/follows/add/",
        views.add_follow_up,
        name="add_follow_up",
    ),
    path(
        "talked/follows/<int:follow_up_id>/change/",
        views.change_follow_up,
        name="change_follow_up",
    ),
    path(
        "talked/follows/<int:follow_up_id>/done/",
        views.finish_follow_up,
        name="finish_follow_up",
    ),
    path(
        "talked/follows/<int:follow_up_id>/remove/",
        views.remove_follow_up,
        name="remove_follow_up",
    ),
]
