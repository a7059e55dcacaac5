"""Addresses of one's own calendar: inside a library, and the secret one."""

from django.urls import path

from wherewithal.partnerships.feed import views

installation_urls = [
    path("calendars/<str:token>.ics", views.calendar_feed, name="calendar_feed"),
]

urlpatterns = [
    path("my-days/", views.my_calendar, name="my_calendar"),
    path("my-days/address/", views.open_calendar, name="open_calendar"),
    path("my-days/address/close/", views.close_calendar, name="close_calendar"),
]
