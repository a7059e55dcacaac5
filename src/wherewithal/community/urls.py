"""Addresses of what stands around the library."""

from django.urls import path

from wherewithal.community import views

urlpatterns = [
    path("community/", views.community, name="community"),
    path("community/add/", views.add_community_asset, name="add_community_asset"),
    path("community/buckets/", views.buckets, name="buckets"),
    path("community/buckets/move/", views.move_card, name="move_card"),
    path("community/<int:community_asset_id>/", views.community_asset, name="community_asset"),
    path(
        "community/<int:community_asset_id>/change/",
        views.change_community_asset,
        name="change_community_asset",
    ),
    path(
        "community/<int:community_asset_id>/person/",
        views.name_person,
        name="name_person",
    ),
    path(
        "community/<int:community_asset_id>/remove/",
        views.remove_community_asset,
        name="remove_community_asset",
    ),
    path(
        "community/<int:community_asset_id>/withdraw/",
        views.withdraw_community_asset,
        name="withdraw_community_asset",
    ),
    path(
        "community/<int:community_asset_id>/topics/",
        views.tag_community_asset,
        name="tag_community_asset",
    ),
    path(
        "community/cards/topics/<int:card_tagging_id>/remove/",
        views.untag_community_asset,
        name="untag_community_asset",
    ),
    path(
        "community/<int:community_asset_id>/merge/",
        views.merge_community_asset,
        name="merge_community_asset",
    ),
    path("community/government/", views.local_government, name="local_government"),
    path(
        "community/government/begin/",
        views.begin_local_government,
        name="begin_local_government",
    ),
    path(
        "community/government/<int:organization_id>/add/",
        views.add_government_point,
        name="add_government_point",
    ),
    path(
        "community/government/points/<int:government_point_id>/",
        views.change_government_point,
        name="change_government_point",
    ),
    path(
        "community/government/points/<int:government_point_id>/remove/",
        views.remove_government_point,
        name="remove_government_point",
    ),
    path(
        "community/government/points/<int:government_point_id>/withdraw/",
        views.withdraw_government_point,
        name="withdraw_government_point",
    ),
]
