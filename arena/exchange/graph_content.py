"""Nodes and edges, as GraphML and GEXF have them, become organisations and ties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from arena.exchange import rows
from arena.exchange.cells import Findings
from arena.exchange.content import FileContent, OrganisationRow, TieRow
from arena.exchange.limits import LONGEST_CELL, MOST_ROWS
from arena.exchange.organisation_rows import gathered
from arena.exchange.rows import Notice, Problem, Unreadable

LONGEST_NAME = 200
LONGEST_TEXT = 120
SECTOR = ("sector", "type", "soort")
KIND = ("type", "resource", "hulpbron", "label", "kind", "edge label")
STRENGTH = ("strength", "sterkte", "weight", "gewicht")
PLACE = ("municipality", "gemeente", "regio", "region")
NOTE = ("note", "toelichting", "description")
READ = frozenset(
    {*SECTOR, *KIND, *STRENGTH, *PLACE, *NOTE, "name", "naam", "website", "url", "character"}
)


@dataclass(frozen=True)
class RawNode:
    """A node as the file has it; the names of its attributes are in small letters."""

    id: str
    line: int
    label: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    is_group: bool = False


@dataclass(frozen=True)
class RawEdge:
    """An edge as the file has it; ``is_mutual`` counts as one either way."""

    source: str
    target: str
    line: int
    is_directed: bool
    is_mutual: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RawGraph:
    """All nodes and edges of a file, before anything is put together."""

    name: str
    nodes: tuple[RawNode, ...]
    edges: tuple[RawEdge, ...]
    skipped: tuple[str, ...] = ()


def content(graph: RawGraph) -> FileContent:
    """Return what the graph says; an edge to a node that is not declared is a problem."""
    findings = Findings()
    if len(graph.nodes) + len(graph.edges) > MOST_ROWS:
        sentence = _("The file has more than %(most)s nodes and edges.")
        whole = Problem(graph.name, None, "", "", sentence % {"most": f"{MOST_ROWS:,}"})
        return FileContent(problems=(whole,))
    if not graph.nodes:
        findings.problems.append(Problem(graph.name, None, "", "", _("The file has no nodes.")))
    nodes = _once(graph, findings)
    organisations = [_organisation(graph, one, findings) for one in nodes.values()]
    edges = _between_organisations(graph, nodes, findings)
    ties = [tie for edge in edges for tie in _ties(graph, edge)]
    _tell_of_groups(graph, findings)
    _tell_of_strengths(graph, edges, findings)
    _tell_of_attributes(graph, findings)
    return FileContent(
        organisations=tuple(gathered((row for row in organisations if row), findings)),
        ties=tuple(ties),
        problems=tuple(findings.problems),
        notices=tuple(findings.notices),
        lists_organisations=True,
    )


def first_of(attributes: Mapping[str, str], names: tuple[str, ...]) -> str:
    """Return the first attribute of these that says something."""
    return next((text for name in names if (text := attributes.get(name, "").strip())), "")


def _once(graph: RawGraph, findings: Findings) -> dict[str, RawNode]:
    nodes: dict[str, RawNode] = {}
    for node in graph.nodes:
        if node.id and nodes.setdefault(node.id, node) is node:
            continue
        sentence = _("Two nodes have this id. Give each its own.")
        words = sentence if node.id else _("A node needs an id.")
        findings.problems.append(Problem(graph.name, node.line, "id", node.id, words))
    return nodes


def _organisation(graph: RawGraph, node: RawNode, findings: Findings) -> OrganisationRow | None:
    if node.is_group:
        return None
    given = [node.label, node.attributes.get("name", ""), node.attributes.get("naam", ""), node.id]
    name = next(label for text in given if (label := rows.label(text)))
    sector = " ".join(first_of(node.attributes, SECTOR).split())
    for column, text, longest in (("label", name, LONGEST_NAME), ("type", sector, LONGEST_TEXT)):
        if len(text) > longest:
            sentence = _("Longer than %(longest)s characters. Make it shorter.")
            words = sentence % {"longest": longest}
            findings.problems.append(Problem(graph.name, node.line, column, text, words))
    return OrganisationRow(
        key="",
        sheet=graph.name,
        line=node.line,
        name=name[:LONGEST_NAME],
        own_id=node.id,
        sector=sector[:LONGEST_TEXT],
        values={
            "municipality": first_of(node.attributes, PLACE)[:LONGEST_TEXT],
            "website": _website(first_of(node.attributes, ("website", "url"))),
            "note": first_of(node.attributes, NOTE)[:LONGEST_CELL],
        },
    )


def _website(text: str) -> str:
    """Return a web address; what else stands in such an attribute of a drawing is left out."""
    try:
        return rows.website(text)[:300]
    except Unreadable:
        return ""


def _between_organisations(
    graph: RawGraph, nodes: Mapping[str, RawNode], findings: Findings
) -> list[RawEdge]:
    kept = []
    for edge in graph.edges:
        for column, end in (("source", edge.source), ("target", edge.target)):
            if end not in nodes:
                sentence = _("No node of the file has this id.")
                findings.problems.append(Problem(graph.name, edge.line, column, end, sentence))
        ends = [nodes[end] for end in (edge.source, edge.target) if end in nodes]
        if len(ends) == 2 and not any(end.is_group for end in ends):
            kept.append(edge)
    return kept


def _ties(graph: RawGraph, edge: RawEdge) -> list[TieRow]:
    kind = first_of(edge.attributes, KIND)
    resource = rows.resource(kind) if edge.is_directed else None
    pairs = [(edge.source, edge.target)]
    if edge.is_mutual:
        pairs.append((edge.target, edge.source))
    note = first_of(edge.attributes, NOTE)[:LONGEST_CELL]
    return [
        TieRow(
            sheet=graph.name,
            line=edge.line,
            network="",
            source=source,
            target=target,
            is_directed=edge.is_directed,
            resource=resource or "",
            wording="" if resource or not edge.is_directed else kind[:LONGEST_TEXT],
            strength=_strength(edge),
            character="" if edge.is_directed else _character(edge),
            note=note if edge.is_directed else note or kind[:LONGEST_CELL],
        )
        for source, target in pairs
    ]


def _strength(edge: RawEdge) -> int | None:
    try:
        return rows.degree(first_of(edge.attributes, STRENGTH))
    except Unreadable:
        return None


def _character(edge: RawEdge) -> str:
    try:
        return rows.character(edge.attributes.get("character", ""))
    except Unreadable:
        return ""


def _tell_of_groups(graph: RawGraph, findings: Findings) -> None:
    groups = {node.id for node in graph.nodes if node.is_group}
    if groups:
        shown = ", ".join(
            rows.plain(node.label or node.id) for node in graph.nodes if node.is_group
        )
        tied = sum(bool(groups & {edge.source, edge.target}) for edge in graph.edges)
        sentence = _("Groups are no organisations and are left out, with %(tied)s ties to them: ")
        words = sentence % {"tied": tied} + shown
        findings.notices.append(Notice(graph.name, None, "", "", words))


def _tell_of_strengths(graph: RawGraph, edges: list[RawEdge], findings: Findings) -> None:
    other = sum(
        bool(first_of(edge.attributes, STRENGTH)) and _strength(edge) is None for edge in edges
    )
    if other:
        sentence = _(
            "%(other)s ties have a weight that is no whole number from 1 to 5: left empty."
        )
        words = sentence % {"other": other}
        findings.notices.append(Notice(graph.name, None, "weight", "", words))


def _tell_of_attributes(graph: RawGraph, findings: Findings) -> None:
    everything: list[RawNode | RawEdge] = [*graph.nodes, *graph.edges]
    unread = {name for one in everything for name in one.attributes if name not in READ}
    if unread or graph.skipped:
        names = ", ".join(rows.plain(name) for name in sorted({*unread, *graph.skipped}) if name)
        words = _("Not kept yet: %(names)s.") % {"names": names}
        findings.notices.append(Notice(graph.name, None, "", "", words))
