"""Addresses of what is still right, and of partners' links."""

from django.urls import path

from wherewithal.freshness.checks import views as checks
from wherewithal.freshness.digest import views as digest
from wherewithal.freshness.partner import by_link
from wherewithal.freshness.partner import views as partner

installation_urls = [
    path("partner/<str:token>/", by_link.partner_page, name="partner_page"),
    path("partner/<str:token>/thanks/", by_link.partner_thanks, name="partner_thanks"),
    path("mail/stop/<str:token>/", digest.stop_digest, name="stop_digest"),
]

# Added where the installation is a demo, and nowhere else (config/urls.py).
demo_urls = [path("mailbox/", digest.mailbox, name="mailbox")]

urlpatterns = [
    path("still-right/", checks.to_confirm, name="to_confirm"),
    path("still-right/ages/", checks.change_fact_ages, name="change_fact_ages"),
    path("still-right/mail/", digest.change_digest, name="change_digest"),
    path("still-right/partners/", partner.partner_answers, name="partner_answers"),
    path("still-right/<slug:fact_code>/", checks.confirm_fact, name="confirm_fact"),
    path(
        "organizations/<int:organization_id>/link/",
        partner.make_partner_link,
        name="make_partner_link",
    ),
    path(
        "partner-links/<int:partner_link_id>/close/",
        partner.revoke_partner_link,
        name="revoke_partner_link",
    ),
]
