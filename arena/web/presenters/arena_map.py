"""The arena map as SVG fragments: escaped here, placed by one template for every use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from arena.graph.labels import Label
from arena.graph.layout import Place
from arena.graph.routes import Route
from arena.graph.snapshot import Node, Tie, TieKind
from arena.models import Character, Position, Resource
from arena.queries.maps import ArenaMap

# As many colours as static/css/tokens.css has; beyond them a colour returns, so a name stands too.
PALETTE = 12
SMALLEST_TARGET = 12.0


@dataclass(frozen=True)
class Colouring:
    """Which colour an organisation gets, and which are set back by the filter on sector."""

    by: str
    sectors: tuple[str, ...]
    only_sector: str = ""

    def classes(self, node: Node) -> str:
        """Return the classes of a node: zone, colour, and faded or not."""
        colour = f"p-{node.standing}" if self.by == "plaats" else self.shade(node.sector)
        faded = " faded" if self.only_sector and node.sector != self.only_sector else ""
        return f"node {node.standing} {colour}{faded}"

    def shade(self, sector: str) -> str:
        """Return the class of a sector's colour."""
        return f"s{self.sectors.index(sector) % PALETTE}"


@dataclass(frozen=True)
class Key:
    """One line of the legend."""

    classes: str
    text: str
    count: int


@dataclass(frozen=True)
class Drawing:
    """Everything the template of the map places."""

    width: float
    height: float
    zones: SafeString
    ties: SafeString
    titles: SafeString
    nodes: SafeString
    legend: tuple[Key, ...]
    tie_count: int


Address = Callable[[Node], str]


def draw(
    found: ArenaMap, colouring: Colouring, address: Address | None, selected: int | None = None
) -> Drawing:
    """Return the drawing of a map; ``address`` makes each node a link, None draws a picture."""
    layout = found.layout
    shown = {id(tie) for tie in found.shown.ties}
    names = {node.id: node.name for node in found.drawn.nodes}
    drawn = [
        (tie, route)
        for tie, route in zip(found.drawn.ties, layout.routes, strict=True)
        if id(tie) in shown
    ]
    nodes = zip(found.drawn.nodes, layout.places, layout.labels, found.counts, strict=True)
    in_order = sorted(nodes, key=lambda one: (_depth(one[0]), one[0].name.casefold(), one[0].id))
    return Drawing(
        width=layout.width,
        height=layout.height,
        zones=_zones(found),
        ties=_join(_tie(tie, route, names) for tie, route in drawn),
        titles=_titles(found),
        nodes=_join(
            _node(node, place, label, count, colouring, address, selected)
            for node, place, label, count in in_order
        ),
        legend=_legend(found, colouring),
        tie_count=len(drawn),
    )


def _zones(found: ArenaMap) -> SafeString:
    layout = found.layout
    x, y = layout.centre
    return _join(
        f'<circle class="zone {zone}" cx="{x}" cy="{y}" r="{radius}"/>'
        for zone, radius in (("ring", layout.ring_radius), ("core", layout.core_radius))
    )


def _titles(found: ArenaMap) -> SafeString:
    return _join(
        f'<text class="zone-title {title.zone}" x="{title.x}" y="{title.baseline}"'
        f' font-size="{title.font}" letter-spacing="{title.spacing}">{escape(title.text)}</text>'
        for title in found.layout.titles
    )


def _tie(tie: Tie, route: Route, names: dict[int, str]) -> str:
    (x1, y1), (cx, cy), (x2, y2) = route.start, route.control, route.end
    # The strength of ties taken together can be more than five; the line is then at its widest.
    weight = min(5, max(1, round(tie.strength))) if tie.strength else 0
    kind = tie.kind if tie.kind == TieKind.DEPENDENCY else f"{tie.kind} {tie.character}".strip()
    arrow = f' marker-end="url(#arrow-{weight})"' if tie.kind == TieKind.DEPENDENCY else ""
    return (
        f'<path class="tie {kind} w{weight}" data-ends="{tie.source} {tie.target}"'
        f' d="M{x1} {y1}Q{cx} {cy} {x2} {y2}"{arrow}>'
        f"<title>{escape(_tie_text(tie, names))}</title></path>"
    )


def _tie_text(tie: Tie, names: dict[int, str]) -> str:
    strength = _("strength not known") if tie.strength is None else f"{tie.strength:g}"
    if tie.strength is not None:
        strength = _("strength %(value)s") % {"value": strength}
    if tie.kind == TieKind.DEPENDENCY:
        what = str(Resource(tie.resource).label) if tie.resource else _("resource not named")
        text = _("%(source)s depends on %(target)s: %(what)s, %(strength)s")
    else:
        what = str(Character(tie.character).label) if tie.character else _("character not named")
        text = _("%(source)s and %(target)s work together: %(what)s, %(strength)s")
    return text % {
        "source": names[tie.source],
        "target": names[tie.target],
        "what": what,
        "strength": strength,
    }


def _node(
    node: Node,
    place: Place,
    label: Label,
    count: int,
    colouring: Colouring,
    address: Address | None,
    selected: int | None,
) -> str:
    classes = colouring.classes(node) + (" selected" if node.id == selected else "")
    text = escape(_node_text(node, count))
    inside = (
        f"<title>{text}</title>{_leader(label)}"
        f'<circle class="hit" cx="{place.x}" cy="{place.y}"'
        f' r="{max(place.radius + 3, SMALLEST_TARGET)}"/>'
        f'<circle class="dot" cx="{place.x}" cy="{place.y}" r="{place.radius}"/>'
        f"{_label(label)}"
    )
    if address is None:
        return f'<g class="{classes}">{inside}</g>'
    link = escape(address(node))
    return (
        f'<a class="{classes}" href="{link}" hx-get="{link}" data-id="{node.id}"'
        f' aria-label="{text}">{inside}</a>'
    )


def _node_text(node: Node, count: int) -> str:
    where = str(Position(node.standing).label)
    sector = node.sector or _("sector not named")
    if count > 1:
        return _("%(count)s organisations in %(sector)s, %(where)s") % {
            "count": count,
            "sector": sector,
            "where": where,
        }
    return f"{node.name}, {sector}, {where}"


def _label(label: Label) -> str:
    lines = "".join(
        f'<tspan x="{label.x}" y="{baseline}">{escape(line)}</tspan>'
        for line, baseline in zip(label.lines, label.baselines, strict=True)
    )
    style = f'font-size="{label.font}" text-anchor="{label.anchor}"'
    return f'<text class="label" {style}>{lines}</text>'


def _leader(label: Label) -> str:
    if label.leader is None:
        return ""
    x1, y1, x2, y2 = label.leader
    return f'<path class="leader" d="M{x1} {y1}L{x2} {y2}"/>'


def _legend(found: ArenaMap, colouring: Colouring) -> tuple[Key, ...]:
    by_place = colouring.by == "plaats"
    counted = Counter[str]()
    for node, count in zip(found.drawn.nodes, found.counts, strict=True):
        counted[str(node.standing) if by_place else node.sector] += count
    if by_place:
        named = [(value, f"p-{value}", str(label)) for value, label in Position.choices]
    else:
        named = [
            (sector, colouring.shade(sector), sector or _("sector not named"))
            for sector in colouring.sectors
        ]
    return tuple(Key(shade, text, counted[one]) for one, shade, text in named if counted[one])


def _depth(node: Node) -> int:
    return Position.values.index(node.standing)


def _join(parts: object) -> SafeString:
    # Every part is built above from numbers and escaped texts.
    return mark_safe("\n".join(parts))  # type: ignore[arg-type]
