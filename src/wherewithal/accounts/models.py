"""Users, their memberships, and links that open one thing once."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.permissions import ROLES, Permission, RoleName
from wherewithal.accounts.walls.scope import LibraryRow


class UserManager(BaseUserManager["User"]):
    """Makes users with a hashed password."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A new account; without a password it cannot sign in until one is set by a link."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.full_clean()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An account: somebody who signs in."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language"), max_length=10, blank=True)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def get_full_name(self) -> str:
        """The name that others see."""
        return self.name


class Membership(LibraryRow):
    """A user in a library, with a role. The member is who acts: every action takes one."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("role"), max_length=12, choices=RoleName)
    outlet = models.ForeignKey(
        "wherewithal.Outlet", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    team = models.ForeignKey(
        "wherewithal.Team", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
    )
    since = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["library", "user"],
                name="membership_once",
                violation_error_message=_("This person is a member already."),
            ),
            models.UniqueConstraint(
                fields=["library", "person"],
                name="membership_one_account_a_person",
                violation_error_message=_("Another account is linked to this person already."),
            ),
        ]

    @property
    def permissions(self) -> frozenset[Permission]:
        """All that the role allows."""
        return ROLES[self.role].permissions

    def can(self, permission: Permission) -> bool:
        """True when the role carries this permission."""
        return permission in self.permissions

    @property
    def is_limited(self) -> bool:
        """True for an editor who looks after one outlet or team only."""
        return self.outlet_id is not None or self.team_id is not None

    @property
    def actor_name(self) -> str:
        """The name that history keeps."""
        return self.user.name

    @property
    def actor_user_id(self) -> int | None:
        """The account that history keeps."""
        return self.user_id


class LinkPurpose(models.TextChoices):
    """The one thing that a link is good for."""

    SET_UP = "set-up", _("set up this installation")
    INVITATION = "invitation", _("join a library")
    PASSWORD = "password", _("choose a new password")
    WORKSHEET = "worksheet", _("fill in a part of the worksheets")
    CALENDAR = "calendar", _("read one's own calendar")
    PULSE = "pulse", _("say how a partnership feels")
    PARTNER = "partner", _("look over what is noted about a partner")


class AccessLink(models.Model):
    """A secret that opens one thing for a while. Only its digest is kept."""

    purpose = models.CharField(max_length=12, choices=LinkPurpose)
    digest = models.CharField(max_length=64, unique=True)
    library = models.ForeignKey(
        "wherewithal.Library", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_by_name = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    values = models.JSONField(default=dict, blank=True)

    @property
    def is_open(self) -> bool:
        """True while the link still works."""
        spent = self.used_at is not None or self.revoked_at is not None
        return not spent and timezone.now() < self.expires_at
