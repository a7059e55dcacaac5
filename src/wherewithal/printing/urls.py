"""Addresses of what is printed, inside a library."""

from django.urls import path

from wherewithal.printing import views

urlpatterns = [
    path("print/", views.print_page, name="print"),
    path("print/<slug:document>.pdf", views.print_document, name="print_document"),
]
