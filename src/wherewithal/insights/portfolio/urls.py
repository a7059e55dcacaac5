"""Addresses of the fewest asks, inside a library."""

from django.urls import path

from wherewithal.insights.portfolio import views

ONE = "programs/<int:program_id>/fewest-asks"
ALL = "fewest-asks"

urlpatterns = [
    path(f"{ONE}/", views.fewest_asks, name="fewest_asks"),
    path(f"{ONE}/limits/", views.change_ask_plan, name="change_ask_plan"),
    path(f"{ONE}/usual/", views.change_ask_usual, name="change_ask_usual"),
    path(f"{ONE}/proof/", views.ask_proof, name="ask_proof"),
    path(f"{ONE}/proof/stop/", views.stop_search, name="stop_search"),
    path(f"{ONE}/proof/go-on/", views.go_on_searching, name="go_on_searching"),
    path(f"{ONE}/<slug:helper>/", views.change_ask, name="change_ask"),
    path(f"{ONE}/<slug:helper>/talk/", views.plan_ask, name="plan_ask"),
    path(f"{ALL}/", views.fewest_asks, name="fewest_asks_library"),
    path(f"{ALL}/limits/", views.change_ask_plan, name="change_ask_plan_library"),
    path(f"{ALL}/usual/", views.change_ask_usual, name="change_ask_usual_library"),
    path(f"{ALL}/proof/", views.ask_proof, name="ask_proof_library"),
    path(f"{ALL}/proof/stop/", views.stop_search, name="stop_search_library"),
    path(f"{ALL}/proof/go-on/", views.go_on_searching, name="go_on_searching_library"),
    path(f"{ALL}/<slug:helper>/", views.change_ask, name="change_ask_library"),
    path(f"{ALL}/<slug:helper>/talk/", views.plan_ask, name="plan_ask_library"),
]
