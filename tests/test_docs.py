"""What the documents tell is so: commands exist, links lead somewhere, variables are read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "arena/README.md"])
CODE = re.compile(r"```[^\n]*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
FENCE = re.compile(r"```.*?```", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)|<img[^>]+src=\"([^\"]+)\"")
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
READERS = {"os.environ.get", "environment.get", "flag", "words", "number"}


def _code(document: Path) -> str:
    """Return all that stands in code, with continued lines joined."""
    found = CODE.finditer(document.read_text("utf-8"))
    return "\n".join(one[1] or one[2] for one in found).replace("\\\n", " ")


def _anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in plain}


def _variables_read() -> set[str]:
    """Return the names that settings and database ask the environment for."""
    names = set()
    for path in ("netwerken/settings.py", "netwerken/database.py"):
        for node in ast.walk(ast.parse((ROOT / path).read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in READERS:
                name = node.args[0]
                if isinstance(name, ast.Constant):
                    names.add(str(name.value))
    return names


def _commands(document: Path) -> Iterator[tuple[str, set[str]]]:
    for name, rest in re.findall(r"manage\.py ([a-z_]+)([^\n]*)", _code(document)):
        yield name, set(re.findall(r"(?<!\S)\[?(--[a-z][\w-]*)", rest))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
class TestDocument:
    def test_make_targets_exist(self, document: Path) -> None:
        named = set(re.findall(r"(?:^|\s)make ([a-z][a-z-]*)", _code(document)))
        assert named <= TARGETS

    def test_management_commands_exist_with_these_options(self, document: Path) -> None:
        for name, options in _commands(document):
            assert name in get_commands(), name
            command = load_command_class(get_commands()[name], name)
            known = set(command.create_parser("manage.py", name)._option_string_actions)
            assert options <= known, f"{name}: {options - known}"

    def test_modules_that_are_run_exist(self, document: Path) -> None:
        for name in re.findall(r"(?:python3?|\$\(PY\)) -m ([\w.]+)", _code(document)):
            assert find_spec(name), name

    def test_scripts_that_are_run_exist(self, document: Path) -> None:
        for name in re.findall(r"(?:^|\s)bash ([\w./-]+)", _code(document)):
            assert (ROOT / name).is_file(), name

    def test_links_lead_somewhere(self, document: Path) -> None:
        text = FENCE.sub("", document.read_text("utf-8"))
        for target in (link or image for link, image in LINK.findall(text)):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            found = (document.parent / path).resolve() if path else document
            assert found.exists(), target
            assert not anchor or anchor in _anchors(found), target


def test_documented_variables_are_those_that_are_read() -> None:
    table = (ROOT / "docs/deploy.md").read_text()
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)) == _variables_read()


@pytest.mark.parametrize("name", ["compose.yaml", "Dockerfile"])
def test_containers_set_variables_that_are_read(name: str) -> None:
    named = set(re.findall(r"\b(NETWERKEN_[A-Z_]+|DATABASE_URL)\b", (ROOT / name).read_text()))
    assert named
    assert named <= _variables_read()


def test_decisions_are_numbered_without_gaps_and_short() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text()
        assert text.startswith(f"# {int(page.name[:4])}. ")
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences"))
        assert text.count("\n") <= 30, page.name
