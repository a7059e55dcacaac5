"""The address of the branch lens, inside a library."""

from django.urls import path

from wherewithal.opportunities.branches import views

urlpatterns = [path("opportunities/branches/", views.branch_lens, name="branch_lens")]
