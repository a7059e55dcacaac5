"""Addresses of agreements, inside a library."""

from django.urls import path

from wherewithal.partnerships.agreements import views

urlpatterns = [
    path("partnerships/<int:asset_id>/agreement/", views.agreement, name="agreement"),
    path(
        "partnerships/<int:asset_id>/agreement/change/",
        views.change_agreement,
        name="change_agreement",
    ),
    path(
        "partnerships/<int:asset_id>/agreement/remove/",
        views.remove_agreement,
        name="remove_agreement",
    ),
    path(
        "partnerships/<int:asset_id>/agreement/approve/<int:approval_step_id>/",
        views.approve_agreement,
        name="approve_agreement",
    ),
    path(
        "partnerships/approvals/<int:approval_id>/remove/",
        views.remove_approval,
        name="remove_approval",
    ),
    path("partnerships/approving/", views.approval_steps, name="approval_steps"),
    path("partnerships/approving/add/", views.add_approval_step, name="add_approval_step"),
    path(
        "partnerships/approving/<int:approval_step_id>/change/",
        views.change_approval_step,
        name="change_approval_step",
    ),
    path(
        "partnerships/approving/<int:approval_step_id>/remove/",
        views.remove_approval_step,
        name="remove_approval_step",
    ),
]
