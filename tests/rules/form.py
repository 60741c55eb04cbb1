"""How the source is written: sizes, names, imports, docstrings, signatures, and what it tells."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.rules.source import Function, body_length, functions, modules

CODE = ("arena", "netwerken")
ALL_CODE = (*CODE, "tests", "benchmarks")
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_VIEW = 300, 40, 15
EMPTY_NAMES = {"utils", "util", "helpers", "common", "misc", "services", "base"}
# Django looks for a database engine's class in a module of this name.
DICTATED = {"netwerken/embedded/base.py"}
UNWANTED = re.compile(
    r"(?<![\w.-])/(?:work|root|tmp|home)/|--(?:extra-)?index-url"
    r"|\bpypi\.org|python[h]osted|registry\.npm|\bdebian\.org/debian"
    r"|\b(?:TO"
    r"DO|FIX"
    r"ME|X"
    r"XX)\b"
)
NOT_TEXT = {".svg", ".png", ".ico", ".woff2", ".xlsx", ".pdf", ".mo", ".gz", ".zip"}


def modules_fit_their_budget(root: Path) -> Iterator[str]:
    for module in modules(root, *ALL_CODE):
        lines = module.text.count("\n")
        if lines > LONGEST_MODULE:
            yield f"{module.path}: {lines} lines, at most {LONGEST_MODULE}"


def functions_fit_their_budget(root: Path) -> Iterator[str]:
    for module in modules(root, *ALL_CODE):
        for function in functions(module.tree):
            length = body_length(function)
            if length > LONGEST_FUNCTION:
                yield module.at(function, f"{function.name} is {length} lines, at most 40")


def views_fit_their_budget(root: Path) -> Iterator[str]:
    for module in modules(root, "arena/web/views", "arena/api"):
        for function in functions(module.tree):
            length = body_length(function)
            if length > LONGEST_VIEW:
                yield module.at(function, f"the view {function.name} is {length} lines, at most 15")


def modules_are_named_after_an_idea(root: Path) -> Iterator[str]:
    for module in modules(root, *ALL_CODE):
        parts = {part.removesuffix(".py") for part in Path(module.path).parts}
        if parts & EMPTY_NAMES and module.path not in DICTATED:
            yield f"{module.path}: a module named {' '.join(sorted(parts & EMPTY_NAMES))}"


def imports_are_absolute(root: Path) -> Iterator[str]:
    for module in modules(root, *ALL_CODE):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom) and node.level:
                yield module.at(node, "a relative import")


def modules_say_what_they_are(root: Path) -> Iterator[str]:
    for module in modules(root, *CODE):
        if module.text.strip() and not ast.get_docstring(module.tree):
            yield f"{module.path}: no docstring"


def signatures_are_annotated(root: Path) -> Iterator[str]:
    for module in modules(root, *CODE):
        for function in functions(module.tree):
            missing = _unannotated(function)
            if missing:
                yield module.at(function, f"{function.name}: no type for {', '.join(missing)}")


def _unannotated(function: Function) -> list[str]:
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    missing = [
        one.arg
        for one in every
        if one is not None and one.annotation is None and one.arg not in {"self", "cls"}
    ]
    return missing if function.returns is not None else [*missing, "the result"]


def files_tell_nothing_of_a_machine(root: Path) -> Iterator[str]:
    for path in _kept_files(root):
        file = root / path
        if not file.is_file() or file.suffix in NOT_TEXT:
            continue
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1):
            if found := UNWANTED.search(line):
                yield f"{path}:{number} {found[0]}"


def _kept_files(root: Path) -> list[str]:
    """Return the files that are, or would be, in a commit; every file where there is no git."""
    if not (root / ".git").exists():
        return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    return sorted(filter(None, listed.split("\0")))


RULES = (
    modules_fit_their_budget,
    functions_fit_their_budget,
    views_fit_their_budget,
    modules_are_named_after_an_idea,
    imports_are_absolute,
    modules_say_what_they_are,
    signatures_are_annotated,
    files_tell_nothing_of_a_machine,
)
