"""Addresses of the pulse inside a library, and of the page for their side."""

from django.urls import path

from wherewithal.partnerships.pulse import by_link, views

installation_urls = [
    path("pulse/<str:token>/", by_link.partner_pulse, name="partner_pulse"),
    path("pulse/<str:token>/thanks/", by_link.partner_pulse_thanks, name="partner_pulse_thanks"),
]

urlpatterns = [
    path("partnerships/<int:asset_id>/pulse/", views.pulse, name="pulse"),
    path("partnerships/<int:asset_id>/pulse/begin/", views.begin_pulse, name="begin_pulse"),
    path("pulse/<int:pulse_round_id>/answer/", views.answer_pulse, name="answer_pulse"),
    path("pulse/<int:pulse_round_id>/close/", views.close_pulse, name="close_pulse"),
    path("pulse/<int:pulse_round_id>/link/", views.make_pulse_link, name="make_pulse_link"),
    path(
        "pulse/<int:pulse_round_id>/link/close/",
        views.revoke_pulse_link,
        name="revoke_pulse_link",
    ),
    path(
        "pulse/words/<int:pulse_words_id>/erase/",
        views.erase_pulse_words,
        name="erase_pulse_words",
    ),
]
