"""Addresses of the worksheets inside a library, and of the pages behind a link to a part of them."""

from django.urls import path

from wherewithal.worksheets import views

installation_urls = [
    path("answer/<str:token>/", views.answer, name="answer"),
    path("answer/<str:token>/thanks/", views.answer_thanks, name="answer_thanks"),
    path("answer/<str:token>/sheet/<slug:area>/", views.answer_sheet, name="answer_sheet"),
]

urlpatterns = [
    path("worksheets/", views.worksheets, name="worksheets"),
    path("worksheets/<slug:area>/", views.worksheet, name="worksheet"),
    path("worksheets/<slug:area>/facts/", views.worksheet_facts, name="worksheet_facts"),
    path("worksheets/<slug:area>/paste/", views.paste, name="paste"),
    path("requests/", views.requests, name="requests"),
    path("requests/send/", views.send_requests, name="send_requests"),
    path("requests/answers/", views.answers_to_decide, name="answers_to_decide"),
    path("requests/<int:request_id>/remind/", views.remind_request, name="remind_request"),
    path("requests/<int:request_id>/extend/", views.extend_request, name="extend_request"),
    path("requests/<int:request_id>/revoke/", views.revoke_request, name="revoke_request"),
]
