"""Declared against structural: who is core on paper and not in the ties, and the reverse."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arena.graph.core import core_periphery
from arena.graph.core_support import CoreSupport, core_support
from arena.graph.declared import Comparison, Match, declared_and_structural
from arena.graph.snapshot import Snapshot, Standing
from tests.graph.drawing import drawn, snapshots

STANDINGS = {"c": Standing.CORE, "r": Standing.RING, "f": Standing.FIELD}


def declared(snapshot: Snapshot, places: str) -> Snapshot:
    """Return the snapshot with one letter a node: c core, r ring, f field."""
    nodes = zip(snapshot.nodes, places, strict=True)
    return Snapshot.of(
        [node._replace(standing=STANDINGS[place]) for node, place in nodes], snapshot.ties
    )


def compared(snapshot: Snapshot) -> dict[str, Comparison]:
    found = declared_and_structural(snapshot, core_periphery(snapshot.adjacency))
    return {each.name: each for each in found}


def test_core_on_paper_core_in_ties_and_agreement() -> None:
    r"""
    c ─ a ═ b ─ e     a and b are the core by their ties;
    d ─╯     ╰─ f     on paper it is a and f, and e is not even a member
    """
    found = compared(declared(drawn("abcdef", "a-b a-c a-d b-e b-f"), "crrrfc"))
    assert {name: each.match for name, each in found.items()} == {
        "a": Match.CORE_IN_BOTH,
        "b": Match.CORE_IN_TIES,
        "c": Match.CORE_IN_NEITHER,
        "d": Match.CORE_IN_NEITHER,
        "e": Match.CORE_IN_NEITHER,
        "f": Match.CORE_ON_PAPER,
    }
    assert [name for name, each in found.items() if each.is_question] == ["b", "f"]
    assert (found["b"].in_core, found["b"].divisions, found["f"].in_core) == (1, 1, 0)


def test_whoever_may_be_in_the_core_is_in_between() -> None:
    """a ─ b ─ c ─ a and d alone: any two of the three fit as well, so two in three is open."""
    found = compared(declared(drawn("abcd", "a-b b-c c-a"), "crrr"))
    assert {found[name].match for name in "abc"} == {Match.IN_BETWEEN}
    assert (found["a"].in_core, found["a"].divisions) == (2, 3)
    assert "in 2 van de 3 goede verdelingen" in found["a"].sentence("nl")


def test_a_seldom_chosen_ring_member_raises_no_question() -> None:
    """Four tied to everyone: each of the other six is in one of the seven best cores."""
    arcs = " ".join(f"{i}-{j}" for i, j in combinations("abcdefghij", 2) if i in "abcd")
    found = compared(declared(drawn("abcdefghij", arcs), "ccccrrrrrr"))
    assert not any(each.is_question for each in found.values())


def test_nearly_as_good_divisions_count_where_they_are_given() -> None:
    snapshot = declared(drawn("abcdef", "a-b a-c a-d b-e b-f"), "crrrrr")
    core = core_periphery(snapshot.adjacency)
    wavering = CoreSupport(10, (10, 5, 1, 0, 0, 0), 0.9, True)
    a, b, *_ = declared_and_structural(snapshot, core, wavering)
    assert (a.match, b.match) == (Match.CORE_IN_BOTH, Match.IN_BETWEEN)
    assert (b.nearly_in_core, b.nearly) == (5, 10)
    assert "in 5 of 10 good divisions" in b.sentence("en")


def test_without_a_structural_core_nothing_is_said() -> None:
    snapshot = declared(drawn("abcd"), "ccrr")
    assert declared_and_structural(snapshot, core_periphery(snapshot.adjacency)) == ()


def test_a_division_of_another_network_is_refused() -> None:
    other = core_periphery(drawn("abcd", "a-b").adjacency)
    with pytest.raises(ValueError, match="not of this snapshot"):
        declared_and_structural(drawn("abc"), other)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("match", Match)
def test_sentences_ask_and_never_judge(match: Match, standing: Standing, language: str) -> None:
    each = Comparison(1, "{name} BV", standing, match, 1, 3)
    text = each.sentence(language)
    assert "{name} BV" in text
    assert text.endswith("?") == each.is_question
    assert not any(word in text.lower() for word in ("volger", "regie", "moet", "must", "fout"))


@given(snapshots(most=8), st.data())
@settings(max_examples=30, deadline=None)
def test_everybody_is_compared_once(snapshot: Snapshot, data: st.DataObject) -> None:
    n = len(snapshot)
    snapshot = declared(snapshot, data.draw(st.text("crf", min_size=n, max_size=n)))
    core = core_periphery(snapshot.adjacency)
    found = declared_and_structural(snapshot, core, core_support(snapshot.adjacency, core))
    assert [each.id for each in found] == (
        [] if core.correlation is None else [node.id for node in snapshot.nodes]
    )
    for each in found:
        if each.match in (Match.CORE_IN_BOTH, Match.CORE_ON_PAPER):
            assert each.standing is Standing.CORE
        if each.match in (Match.CORE_IN_TIES, Match.CORE_IN_NEITHER):
            assert each.standing is not Standing.CORE
