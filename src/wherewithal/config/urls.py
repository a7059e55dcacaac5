"""All addresses: those of the installation, and those of a library behind its slug."""

from allauth.account import views as account_views
from django.urls import include, path
from django.views.generic import RedirectView

from wherewithal.home.views import my_libraries

# Every address of a library; one middleware resolves the slug to library and member, or answers 404.
library_urls = [
    path("", include("wherewithal.home.urls")),
    path("", include("wherewithal.worksheets.urls")),
    path("", include("wherewithal.libraries.urls")),
]

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="my_libraries"), name="front"),
    path("sign-in/", account_views.login, name="account_login"),
    path("sign-out/", account_views.logout, name="account_logout"),
    path("password/", account_views.password_change, name="account_change_password"),
    path("libraries/", my_libraries, name="my_libraries"),
    path("<slug:library_slug>/", include(library_urls)),
]

handler403 = "wherewithal.ui.errors.not_allowed"
handler404 = "wherewithal.ui.errors.not_found"
