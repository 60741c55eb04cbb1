"""What an operation is: a verb that writes, and leaves exactly one event."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.rules.source import (
    Function,
    Module,
    calls,
    dotted,
    functions,
    last_word,
    modules,
    reads_the_clock,
    writes,
)

# Modules without verbs: how to refuse, the log itself, stale versions, and an import's values.
WITHOUT_VERBS = {"__init__", "refusals", "events", "versions", "plans"}
# Part of the verb that calls it, which leaves the event.
PART_OF_A_VERB = {"organisations.sector_named"}


def verbs_are_keyword_only(root: Path) -> Iterator[str]:
    for module, verb in _verbs(root):
        given = verb.args
        if given.args or given.posonlyargs or given.vararg:
            yield module.at(verb, f"{verb.name} takes arguments by position")


def verbs_know_who_and_when(root: Path) -> Iterator[str]:
    for module, verb in _verbs(root):
        missing = {"by", "at"} - {argument.arg for argument in verb.args.kwonlyargs}
        if missing:
            yield module.at(verb, f"{verb.name} does not take {' and '.join(sorted(missing))}")


def verbs_are_atomic(root: Path) -> Iterator[str]:
    for module, verb in _verbs(root):
        if "transaction.atomic" not in [dotted(one) for one in verb.decorator_list]:
            yield module.at(verb, f"{verb.name} is not @transaction.atomic")


def verbs_leave_one_event(root: Path) -> Iterator[str]:
    for module, verb in _verbs(root):
        events = _Events(module).left_by(verb.body)
        if events != 1:
            yield module.at(verb, f"{verb.name} leaves {events} events; it must leave one")


def verbs_never_read_the_clock(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/operations"):
        for call, word in calls(module.tree):
            if reads_the_clock(call):
                yield module.at(call, f"reads the clock: {word}")


def refusals_stand_in_the_file_that_raises_them(root: Path) -> Iterator[str]:
    for module in _with_verbs(root):
        declared = {
            node.name
            for node in module.tree.body
            if isinstance(node, ast.ClassDef) and "Refused" in [dotted(base) for base in node.bases]
        }
        for node in ast.walk(module.tree):
            for name in _refusals_in(node):
                if name not in declared:
                    yield module.at(node, f"{name} is no refusal declared in this file")


def public_classes_are_refusals(root: Path) -> Iterator[str]:
    for module in _with_verbs(root):
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                bases = [dotted(base) for base in node.bases]
                if "Refused" not in bases:
                    yield module.at(node, f"{node.name} does not derive from Refused")


class _Events:
    """Counts the events that a way through the code leaves; the most of any way counts."""

    def __init__(self, module: Module) -> None:
        self.known = {one.name: one for one in functions(module.tree)}
        self.busy: set[str] = set()

    def left_by(self, statements: Sequence[ast.stmt]) -> int:
        total = 0
        for place, statement in enumerate(statements):
            rest = statements[place + 1 :]
            if isinstance(statement, ast.If):
                taken = self.left_by(statement.body)
                if isinstance(statement.body[-1], ast.Return | ast.Raise):
                    return total + max(taken, self.left_by([*statement.orelse, *rest]))
                total += max(taken, self.left_by(statement.orelse))
            elif isinstance(statement, ast.For | ast.While):
                total += 2 * self.left_by(statement.body)
            elif isinstance(statement, ast.With):
                total += self.left_by(statement.body)
            elif isinstance(statement, ast.Try):
                handled = [self.left_by(handler.body) for handler in statement.handlers]
                total += self.left_by([*statement.body, *statement.orelse]) + max([0, *handled])
            else:
                total += sum(self._left_by_call(call) for call, _word in calls(statement))
        return total

    def _left_by_call(self, call: ast.Call) -> int:
        if dotted(call.func) == "events.record":
            return 1
        name = last_word(call.func)
        if name not in self.known or name in self.busy or _is_of_another_module(call):
            return 0
        self.busy.add(name)
        left = self.left_by(self.known[name].body)
        self.busy.discard(name)
        return left


def _is_of_another_module(call: ast.Call) -> bool:
    """Whether ``other.verb(…)`` is called: a method of a private class is not."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return isinstance(owner, ast.Name) and owner.id != "self"


def _with_verbs(root: Path) -> Iterator[Module]:
    for module in modules(root, "arena/operations"):
        if module.name not in WITHOUT_VERBS:
            yield module


def _verbs(root: Path) -> Iterator[tuple[Module, Function]]:
    """Yield the public functions that write, themselves or through the rest of their module."""
    for module in _with_verbs(root):
        writing = _writing_functions(module)
        for node in module.tree.body:
            if isinstance(node, Function) and not node.name.startswith("_"):
                part = f"{module.name}.{node.name}" in PART_OF_A_VERB
                if node.name in writing and not part:
                    yield module, node


def _writing_functions(module: Module) -> set[str]:
    called: dict[str, set[str]] = {}
    writing: set[str] = set()
    for function in functions(module.tree):
        called[function.name] = {word for _call, word in calls(function)}
        told = {dotted(call.func) for call, _word in calls(function)}
        if any(writes(call) for call, _word in calls(function)) or told & {
            "events.record",
            "versions.update",
        }:
            writing.add(function.name)
    while more := {name for name, words in called.items() if words & writing} - writing:
        writing |= more
    return writing


def _refusals_in(node: ast.AST) -> list[str]:
    """Return the exceptions that a statement raises, or that ``refusing(…)`` turns errors into."""
    if isinstance(node, ast.Raise) and node.exc is not None:
        raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return [dotted(raised)]
    if isinstance(node, ast.Call) and last_word(node.func) == "refusing":
        return [dotted(word.value) for word in node.keywords]
    return []


RULES = (
    verbs_are_keyword_only,
    verbs_know_who_and_when,
    verbs_are_atomic,
    verbs_leave_one_event,
    verbs_never_read_the_clock,
    refusals_stand_in_the_file_that_raises_them,
    public_classes_are_refusals,
)
