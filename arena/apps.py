"""The arena: organisations, what they depend on, and who holds regie."""

from django.apps import AppConfig


class ArenaConfig(AppConfig):
    """The one application of the project."""

    name = "arena"
