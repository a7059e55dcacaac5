"""Addresses of people, organizations and hours inside a library."""

from django.urls import path

from wherewithal.people import views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/add/", views.add_person, name="add_person"),
    path("people/me/", views.link_own_person, name="link_own_person"),
    path("people/<int:person_id>/", views.person, name="person"),
    path("people/<int:person_id>/change/", views.change_person, name="change_person"),
    path("people/<int:person_id>/consent/", views.record_consent, name="record_consent"),
    path("people/<int:person_id>/remove/", views.remove_person, name="remove_person"),
    path("people/<int:person_id>/merge/", views.merge_person, name="merge_person"),
    path("people/<int:person_id>/lines/<slug:kind>/", views.add_line, name="add_line"),
    path("people/lines/<int:line_id>/", views.change_line, name="change_line"),
    path("people/lines/<int:line_id>/remove/", views.remove_line, name="remove_line"),
    path("people/lines/<int:line_id>/withdraw/", views.withdraw_line, name="withdraw_line"),
    path("people/<int:person_id>/roles/add/", views.add_role, name="add_role"),
    path("people/roles/<int:role_id>/", views.change_role, name="change_role"),
    path("people/roles/<int:role_id>/end/", views.end_role, name="end_role"),
    path("people/roles/<int:role_id>/remove/", views.remove_role, name="remove_role"),
    path("people/<slug:holder>/knows/", views.add_tie, name="add_tie"),
    path("people/ties/<int:tie_id>/", views.change_tie, name="change_tie"),
    path("people/ties/<int:tie_id>/remove/", views.remove_tie, name="remove_tie"),
    path("organizations/add/", views.add_organization, name="add_organization"),
    path("organizations/<int:organization_id>/", views.organization, name="organization"),
    path(
        "organizations/<int:organization_id>/change/",
        views.change_organization,
        name="change_organization",
    ),
    path(
        "organizations/<int:organization_id>/remove/",
        views.remove_organization,
        name="remove_organization",
    ),
    path(
        "organizations/<int:organization_id>/merge/",
        views.merge_organization,
        name="merge_organization",
    ),
    path(
        "organizations/<int:organization_id>/locations/add/",
        views.add_location,
        name="add_location",
    ),
    path(
        "organizations/locations/<int:organization_location_id>/",
        views.change_location,
        name="change_location",
    ),
    path(
        "organizations/locations/<int:organization_location_id>/remove/",
        views.remove_location,
        name="remove_location",
    ),
    path("hours/", views.hours, name="hours"),
    path("hours/what-if/", views.what_if, name="what_if"),
    path("hours/<slug:holder>/add/", views.add_commitment, name="add_commitment"),
    path("hours/duties/<int:commitment_id>/", views.change_commitment, name="change_commitment"),
    path(
        "hours/duties/<int:commitment_id>/remove/",
        views.remove_commitment,
        name="remove_commitment",
    ),
    path("conversations/add/", views.add_talk, name="add_talk"),
    path("conversations/<int:talk_id>/", views.change_talk, name="change_talk"),
    path("conversations/<int:talk_id>/done/", views.finish_talk, name="finish_talk"),
    path("conversations/<int:talk_id>/drop/", views.drop_talk, name="drop_talk"),
]
