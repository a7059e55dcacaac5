"""What people type about topics: a name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.ui.seen import Seen

TOPIC_LENGTH = 120


class TopicForm(forms.Form):
    """A topic, by its name."""

    name = forms.CharField(label=_("Topic"), max_length=TOPIC_LENGTH)


class RenameTopicForm(Seen, TopicForm):
    """What a topic is called."""


class MergeTopicForm(forms.Form):
    """Which other topic means the same."""

    other: Any = forms.ModelChoiceField(None, label=_("The same as"))

    def __init__(self, *args: Any, topics: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        other: Any = self.fields["other"]
        other.queryset = topics
