"""Addresses of conversations, inside a library."""

from django.urls import path

from wherewithal.partnerships.contact import views

urlpatterns = [
    path("conversations/", views.conversations, name="conversations"),
    path("conversations/note/", views.log_conversation, name="log_conversation"),
    path("conversations/<int:conversation_id>/", views.conversation, name="conversation"),
    path(
        "conversations/<int:conversation_id>/change/",
        views.change_conversation,
        name="change_conversation",
    ),
    path(
        "conversations/<int:conversation_id>/remove/",
        views.remove_conversation,
        name="remove_conversation",
    ),
    path(
        "conversations/<int:conversation_id>/withdraw/",
        views.withdraw_conversation,
        name="withdraw_conversation",
    ),
    path(
        "conversations/<int:conversation_id>/follows/add/",
        views.add_follow_up,
        name="add_follow_up",
    ),
    path(
        "conversations/follows/<int:follow_up_id>/change/",
        views.change_follow_up,
        name="change_follow_up",
    ),
    path(
        "conversations/follows/<int:follow_up_id>/done/",
        views.finish_follow_up,
        name="finish_follow_up",
    ),
    path(
        "conversations/follows/<int:follow_up_id>/remove/",
        views.remove_follow_up,
        name="remove_follow_up",
    ),
]
