"""GEXF: every version, both directions, and attributes that nobody declared."""

import pytest

from arena.exchange import gexf
from arena.exchange.files import SourceFile
from tests.shared_data import shared

AB = '<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>'


def file(inside, namespace="http://www.gexf.net/1.2draft", graph='defaultedgetype="directed"'):
    text = f'<gexf xmlns="{namespace}"><graph {graph}>{inside}</graph></gexf>'
    return SourceFile("x.gexf", text.encode())


@pytest.mark.parametrize(
    ("name", "nodes", "edges"),
    [
        ("basic-1.2draft", 2, 2),
        ("celegans-1.1draft", 306, 2345),
        ("les_miserables-1.1draft", 77, 254),
        ("polinode-1.2draft", 10, 20),
        ("rio-gephi0.8.1-1.2draft", 366, 1107),
        ("v1_3", 2, 1),
        ("java-gephi0.9.3-1.3", 1538, 8032),
        ("spotify-networkx3.2.1-1.2draft", 189, 400),
    ],
)
def test_graph_counts_as_by_hand(name, nodes, edges):
    found = shared(f"formats/gexf/{name}.gexf")
    raw = gexf.graph(SourceFile(found.name, found.read_bytes()))
    assert (len(raw.nodes), len(raw.edges)) == (nodes, edges)


@pytest.mark.parametrize(
    "namespace",
    [
        "http://www.gexf.net/1.0",
        "http://www.gexf.net/1.1draft",
        "http://www.gexf.net/1.3",
        "http://gexf.net/1.3",
    ],
)
def test_graph_in_every_namespace(namespace):
    assert len(gexf.graph(file(AB, namespace)).nodes) == 2


def test_read_both_directions_and_mutual():
    edges = "".join(
        f'<edge source="a" target="b" type="{kind}"/>'
        for kind in ("directed", "undirected", "mutual")
    )
    ties = gexf.read(file(f"{AB}<edges>{edges}</edges>")).ties
    assert [(tie.source, tie.is_directed) for tie in ties] == [
        ("a", True),
        ("a", False),
        ("a", True),
        ("b", True),
    ]


def test_read_without_a_default_is_undirected():
    content = gexf.read(file(f'{AB}<edges><edge source="a" target="b"/></edges>', graph=""))
    assert not content.ties[0].is_directed


def test_read_undeclared_attribute():
    node = (
        '<nodes><node id="a"><attvalues><attvalue for="type" value="x"/></attvalues></node></nodes>'
    )
    assert gexf.read(file(node)).organisations[0].sector == "x"


def test_read_edge_to_a_node_that_is_not_there():
    content = gexf.read(file(f'{AB}\n<edges>\n<edge source="z" target="b"/></edges>'))
    assert [(one.line, one.value) for one in content.problems] == [(3, "z")]


def test_read_weight_and_label():
    edge = '<edges><edge source="a" target="b" weight="4.0" label="geld"/></edges>'
    tie = gexf.read(file(AB + edge)).ties[0]
    assert (tie.strength, tie.resource) == (4, "funding")


def test_read_dynamic_graph_says_that_dates_are_not_kept():
    content = gexf.read(file(AB, graph='mode="dynamic"'))
    assert "start, end" in content.notices[0].sentence
