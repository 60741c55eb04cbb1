"""Register a person; a seat in a network is given by an import or, later, by an admin."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from arena.management import tables
from arena.models import Actor, User
from arena.operations import users
from arena.operations.refusals import Refused


class Command(BaseCommand):
    help = "Register a person who may sign in; asks for the password, or reads it as one line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", required=True, help="first and last name of the person")

    def handle(self, *args: Any, **options: Any) -> None:
        tables.ensure()
        email, name = options["email"].strip(), options["name"].strip()
        password = _password()
        try:
            person = User(email=email.lower(), name=name)
            person.clean_fields(exclude={"password"})
            validate_password(password, person)
            users.register(
                email=email,
                name=name,
                password=password,
                by=Actor(None, _("command line"), "command"),
                at=timezone.now(),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(_("%(name)s can sign in as %(email)s.") % {"name": name, "email": email})


def _password() -> str:
    """Ask twice on a terminal; take the first line of anything else."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass(_("Password: "))
    if getpass(_("The same again: ")) != password:
        raise CommandError(_("The two passwords differ. Nothing was written."))
    return password
