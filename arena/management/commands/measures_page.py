"""Write the page that explains every measure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from arena.graph.measures_page import measures_page


class Command(BaseCommand):
    help = "Write docs/measures.md from the registry of measures."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--output", default=str(Path(settings.BASE_DIR) / "docs/measures.md"))

    def handle(self, *args: Any, **options: Any) -> None:
        Path(options["output"]).write_text(measures_page(), "utf-8")
