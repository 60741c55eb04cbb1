"""GEXF 1.0 to 1.3, as Gephi, Polinode and networkx write it: both directions at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from arena.exchange.content import FileContent
from arena.exchange.files import SourceFile
from arena.exchange.graph_content import RawEdge, RawGraph, RawNode, content
from arena.exchange.xml_files import begins_with, local, steps

NAME = "GEXF"
KEPT = frozenset({"node", "edge", "attribute"})


@dataclass
class _Reading:
    directed: str = "undirected"
    # (node or edge, id of the attribute) -> its title and default
    titles: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    nodes: list[RawNode] = field(default_factory=list)
    edges: list[RawEdge] = field(default_factory=list)
    skipped: set[str] = field(default_factory=set)
    begun: list[int] = field(default_factory=list)


def recognises(file: SourceFile) -> bool:
    """Whether the content begins as GEXF, or the name says so."""
    return begins_with(file, "gexf") or file.suffix == ".gexf"


def read(file: SourceFile) -> FileContent:
    """Return what the file says.

    Raises
    ------
    FileRefused
        If it is no complete XML, or holds a DTD.
    """
    return content(graph(file))


def graph(file: SourceFile) -> RawGraph:
    """Return the nodes and edges as they stand in the file, nested ones too."""
    reading = _Reading()
    for begins, element, line, around in steps(file, "gexf", KEPT):
        name = local(element.tag)
        if begins:
            reading.begun.append(line)
            if name == "graph":
                _begin(reading, element)
            continue
        begun = reading.begun.pop()
        if name == "attribute" and around:
            _declare(reading, element, around[-1].get("class", ""))
        elif name == "node":
            reading.nodes.append(_node(reading, element, begun))
            element.clear()
        elif name == "edge":
            reading.edges.append(_edge(reading, element, begun))
            element.clear()
    return RawGraph(
        file.name, tuple(reading.nodes), tuple(reading.edges), tuple(sorted(reading.skipped))
    )


def _begin(reading: _Reading, element: Element) -> None:
    reading.directed = element.get("defaultedgetype", reading.directed).strip().lower()
    if element.get("mode") == "dynamic":
        reading.skipped.add("start, end")


def _declare(reading: _Reading, attribute: Element, about: str) -> None:
    default = next((child.text or "" for child in attribute if local(child.tag) == "default"), "")
    title = attribute.get("title", "") or attribute.get("id", "")
    reading.titles[about, attribute.get("id", "")] = (title.strip().lower(), default)


def _attributes(reading: _Reading, element: Element, kind: str) -> dict[str, str]:
    """Return the attributes by title; one that was never declared goes by its id."""
    found = {
        title: default
        for (about, _id), (title, default) in reading.titles.items()
        if about == kind and default
    }
    for child in element:
        if local(child.tag) == "attvalues":
            for value in child:
                # 1.0 wrote ``id`` where later versions write ``for``.
                number = value.get("for", value.get("id", ""))
                title = reading.titles.get((kind, number), (number.lower(), ""))[0]
                found[title] = value.get("value", "")
    return found


def _node(reading: _Reading, element: Element, line: int) -> RawNode:
    attributes = _attributes(reading, element, "node")
    label = element.get("label", "") or attributes.pop("label", "")
    return RawNode(element.get("id", ""), line, label, attributes)


def _edge(reading: _Reading, element: Element, line: int) -> RawEdge:
    kind = element.get("type", reading.directed).strip().lower()
    attributes = _attributes(reading, element, "edge")
    for name in ("label", "kind", "weight"):
        if element.get(name):
            attributes[name] = element.get(name, "")
    return RawEdge(
        source=element.get("source", ""),
        target=element.get("target", ""),
        line=line,
        is_directed=kind in {"directed", "mutual"},
        is_mutual=kind == "mutual",
        attributes=attributes,
    )
