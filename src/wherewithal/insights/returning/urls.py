"""Where one chooses what to offer in return, inside a library."""

from django.urls import path

from wherewithal.insights.returning import views

urlpatterns = [
    path("asks/<int:ask_id>/what-to-offer/", views.what_to_offer, name="what_to_offer"),
]
