"""Addresses of signing in, joining and passwords; and, inside a library, of its members."""

from django.urls import path

from wherewithal.accounts.views import invitations, members, passwords, sign_in

installation_urls = [
    path("sign-in/", sign_in.SignInView.as_view(), name="account_login"),
    path("sign-out/", sign_in.SignOutView.as_view(), name="account_logout"),
    path("password/", passwords.change_password, name="account_change_password"),
    path("invitation/<str:token>/", invitations.invitation, name="invitation"),
    path("new-password/<str:token>/", passwords.new_password, name="new_password"),
]

# Added where the installation is a demo, and nowhere else (config/urls.py).
demo_urls = [
    path("demo/sign-in/", sign_in.demo_sign_in, name="demo_sign_in"),
]

urlpatterns = [
    path("members/", members.members, name="members"),
    path("members/invite/", members.invite_member, name="invite_member"),
    path("members/<int:member_id>/", members.member, name="member"),
    path("members/<int:member_id>/remove/", members.remove_member, name="remove_member"),
    path(
        "members/<int:member_id>/password-link/",
        members.member_password_link,
        name="member_password_link",
    ),
    path("members/links/<int:link_id>/revoke/", members.revoke_link, name="revoke_link"),
]
