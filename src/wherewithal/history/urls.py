"""Addresses of history and the bin."""

from django.urls import path

from wherewithal.history import views

urlpatterns = [
    path("history/", views.history, name="history"),
    path("history/<int:entry_id>/", views.history_entry, name="history_entry"),
    path("history/<int:entry_id>/withdraw/", views.withdraw_removed, name="withdraw_removed"),
    path("history/<slug:model>/<slug:key>/", views.thing_history, name="thing_history"),
    path("bin/", views.bin_, name="bin"),
]
