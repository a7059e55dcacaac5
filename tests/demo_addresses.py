"""The product's addresses with those of the demo, which are there in the demo alone."""

from django.urls import include, path

from wherewithal.config.urls import *  # noqa: F403
from wherewithal.config.urls import urlpatterns as usual
from wherewithal.freshness.urls import demo_urls

urlpatterns = [path("<slug:library_slug>/", include(demo_urls)), *usual]
