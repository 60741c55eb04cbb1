"""Every address and every member of the cast: who gets in, who is refused, who learns nothing.

Each row says what each person gets for an object of three networks: ``own`` is private and seats
the cast, ``other`` is private and coordinated by the outsider, ``public`` may be read by everyone.
An address without an object has one line. A URL without a row fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse

from arena.models import Network
from arena.web.guards import Visit
from arena.web.views import memberships
from tests.conftest import Person
from tests.world import TODAY, World

CAST = ("visitor", "outsider", "viewer", "coordinator", "board", "admin")
Lines = dict[str, tuple[int, ...]]


class Row(NamedTuple):
    """What a GET and an empty POST give; ``post`` is None where the address only shows."""

    get: Lines
    post: Lines | None = None


#                     visitor outs. viewer coord. board admin
EVERYONE: Lines = {"": (200, 200, 200, 200, 200, 200)}
READERS: Lines = {
    "own": (404, 404, 200, 200, 200, 200),
    "other": (404, 200, 404, 404, 404, 404),
    "public": (200, 200, 200, 200, 200, 200),
}
MATRIX: dict[str, Row] = {
    "home": Row({"": (200, 302, 302, 302, 302, 302)}),
    "health": Row(EVERYONE),
    "measures": Row(EVERYONE),
    "accessibility": Row(EVERYONE),
    "security-txt": Row(EVERYONE),
    "language": Row(
        {"": (302, 302, 302, 302, 302, 302)},
        {"": (302, 302, 302, 302, 302, 302)},
    ),
    "sign-in": Row(
        {"": (200, 302, 302, 302, 302, 302)},
        {"": (200, 302, 302, 302, 302, 302)},
    ),
    "sign-out": Row(
        {"": (405, 405, 405, 405, 405, 405)},
        {"": (302, 302, 302, 302, 302, 302)},
    ),
    "networks": Row(EVERYONE),
    "networks-found": Row(
        {"": (302, 200, 403, 200, 403, 403)},
        {"": (302, 400, 403, 400, 403, 403)},
    ),
    "network": Row(READERS),
    "network-svg": Row(READERS),
    "network-png": Row(READERS),
    "network-change": Row(
        {
            "own": (404, 404, 403, 200, 403, 403),
            "other": (404, 200, 404, 404, 404, 404),
            "public": (403, 403, 403, 403, 403, 403),
        },
        {
            "own": (404, 404, 403, 400, 403, 403),
            "other": (404, 400, 404, 404, 404, 404),
            "public": (403, 403, 403, 403, 403, 403),
        },
    ),
    "positions": Row(READERS),
    "certainty": Row(READERS),
    "positions-csv": Row(READERS),
    "memberships": Row(READERS),
    "organisation-in-network": Row(READERS),
    "organisations": Row(EVERYONE),
    "organisation": Row(READERS),
    "organisation-change": Row(
        {
            "own": (302, 404, 403, 200, 403, 200),
            "other": (302, 200, 404, 404, 404, 404),
            "public": (302, 403, 403, 403, 403, 403),
        },
        {
            "own": (302, 404, 403, 400, 403, 400),
            "other": (302, 400, 404, 404, 404, 404),
            "public": (302, 403, 403, 403, 403, 403),
        },
    ),
}
SAFE_ONLY = sorted(name for name, row in MATRIX.items() if row.post is None)
Cast = Mapping[str, Client]


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    """Yield every URL pattern below the resolver."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern)
        else:
            yield pattern


def differences(resolver: URLResolver) -> list[str]:
    """Return the addresses without a row, and the rows without an address."""
    names = {pattern.name or str(pattern.pattern) for pattern in patterns(resolver)}
    return [f"no row for {name}" for name in sorted(names - MATRIX.keys())] + [
        f"no address for {name}" for name in sorted(MATRIX.keys() - names)
    ]


def address(name: str, place: str, world: World) -> str:
    """Return the address of the page for an object that stands in that network alone."""
    network = {"own": world.network, "other": world.other, "public": world.public}
    organisation = {"own": world.huisartsen, "other": world.school, "public": world.ggd}
    pattern = next(found for found in patterns(get_resolver()) if found.name == name)
    needed = pattern.pattern.converters
    values: dict[str, Any] = {}
    if "slug" in needed:
        values["slug"] = network[place].slug
    if "pk" in needed:
        values["pk"] = organisation[place].pk
    return reverse(name, kwargs=values)


def surprises(name: str, world: World, cast: Cast) -> list[str]:
    """Return where the pages answer otherwise than the row says."""
    row, found = MATRIX[name], []
    for method, lines in (("GET", row.get), ("POST", row.post or {})):
        for place, expected in lines.items():
            where = address(name, place, world)
            for who, status in zip(CAST, expected, strict=True):
                answer = cast[who].generic(method, where)
                if answer.status_code != status:
                    line = f"{method} {name} {place} as {who}: {answer.status_code}, not {status}"
                    found.append(line)
                if name == "sign-out" and method == "POST" and isinstance(cast[who], Person):
                    cast[who].force_login(cast[who].user)  # type: ignore[attr-defined]
    return found


@pytest.fixture
def cast(
    visitor: Client, outsider: Person, viewer: Person, coordinator: Person, board: Person,
    admin: Person,
) -> Cast:  # fmt: skip
    """Everyone who may come to a page."""
    return dict(zip(CAST, (visitor, outsider, viewer, coordinator, board, admin), strict=True))


def test_matrix_has_a_row_for_every_address() -> None:
    assert not differences(get_resolver())


@pytest.mark.parametrize("name", MATRIX)
def test_address_answers_as_its_row_says(name: str, world: World, cast: Cast) -> None:
    assert not surprises(name, world, cast)


@pytest.mark.parametrize("name", SAFE_ONLY)
def test_address_that_only_shows_refuses_to_write(name: str, world: World, cast: Cast) -> None:
    for place in MATRIX[name].get:
        where = address(name, place, world)
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            assert cast["coordinator"].generic(method, where).status_code == 405, method
            assert cast["visitor"].generic(method, where).status_code == 405, method


@pytest.mark.parametrize("name", [name for name, row in MATRIX.items() if "own" in row.get])
@pytest.mark.parametrize("who", ["visitor", "outsider"])
def test_stranger_learns_nothing_of_a_private_network(
    name: str, who: str, world: World, cast: Cast
) -> None:
    there = cast[who].get(address(name, "own", world))
    if there.status_code == 302:  # who is not signed in is asked to; whatever is there
        assert there["Location"].startswith(reverse("sign-in"))
        return
    body = there.content.decode()
    assert world.network.name not in body
    assert world.huisartsen.name not in body
    nowhere = _nowhere(name, world)
    assert _plain(body, address(name, "own", world)) == _plain(
        cast[who].get(nowhere).content.decode(), nowhere
    )


def _nowhere(name: str, world: World) -> str:
    """Return the address of the page for an object that does not exist."""
    return (
        address(name, "own", world)
        .replace(world.network.slug, "bestaat-niet")
        .replace(str(world.huisartsen.pk), "999999999")
    )


def _plain(body: str, where: str) -> str:
    without_token = re.sub(r'(csrfmiddlewaretoken" value=)"\w+"', r"\1", body)
    return without_token.replace(where, "HERE")


def test_matrix_notices_an_address_without_a_row() -> None:
    known = get_resolver().url_patterns
    more = [*known, path("geheim/", memberships.open_memberships, name="secret")]
    assert differences(URLResolver(get_resolver().pattern, more)) == ["no row for secret"]


def test_matrix_notices_an_address_without_a_name() -> None:
    more = [*get_resolver().url_patterns, path("geheim/", memberships.open_memberships)]
    assert differences(URLResolver(get_resolver().pattern, more)) == ["no row for geheim/"]


def test_matrix_notices_a_row_without_an_address() -> None:
    fewer = [pattern for pattern in patterns(get_resolver()) if pattern.name != "memberships"]
    found = differences(URLResolver(get_resolver().pattern, fewer))
    assert found == ["no address for memberships"]


def test_matrix_notices_a_view_without_its_guard(
    world: World, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = memberships.open_memberships.__wrapped__.__wrapped__  # type: ignore[attr-defined]

    def unguarded(request: HttpRequest, slug: str) -> HttpResponse:
        network = Network.objects.get(slug=slug)
        answer: HttpResponse = bare(request, Visit(network, frozenset(), TODAY, TODAY))
        return answer

    pattern = next(found for found in patterns(get_resolver()) if found.name == "memberships")
    monkeypatch.setattr(pattern, "callback", unguarded)
    found = surprises("memberships", world, cast)
    assert "GET memberships own as visitor: 200, not 404" in found
    assert "GET memberships own as outsider: 200, not 404" in found
