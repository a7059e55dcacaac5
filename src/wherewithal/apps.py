"""The one Django app: all rooms share its models, migrations and templates."""

from django.apps import AppConfig


class WherewithalConfig(AppConfig):
    """Starts the app and lets each room make itself known to the rooms above it."""

    name = "wherewithal"
    verbose_name = "Wherewithal"

    def ready(self) -> None:
        """Rooms register here, once the models are loaded (no signals, nobody calls up)."""
        from wherewithal import registrations

        registrations.register_rooms()
