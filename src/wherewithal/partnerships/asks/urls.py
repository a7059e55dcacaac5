"""Addresses of asks, inside a library."""

from django.urls import path

from wherewithal.partnerships.asks import views

urlpatterns = [
    path("asks/", views.asks, name="asks"),
    path("asks/add/", views.add_ask, name="add_ask"),
    path("asks/<int:ask_id>/", views.ask, name="ask"),
    path("asks/<int:ask_id>/change/", views.change_ask, name="change_ask_words"),
    path("asks/<int:ask_id>/remove/", views.remove_ask, name="remove_ask"),
    path("asks/<int:ask_id>/becomes/<slug:ask_state>/", views.move_ask, name="move_ask"),
    path(
        "asks/<int:ask_id>/learned/withdraw/",
        views.withdraw_ask_learned,
        name="withdraw_ask_learned",
    ),
    path("asks/<int:ask_id>/needs/add/", views.choose_ask_need, name="choose_ask_need"),
    path(
        "asks/<int:ask_id>/needs/<int:resource_need_id>/add/",
        views.add_ask_need,
        name="add_ask_need",
    ),
    path("asks/needs/<int:ask_need_id>/change/", views.change_ask_need, name="change_ask_need"),
    path("asks/needs/<int:ask_need_id>/remove/", views.remove_ask_need, name="remove_ask_need"),
    path("asks/<int:ask_id>/offers/add/", views.add_ask_offer, name="add_ask_offer"),
    path("asks/offers/<int:ask_offer_id>/change/", views.change_ask_offer, name="change_ask_offer"),
    path("asks/offers/<int:ask_offer_id>/remove/", views.remove_ask_offer, name="remove_ask_offer"),
    path("asks/how/", views.asking_rules, name="asking_rules"),
    path("asks/<int:ask_id>/letter/", views.ask_letter, name="ask_letter"),
    path("asks/<int:ask_id>/brief/", views.ask_brief, name="ask_brief"),
    path("asks/<int:ask_id>/talking-points/", views.talking_points, name="talking_points"),
]
