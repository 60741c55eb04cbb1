"""Fill an empty installation with three fictional networks that share organisations."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext

from arena.management import tables
from arena.management.demo import accounts, childcare, dementia, youth
from arena.management.demo.stories import rows
from arena.management.demo.telling import tell
from arena.models import Network, Role
from arena.operations.refusals import Refused

STORIES = (dementia.STORY, youth.STORY, childcare.STORY)


class Command(BaseCommand):
    help = "Write three fictional networks, with accounts to look at them."

    def handle(self, *args: Any, **options: Any) -> None:
        tables.ensure()
        if Network.objects.filter(slug__in=[story.slug for story in STORIES]).exists():
            self.stdout.write(gettext("The demo networks are already there. Nothing was written."))
        else:
            try:
                tell(STORIES)
            except Refused as refusal:
                reason = gettext("The demo was not written: %(reason)s")
                raise CommandError(reason % {"reason": refusal}) from refusal
            self.stdout.write(gettext("The demo networks are ready."))
        self._networks()
        self._accounts()

    def _networks(self) -> None:
        self.stdout.write(f"\n{gettext('Networks')}")
        for story in STORIES:
            self.stdout.write(f"  {story.name:<32} /netwerken/{story.slug}/")

    def _accounts(self) -> None:
        password = gettext("password for all: %(password)s") % {"password": accounts.PASSWORD}
        self.stdout.write(f"\n{gettext('Accounts')} ({password})")
        named = {network.slug: network.name for network in STORIES}
        for slug, email, role, _on, _behalf in rows(accounts.SEATS, 5):
            self.stdout.write(f"  {email:<30} {Role(role).label:<14} {named[slug]}")
