"""GraphML, as Gephi, yEd, igraph and networkx write it: any namespace, both directions at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from arena.exchange.content import FileContent
from arena.exchange.files import SourceFile
from arena.exchange.graph_content import RawEdge, RawGraph, RawNode, content
from arena.exchange.xml_files import begins_with, local, steps

NAME = "GraphML"
# Whose children are needed until the element ends.
KEPT = frozenset({"node", "edge", "key"})


@dataclass(frozen=True)
class Key:
    """What a key stands for: an attribute with a default, or a drawing of yEd."""

    name: str
    default: str = ""


@dataclass
class _Reading:
    keys: dict[tuple[str, str], Key] = field(default_factory=dict)
    nodes: list[RawNode] = field(default_factory=list)
    edges: list[RawEdge] = field(default_factory=list)
    skipped: set[str] = field(default_factory=set)
    begun: list[int] = field(default_factory=list)


def recognises(file: SourceFile) -> bool:
    """Whether the content begins as GraphML, or the name says so."""
    return begins_with(file, "graphml") or file.suffix == ".graphml"


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
    for begins, element, line, around in steps(file, "graphml", KEPT):
        if begins:
            reading.begun.append(line)
            continue
        begun = reading.begun.pop()
        name = local(element.tag)
        if name == "key":
            _declare(reading, element)
        elif name == "node":
            reading.nodes.append(_node(reading, element, begun))
            element.clear()
        elif name == "edge":
            reading.edges.append(_edge(reading, element, begun, around))
            element.clear()
        elif name == "hyperedge":
            reading.skipped.add(name)
    return RawGraph(
        file.name, tuple(reading.nodes), tuple(reading.edges), tuple(sorted(reading.skipped))
    )


def _declare(reading: _Reading, key: Element) -> None:
    default = next((child.text or "" for child in key if local(child.tag) == "default"), "")
    name = key.get("attr.name", "")
    if not name and key.get("yfiles.type") is None:
        name = key.get("id", "")
    reading.keys[key.get("for", "all"), key.get("id", "")] = Key(name.strip().lower(), default)


def _attributes(reading: _Reading, element: Element, kind: str) -> dict[str, str]:
    """Return the attributes by name; one that was never declared goes by its key."""
    found = {
        key.name: key.default
        for (about, _id), key in reading.keys.items()
        if about in {kind, "all"} and key.default and key.name
    }
    for child in element:
        if local(child.tag) == "data":
            number = child.get("key", "")
            key = reading.keys.get((kind, number)) or reading.keys.get(("all", number))
            name = key.name if key else number.lower()
            if name and len(child) == 0:
                found[name] = child.text or ""
    return found


def _node(reading: _Reading, element: Element, line: int) -> RawNode:
    attributes = _attributes(reading, element, "node")
    is_group = element.get("yfiles.foldertype") in {"group", "folder"}
    label = attributes.pop("label", "") or _drawn_label(element)
    return RawNode(element.get("id", ""), line, label, attributes, is_group)


def _edge(reading: _Reading, element: Element, line: int, around: tuple[Element, ...]) -> RawEdge:
    graphs = [one for one in around if local(one.tag) == "graph"]
    default = graphs[-1].get("edgedefault", "") if graphs else ""
    directed = element.get("directed", "").strip().lower()
    is_directed = directed in {"true", "1"} if directed else default.strip().lower() == "directed"
    attributes = _attributes(reading, element, "edge")
    drawn = _drawn_label(element)
    if drawn:
        attributes.setdefault("label", drawn)
    ends: Mapping[str, str] = element.attrib
    source, target = ends.get("source", ""), ends.get("target", "")
    return RawEdge(source, target, line, is_directed, attributes=attributes)


def _drawn_label(element: Element) -> str:
    """Return the first label that yEd drew; it breaks long ones over lines."""
    for data in element:
        if local(data.tag) == "data":
            for part in data.iter():
                if local(part.tag) in {"NodeLabel", "EdgeLabel"} and (part.text or "").strip():
                    return " ".join((part.text or "").split())
    return ""
