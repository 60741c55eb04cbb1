"""What each layer may not do: the graph, the models, the queries, and everybody but operations."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.rules.source import calls, dotted, functions, last_word, modules, reads_the_clock, writes

SENTENCE = re.compile(r"[a-z]+(_[a-z]+){2,}")
SEEDED = {"default_rng", "Random", "RandomState", "Generator", "SeedSequence", "PCG64"}


def graph_has_no_clock(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/graph"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [getattr(node, "module", None) or "", *(name.name for name in node.names)]
                if {"time", "uuid", "secrets"} & set(names):
                    yield module.at(node, "reads the clock or chance: no time, uuid or secrets")
        for call, _word in calls(module.tree):
            if reads_the_clock(call):
                yield module.at(call, "reads the clock")


def graph_is_random_only_by_seed(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/graph"):
        for call, word in calls(module.tree):
            from_random = "random" in dotted(call.func).split(".")[:-1]
            seeded = bool(call.args or call.keywords)
            if (from_random and word not in SEEDED) or (word in SEEDED and not seeded):
                yield module.at(call, f"{word} draws without a seed")


def models_do_not_override_saving(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/models"):
        for function in functions(module.tree):
            if function.name in {"save", "delete", "full_clean", "asave", "adelete"}:
                yield module.at(function, f"overrides {function.name}()")


def models_have_no_signals(root: Path) -> Iterator[str]:
    for module in modules(root, "arena"):
        for node in ast.walk(module.tree):
            names = [name.name for name in node.names] if isinstance(node, ast.ImportFrom) else []
            origin = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
            if "signals" in names or origin.endswith((".signals", "django.dispatch")):
                yield module.at(node, "uses signals")


def models_have_no_order_of_their_own(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/models"):
        for node in _assignments(module.tree):
            if last_word(node.targets[0]) in {"ordering", "order_with_respect_to"}:
                yield module.at(node, "Meta.ordering: a query says its order")


def constraints_are_named_by_a_sentence(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/models"):
        for node in _assignments(module.tree):
            if last_word(node.targets[0]) == "constraints" and isinstance(node.value, ast.List):
                for constraint in node.value.elts:
                    name = _constraint_name(constraint)
                    if not SENTENCE.fullmatch(name):
                        yield module.at(
                            constraint, f"constraint {name!r} is not named by a sentence"
                        )


def queries_only_read(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/queries"):
        for call, word in calls(module.tree):
            if writes(call) or word == "select_for_update":
                yield module.at(call, f"a query writes: {word}")
            if reads_the_clock(call):
                yield module.at(call, f"a query reads the clock: {word}")


def only_operations_write(root: Path) -> Iterator[str]:
    for module in modules(root, "arena", "netwerken"):
        if module.path.startswith("arena/operations/"):
            continue
        for call, word in calls(module.tree):
            if writes(call):
                yield module.at(call, f"writes outside operations: {word}")


def _assignments(tree: ast.AST) -> Iterator[ast.Assign]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            yield node


def _constraint_name(node: ast.expr) -> str:
    """Return the name given: ``name="…"``, or the first text with an underscore."""
    if not isinstance(node, ast.Call):
        return ""
    named = [word.value for word in node.keywords if word.arg == "name"]
    for part in [*named, *node.args]:
        if isinstance(part, ast.Constant) and "_" in str(part.value):
            return str(part.value)
    return ""


RULES = (
    graph_has_no_clock,
    graph_is_random_only_by_seed,
    models_do_not_override_saving,
    models_have_no_signals,
    models_have_no_order_of_their_own,
    constraints_are_named_by_a_sentence,
    queries_only_read,
    only_operations_write,
)
