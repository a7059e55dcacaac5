"""Addresses of the ledger, inside a library."""

from django.urls import path

from wherewithal.partnerships.exchange import views

urlpatterns = [
    path("exchanges/", views.exchanges, name="exchanges"),
    path("exchanges/lines.csv", views.exchanges_file, name="exchanges_file"),
    path("exchanges/add/", views.add_exchange, name="add_exchange"),
    path("exchanges/with/<slug:partner_key>/", views.exchange, name="exchange"),
    path("exchanges/<int:exchange_id>/change/", views.change_exchange, name="change_exchange"),
    path("exchanges/<int:exchange_id>/remove/", views.remove_exchange, name="remove_exchange"),
    path(
        "exchanges/<int:exchange_id>/withdraw/", views.withdraw_exchange, name="withdraw_exchange"
    ),
]
