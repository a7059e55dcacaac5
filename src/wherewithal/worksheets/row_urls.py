"""Addresses of a row's own page, of the steps behind its buttons, and of many rows at once."""

from django.urls import path

from wherewithal.worksheets import row_page, row_steps
from wherewithal.worksheets.choose_rows import choose_rows

urlpatterns = [
    path("assets/<int:asset_id>/", row_page.asset, name="asset"),
    path("assets/<int:asset_id>/copy/", row_steps.copy, name="asset_copy"),
    path("assets/<int:asset_id>/area/", row_steps.area, name="asset_area"),
    path("assets/<int:asset_id>/split/", row_steps.split, name="asset_split"),
    path("assets/<int:asset_id>/merge/", row_steps.merge, name="asset_merge"),
    path("assets/<int:asset_id>/bin/", row_steps.bin_, name="asset_bin"),
    path(
        "assets/<int:asset_id>/withdraw/<int:note_id>/",
        row_steps.withdraw,
        name="asset_withdraw",
    ),
    path(
        "assets/<int:asset_id>/withdraw-answer/<int:note_id>/",
        row_steps.withdraw_answer,
        name="asset_withdraw_answer",
    ),
    path("assets/<int:asset_id>/suggest/<slug:about>/", row_steps.suggest, name="asset_suggest"),
    path("worksheets/<slug:area>/choose/", choose_rows, name="choose_rows"),
]
