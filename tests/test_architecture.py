"""The rules of the house hold; ``test_architecture_breaks`` shows that each would notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.rules import form, layers, pages, verbs

ROOT = Path(__file__).resolve().parent.parent
RULES = (*layers.RULES, *verbs.RULES, *form.RULES, *pages.RULES)
Rule = Callable[[Path], Iterator[str]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_holds(rule: Rule) -> None:
    complaints = list(rule(ROOT))
    assert not complaints, "\n" + "\n".join(complaints)


def test_rules_have_something_to_read() -> None:
    folders = ("arena/graph", "arena/models", "arena/operations", "arena/queries", "netwerken")
    assert all(list((ROOT / folder).glob("*.py")) for folder in folders)
