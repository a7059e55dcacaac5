"""Addresses of lists from files, inside a library."""

from django.urls import path

from wherewithal.transfer import record_views, views

urlpatterns = [
    path("lists/", views.lists, name="lists"),
    path("lists/<int:staged_file_id>/columns/", views.list_columns, name="list_columns"),
    path("lists/<int:staged_file_id>/", views.list_preview, name="list_preview"),
    path("lists/<int:staged_file_id>/receipt/", views.list_receipt, name="list_receipt"),
    path("lists/<int:staged_file_id>/left.csv", views.list_left_over, name="list_left_over"),
    path("lists/<int:staged_file_id>/call-off/", views.call_off_list, name="call_off_list"),
    path("lists/<int:staged_file_id>/throw-away/", views.throw_away_list, name="throw_away_list"),
    path(
        "lists/of/<int:organization_id>/",
        record_views.organization_in_lists,
        name="organization_in_lists",
    ),
    path("lists/of-row/<int:asset_id>/", record_views.asset_in_lists, name="asset_in_lists"),
]
