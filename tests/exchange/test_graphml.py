"""GraphML: what networkx and igraph read wrongly, read right."""

import pytest

from arena.exchange import graphml
from arena.exchange.files import FileRefused, SourceFile
from tests.shared_data import shared


def file(inside, root='xmlns="http://graphml.graphdrawing.org/xmlns"', default="directed"):
    text = f'<graphml {root}><graph edgedefault="{default}">{inside}</graph></graphml>'
    return SourceFile("x.graphml", text.encode())


AB = '<node id="a"/>\n<node id="b"/>'


@pytest.mark.parametrize(
    ("path", "nodes", "edges"),
    [
        ("graphml/basic.graphml", 11, 12),
        ("graphml/attributes.graphml", 6, 7),
        ("graphml/miserables-gephi.graphml", 77, 254),
        ("graphml/airlines.graphml", 235, 2101),
        ("graphml/igraph-test.graphml", 6, 7),
        ("graphml-yed/yed-edges-simplified.graphml", 5, 3),
        ("graphml-yed/yedextended-test.graphml", 8, 5),
    ],
)
def test_graph_counts_as_by_hand(path, nodes, edges):
    found = shared(f"formats/{path}")
    raw = graphml.graph(SourceFile(found.name, found.read_bytes()))
    assert (len(raw.nodes), len(raw.edges)) == (nodes, edges)


@pytest.mark.parametrize("root", ["", 'xmlns="http://graphml.graphdrawing.org/xmlns/1.0rc"'])
def test_graph_in_any_namespace(root):
    assert len(graphml.graph(file(AB, root)).nodes) == 2


def test_read_both_directions_in_one_file():
    edges = '<edge source="a" target="b"/><edge source="a" target="b" directed="false"/>'
    content = graphml.read(file(AB + edges))
    assert [tie.is_directed for tie in content.ties] == [True, False]


def test_read_edge_to_a_node_that_is_not_there():
    content = graphml.read(file(f'{AB}\n\n<edge source="a" target="c"/>'))
    assert [(one.line, one.column, one.value) for one in content.problems] == [(4, "target", "c")]
    assert len(content.organisations) == 2


def test_read_two_nodes_of_one_id():
    assert graphml.read(file(AB + '<node id="a"/>')).problems[0].value == "a"


def test_read_labels_types_and_weights():
    keys = (
        '<key id="d0" for="node" attr.name="label"/>'
        '<key id="d1" for="node" attr.name="type"><default>zorg</default></key>'
        '<key id="d2" for="edge" attr.name="weight"/>'
    )
    nodes = '<node id="a"><data key="d0">\'s-Hertogenbosch</data></node><node id="b"/>'
    edge = (
        '<edge source="a" target="b"><data key="d2"> 3.0 </data><data key="type">geld</data></edge>'
    )
    text = f'<graphml>{keys}<graph edgedefault="directed">{nodes}{edge}</graph></graphml>'
    content = graphml.read(SourceFile("x.graphml", text.encode()))
    assert [row.name for row in content.organisations] == ["'s-Hertogenbosch", "b"]
    assert {row.sector for row in content.organisations} == {"zorg"}
    assert [(tie.strength, tie.resource) for tie in content.ties] == [(3, "funding")]


def test_read_weight_that_is_no_degree_is_one_notice():
    keys = '<key id="w" for="edge" attr.name="weight"/>'
    edges = '<edge source="a" target="b"><data key="w">456</data></edge>' * 3
    text = f'<graphml>{keys}<graph edgedefault="directed">{AB}{edges}</graph></graphml>'
    content = graphml.read(SourceFile("x.graphml", text.encode()))
    assert [tie.strength for tie in content.ties] == [None] * 3
    assert len(content.notices) == 1


def test_read_groups_of_yed_are_no_organisations():
    found = shared("formats/graphml-yed/yedextended-test.graphml")
    content = graphml.read(SourceFile(found.name, found.read_bytes()))
    assert {row.name for row in content.organisations} == set("abcdef")
    assert len(content.ties) == 4
    assert "group1_1" in content.notices[0].sentence


@pytest.mark.parametrize(
    "text",
    ["", "<graphml><graph>", "<other/>", "<!DOCTYPE a><graphml/>", "<graphml>" + "<a>" * 200],
    ids=["empty", "cut off", "other root", "dtd", "deep"],
)
def test_read_refuses(text):
    with pytest.raises(FileRefused):
        graphml.read(SourceFile("x.graphml", text.encode()))


def test_read_without_nodes_is_a_problem():
    assert graphml.read(file("")).problems
