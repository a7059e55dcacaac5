"""Forms of the members page, of joining, of passwords, of signing in."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership, User
from wherewithal.accounts.permissions import ROLES, RoleName
from wherewithal.ui.seen import Seen


def role_choices() -> list[tuple[str, SafeString]]:
    """Every role with the sentence that explains it."""
    return [(role.value, explained(role.label, ROLES[role].description)) for role in RoleName]


def explained(label: Any, sentence: Any) -> SafeString:
    """A choice as a word in bold and a sentence after it."""
    return format_html("<strong>{}</strong> <span>{}</span>", label, sentence)


class SignInForm(LoginForm):
    """The way in, in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail address")
        self.fields["remember"].label = _("Keep me signed in on this computer for two weeks")
        for name in ("login", "password"):
            self.fields[name].widget.attrs.pop("placeholder", None)
            self.fields[name].help_text = ""


class NewPasswordField(forms.CharField):
    """A password to choose. What was typed survives an error elsewhere in the form."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.PasswordInput(render_value=True, attrs={"autocomplete": "new-password"})
        kwargs.setdefault("label", _("A password of your own"))
        kwargs.setdefault(
            "help_text",
            _("At least ten characters. A few words in a row are easy to keep in mind."),
        )
        super().__init__(widget=widget, strip=False, max_length=200, **kwargs)


class PasswordForm(forms.Form):
    """Choose a password, for an account that exists."""

    password = NewPasswordField()

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        """Refuse what is easily guessed for this very person."""
        password: str = self.cleaned_data["password"]
        password_validation.validate_password(password, self.user)
        return password


class AccountForm(forms.Form):
    """A new account: a name, an address, a password."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        help_text=_("As your colleagues know you. It stands beside what you write."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("You sign in with it. Nothing is sent to it."),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    password = NewPasswordField()

    def clean_email(self) -> str:
        """Addresses are compared without regard to capitals."""
        email = str(self.cleaned_data["email"]).lower()
        if User.objects.filter(email=email).exists():
            raise ValidationError(self.address_taken)
        return email

    address_taken = _(
        "There is an account with this address already. Sign in with it first, then open your"
        " invitation again."
    )

    def clean(self) -> dict[str, Any]:
        """A password is judged together with the name and address that it should not repeat."""
        values = super().clean() or self.cleaned_data
        if "password" in values:
            person = User(email=values.get("email", ""), name=values.get("name", ""))
            try:
                password_validation.validate_password(values["password"], person)
            except ValidationError as problem:
                self.add_error("password", problem)
        return values


class MembershipForm(Seen, forms.Form):
    """A role, and only where there is something to choose from: a part of the library, a person."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=role_choices,
        widget=forms.RadioSelect,
        initial=RoleName.EDITOR,
    )
    outlet: Any = forms.ModelChoiceField(
        label=_("Only for this outlet"),
        queryset=None,
        required=False,
        empty_label=_("the whole library"),
        help_text=_("An editor may look after one place only."),
    )
    team: Any = forms.ModelChoiceField(
        label=_("Only for this team"),
        queryset=None,
        required=False,
        empty_label=_("the whole library"),
        help_text=_("Or after what one team has."),
    )
    person: Any = forms.ModelChoiceField(
        label=_("Who this is in People"),
        queryset=None,
        required=False,
        empty_label=_("not linked"),
        help_text=_("So that they can write their own profile and see what is written about them."),
    )

    def __init__(self, *args: Any, library: Any, member: Membership | None = None, **kw: Any):
        super().__init__(*args, **kw)
        linked = Membership.objects.in_library(library).exclude(person=None)
        if member is not None:
            linked = linked.exclude(pk=member.pk)
        for name in ("outlet", "team", "person"):
            model: Any = Membership._meta.get_field(name).related_model
            rows = model.objects.in_library(library)
            if name == "person":
                rows = rows.exclude(pk__in=linked.values("person"))
            self._offer(name, rows)

    def _offer(self, name: str, rows: Any) -> None:
        if rows.exists():
            field: Any = self.fields[name]
            field.queryset = rows
        else:
            del self.fields[name]


class InvitationForm(MembershipForm):
    """Whom to invite, and as what."""

    whom = forms.CharField(
        label=_("Who is it for?"),
        max_length=200,
        required=False,
        help_text=_("A name to tell the invitations apart. May stay empty."),
    )
    field_order = ["whom"]
