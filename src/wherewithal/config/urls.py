"""All addresses: those of the installation, and those of a library behind its slug."""

from django.conf import settings
from django.urls import include, path

from wherewithal.accounts import urls as accounts_urls
from wherewithal.community.asking import urls as asking_urls
from wherewithal.freshness import urls as freshness_urls
from wherewithal.home.set_up.views import set_up
from wherewithal.home.views import front, my_libraries
from wherewithal.partnerships.feed import urls as feed_urls
from wherewithal.partnerships.pulse import urls as pulse_urls
from wherewithal.worksheets import urls as worksheets_urls

# Every address of a library; one middleware resolves the slug to library and member, or answers 404.
library_urls = [
    path("", include("wherewithal.home.urls")),
    path("", include("wherewithal.search.urls")),
    path("", include("wherewithal.worksheets.urls")),
    path("", include("wherewithal.worksheets.row_urls")),
    path("", include("wherewithal.map.urls")),
    path("", include("wherewithal.libraries.urls")),
    path("", include("wherewithal.history.urls")),
    path("", include("wherewithal.archives.urls")),
    path("", include("wherewithal.accounts.urls")),
    path("", include("wherewithal.community.needs.urls")),
    path("", include("wherewithal.opportunities.weighing.urls")),
    path("", include("wherewithal.reviews.urls")),
    path("", include("wherewithal.people.urls")),
    path("", include("wherewithal.people.cards.urls")),
    path("", include("wherewithal.transfer.urls")),
    path("", include("wherewithal.insights.networks.urls")),
    path("", include("wherewithal.programs.urls")),
    path("", include("wherewithal.programs.coverage.urls")),
    path("", include("wherewithal.programs.moves.urls")),
    path("", include("wherewithal.programs.offering.urls")),
    path("", include("wherewithal.partnerships.asks.urls")),
    path("", include("wherewithal.partnerships.kept.urls")),
    path("", include("wherewithal.partnerships.debriefs.urls")),
    path("", include("wherewithal.partnerships.handover.urls")),
    path("", include("wherewithal.partnerships.ending.urls")),
    path("", include("wherewithal.partnerships.taking_back.urls")),
    path("", include("wherewithal.partnerships.contact.urls")),
    path("", include("wherewithal.partnerships.exchange.urls")),
    path("", include("wherewithal.partnerships.feed.urls")),
    path("", include("wherewithal.partnerships.agreements.urls")),
    path("", include("wherewithal.partnerships.files.urls")),
    path("", include("wherewithal.partnerships.before.urls")),
    path("", include("wherewithal.partnerships.pulse.urls")),
    path("", include("wherewithal.freshness.urls")),
    path("", include("wherewithal.community.urls")),
    path("", include("wherewithal.insights.matches.urls")),
    path("", include("wherewithal.insights.serving.urls")),
    path("", include("wherewithal.insights.returning.urls")),
    path("", include("wherewithal.insights.portfolio.urls")),
    path("", include("wherewithal.insights.said_why.urls")),
    path("", include("wherewithal.opportunities.connections.urls")),
    path("", include("wherewithal.opportunities.suggesting.urls")),
    path("", include("wherewithal.opportunities.grid.urls")),
    path("", include("wherewithal.opportunities.branches.urls")),
    path("", include("wherewithal.opportunities.topics.urls")),
    path("", include("wherewithal.reports.urls")),
    path("", include("wherewithal.printing.urls")),
    path("", include("wherewithal.community.asking.urls")),
    path("", include("wherewithal.insights.observations.urls")),
]

urlpatterns = [
    path("", front, name="front"),
    path("set-up/", set_up, name="set_up"),
    path("libraries/", my_libraries, name="my_libraries"),
    *accounts_urls.installation_urls,
    *worksheets_urls.installation_urls,
    *asking_urls.installation_urls,
    *feed_urls.installation_urls,
    *pulse_urls.installation_urls,
    *freshness_urls.installation_urls,
    *(accounts_urls.demo_urls if settings.DEMO else []),
    path("<slug:library_slug>/", include(library_urls)),
    *([path("<slug:library_slug>/", include(freshness_urls.demo_urls))] if settings.DEMO else []),
]

handler403 = "wherewithal.ui.errors.not_allowed"
handler404 = "wherewithal.ui.errors.not_found"
handler429 = "wherewithal.ui.errors.too_many_tries"
