"""What is noted of a conversation: whom, what was said, what is next; everything else if there is time."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.engine.asking import LIVE
from wherewithal.partnerships.asks.called import names_apart
from wherewithal.partnerships.asks.forms.second_look import SecondLook
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in, members_of, with_lines
from wherewithal.partnerships.contact import queries
from wherewithal.partnerships.contact.models import LONGEST_NAME, Conversation, How
from wherewithal.partnerships.contact.naming import (
    Partner,
    find_named,
    label_of,
    names_to_offer,
)
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.partnerships.whom import find_whom, key_of
from wherewithal.people.forms import day, day_has_come, own_words
from wherewithal.programs.coverage.gather import today_of
from wherewithal.programs.models import NeedState, ResourceNeed
from wherewithal.programs.queries import needs_in
from wherewithal.ui.seen import Seen

FOLDED = ("on", "how", "asks", "assets", "needs", "level")
FOLLOWS = ("next_step", "next_step_on", "next_step_who")
MANY = {"class": "many"}


class ConversationForm(Seen, forms.Form):
    """Whom and when is enough."""

    who = forms.MultipleChoiceField(
        label=_("With whom?"), required=False, widget=forms.CheckboxSelectMultiple(attrs=MANY)
    )
    whom = forms.CharField(
        label=_("Or a name"),
        max_length=LONGEST_NAME,
        required=False,
        widget=forms.TextInput(attrs={"list": "known-names", "autocomplete": "off"}),
        help_text=_("Several with commas between them. Whoever is not noted yet stays a name."),
    )
    words = own_words(
        rows=3,
        label=_("What was said?"),
        required=False,
        help_text=_("A line is enough. Write as if they read it over your shoulder."),
    )
    on = day(label=_("When"))
    how = forms.ChoiceField(label=_("How"), choices=How, required=False)
    asks: Any = forms.ModelMultipleChoiceField(
        None, label=_("About which asks?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    assets: Any = forms.ModelMultipleChoiceField(
        None,
        label=_("About which partnerships?"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=MANY),
    )
    needs: Any = forms.ModelMultipleChoiceField(
        None,
        label=_("About what we need"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=MANY),
    )
    level = forms.ChoiceField(label=_("Who may see it"), choices=Level)
    # The names that the page has asked about already: sent once more, they stay words.
    asked_about = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        member: Membership,
        offered: Iterable[Partner] = (),
        conversation: Conversation | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._member = member
        self._offer(offered)
        self._limit(conversation)
        self.fields["on"].required = True
        self._begin_where_one_writes()

    def clean(self) -> dict[str, Any]:
        """What the action takes: all whom and all that it concerned."""
        values = super().clean()
        day_has_come(self, "on", today=today_of(self._member.library_id))
        named = find_named(self._member, values.get("whom") or "")
        if named.perhaps and values.get("asked_about") != values.get("whom"):
            self._ask_whom(named.perhaps, values["whom"])
        chosen = [found for key in values.pop("who", []) if (found := _partner(self._member, key))]
        values["concerned"] = [*chosen, *named.sure]
        for name in ("assets", "needs", "asks"):
            values["concerned"] += values.pop(name, None) or []
        values["whom"] = named.words
        values.pop("asked_about", None)
        if not values["concerned"] and not named.words and "who" not in self.errors:
            self.add_error("whom", _("With whom did you talk? A name is enough."))
        return values

    @property
    def names(self) -> list[str]:
        """For the browser, which completes what is typed."""
        return names_to_offer(self._member)

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """What is asked at once: with whom, where nobody is ticked yet, and what was said."""
        folded = {*self._folded, *FOLLOWS}
        return [field for field in self.visible_fields() if field.name not in folded]

    @property
    def follows_fields(self) -> list[forms.BoundField]:
        """What follows, where anything does."""
        return [field for field in self.visible_fields() if field.name in FOLLOWS]

    @property
    def folded_fields(self) -> list[forms.BoundField]:
        """What can wait."""
        return [field for field in self.visible_fields() if field.name in self._folded]

    @property
    def is_unfolded(self) -> bool:
        """True where something that is folded away wants to be seen."""
        return any(name in self.errors for name in self._folded) or self._tells("whom")

    @property
    def follows_is_unfolded(self) -> bool:
        """True where something that follows was typed, or wants to be put right."""
        return any(name in self.errors or self._tells(name) for name in FOLLOWS[:2])

    @property
    def _folded(self) -> tuple[str, ...]:
        is_asked = "whom" in self.errors or not self._has_partner
        return FOLDED if is_asked else (*FOLDED, "whom")

    @property
    def _has_partner(self) -> bool:
        """Somebody is ticked from the start: then a name is one more, and not in the way."""
        return bool(self["who"].value())

    def _tells(self, name: str) -> bool:
        return name in self.fields and name in self._folded + FOLLOWS and bool(self[name].value())

    def _begin_where_one_writes(self) -> None:
        """One tap less: the words, where it is known with whom; else the name, where nobody is offered."""
        fields: dict[str, Any] = self.fields
        if self._has_partner:
            fields["whom"].label = _("Somebody else, too")
        elif not fields["who"].choices:
            fields["whom"].label = _("With whom?")
        is_known = self._has_partner or bool(self.initial.get("whom"))
        if not self.is_bound and (is_known or not fields["who"].choices):
            fields["words" if is_known else "whom"].widget.attrs["autofocus"] = True

    def _offer(self, partners: Iterable[Partner]) -> None:
        choices = dict(label_of(row) for row in partners)
        field: Any = self.fields["who"]
        for key in self.data.getlist("who") if self.is_bound else ():
            row = _partner(self._member, key)
            if row is not None:
                choices.setdefault(*label_of(row))
        field.choices = list(choices.items())

    def _limit(self, conversation: Conversation | None) -> None:
        """Only what goes on is offered, and what the conversation concerned already."""
        linked = queries.concerns(conversation.links.all()) if conversation else []
        keys = {model: [row.pk for row in linked if isinstance(row, model)] for model in LINKED}
        member = self._member
        fields: dict[str, Any] = self.fields
        wanted = Q(state__in=LIVE) | Q(pk__in=keys[Ask])
        asks = asks_in(member).filter(wanted).order_by("-pk")
        fields["asks"].queryset = asks
        names = names_apart(with_lines(member, asks))
        fields["asks"].label_from_instance = lambda ask: names[ask.pk]
        fields["assets"].queryset = partnerships_in(member).order_by("name", "pk")
        needs = fields["needs"]
        is_open = Q(state=NeedState.OPEN) | Q(pk__in=keys[ResourceNeed])
        found = needs_in(member).filter(is_open)
        needs.queryset = found.select_related("program", "goal").order_by("position", "pk")
        needs.label_from_instance = lambda need: f"{need.name} ({need.owner.name})"
        for name in ("asks", "assets", "needs"):
            if not fields[name].queryset.exists():
                del fields[name]
        levels = queries.levels_for(member, conversation)
        fields["level"].choices = [choice for choice in Level.choices if choice[0] in levels]

    def _ask_whom(self, perhaps: Sequence[Partner], typed: str) -> None:
        """Offer whom a name may mean, and take the name as it is the next time."""
        field: Any = self.fields["who"]
        field.choices = list(dict([*field.choices, *map(label_of, perhaps)]).items())
        self.data = self.data.copy()
        self.data["asked_about"] = typed
        self.add_error(
            "whom",
            _("Is it one of those above? Tick them and take the name out; else save once more."),
        )


LINKED = (Ask, ResourceNeed)


class LogForm(SecondLook, ConversationForm):
    """A conversation that was held just now, and the first thing that follows."""

    next_step = forms.CharField(
        label=_("What is next?"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("Send the dates; ask the director; nothing."),
    )
    next_step_on = day(label=_("By when"))
    next_step_who: Any = forms.ModelChoiceField(None, label=_("Who does it"), required=False)
    is_sure = forms.BooleanField(label=_("This was another conversation"), required=False)

    def __init__(self, *args: Any, member: Membership, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        _offer_members(self.fields["next_step_who"], member)
        self.order_fields(["who", "whom", "words", *FOLLOWS, *FOLDED])

    def clean(self) -> dict[str, Any]:
        """With what follows, where anything does."""
        values = super().clean()
        text, day_set = values.pop("next_step", ""), values.pop("next_step_on", None)
        who = values.pop("next_step_who", None)
        if day_set and not text and "next_step" not in self.errors:
            self.add_error("next_step", _("What is to be done by then?"))
        follow_up = {"text": text, "by_when": day_set, "who": who or self._member}
        values["follow_up"] = follow_up if text else None
        if not values.pop("is_sure", False) and not self.errors:
            self._require_new(values)
        return values

    def _require_new(self, values: dict[str, Any]) -> None:
        """Who went back and sent it again, from a page that the browser made anew, hears of it."""
        if queries.noted_just_so(
            self._member,
            on=values["on"],
            whom=values["whom"],
            words=values.get("words") or "",
            concerned=values["concerned"],
        ):
            message = _(
                "You have noted just this already. If you talked once more, tick here and press again."
            )
            self.add_error("is_sure", message)


class FollowUpForm(Seen, forms.Form):
    """What follows from a conversation."""

    text = forms.CharField(label=_("What is to be done?"), max_length=LONGEST_NAME)
    by_when = day(label=_("By when"))
    who: Any = forms.ModelChoiceField(None, label=_("Who does it"), required=False)

    def __init__(self, *args: Any, member: Membership, **options: Any) -> None:
        super().__init__(*args, **options)
        _offer_members(self.fields["who"], member)


def initial_values(conversation: Conversation) -> dict[str, Any]:
    """What is stored, as the form shows it."""
    links = list(conversation.links.all())
    return {
        "who": [key_of(row) for link in links if (row := link.organization or link.person)],
        "whom": conversation.whom,
        "words": conversation.words,
        "on": conversation.on,
        "how": conversation.how,
        "level": conversation.level,
        "asks": [link.ask_id for link in links if link.ask_id],
        "assets": [link.asset_id for link in links if link.asset_id],
        "needs": [link.resource_need_id for link in links if link.resource_need_id],
    }


def _partner(member: Membership, key: str) -> Partner | None:
    found = find_whom(member, key)
    return None if found is None else found.partner


def _offer_members(field: Any, member: Membership) -> None:
    field.queryset = members_of(member.library_id)
    field.empty_label = _("nobody yet")
    field.label_from_instance = _name_of


def _name_of(member: Membership) -> str:
    return member.user.name
