"""The source as the rules read it: modules with their syntax trees, and functions in them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef
CLOCKS = {"now", "utcnow", "today", "localdate", "localtime", "time_ns", "monotonic", "Now"}
ALWAYS_WRITE = {
    "bulk_create",
    "bulk_update",
    "create",
    "create_superuser",
    "create_user",
    "get_or_create",
    "update_or_create",
}
WRITING_SQL = ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "MERGE", "COPY")


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the root, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return Path(self.path).stem

    def at(self, node: ast.AST, complaint: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)} {complaint}"


def modules(root: Path, *folders: str) -> Iterator[Module]:
    """Yield the modules below the folders; migrations tell the past and are left alone."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            relative = path.relative_to(root)
            if "migrations" not in relative.parts:
                text = path.read_text(encoding="utf-8")
                yield Module(relative.as_posix(), text, ast.parse(text))


def functions(tree: ast.AST) -> Iterator[Function]:
    """Yield every function, also those in classes and in functions."""
    for node in ast.walk(tree):
        if isinstance(node, Function):
            yield node


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call with the last word of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, last_word(node.func)


def last_word(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def dotted(node: ast.expr) -> str:
    """Return a name such as ``transaction.atomic``; nothing for any other expression."""
    name = ast.unparse(node)
    return name if name.replace(".", "").isidentifier() else ""


def reads_the_clock(call: ast.Call) -> bool:
    """Whether the call asks what time it is; ``localtime(moment)`` converts, and does not."""
    word = last_word(call.func)
    if dotted(call.func) in {"time.time", "uuid.uuid1"}:
        return True
    if word in {"localtime", "localdate"}:
        return not call.args and not call.keywords
    return word in CLOCKS


def writes(call: ast.Call) -> bool:
    """Whether the call writes rows; what a dict, set, hash, cache or workbook does is no writing.

    A model and a queryset take their values by name, the others take them by position.
    """
    if not isinstance(call.func, ast.Attribute):
        return False
    word = call.func.attr.removeprefix("a") if call.func.attr != "add" else "add"
    if call.func.attr in ALWAYS_WRITE or word in ALWAYS_WRITE:
        return True
    if word in {"save", "delete"}:
        return not call.args
    if word == "update":
        return (not call.args and bool(call.keywords)) or _is_query(call.func.value)
    if word in {"execute", "executemany"} and call.args:
        return _is_writing_sql(call.args[0])
    return False


def _is_query(node: ast.expr) -> bool:
    """Whether the expression is a manager or a chain of queryset methods."""
    words = {"objects", "_default_manager", "_base_manager", "filter", "exclude", "all"}
    return any(isinstance(part, ast.Attribute) and part.attr in words for part in ast.walk(node))


def _is_writing_sql(node: ast.expr) -> bool:
    texts = [
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]
    return any(text.lstrip().upper().startswith(WRITING_SQL) for text in texts)


def body_length(function: Function) -> int:
    """Return the number of lines of the body, without the docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0
