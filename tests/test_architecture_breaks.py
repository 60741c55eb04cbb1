"""Each rule of the house notices when it is broken, and leaves alone what only looks like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.rules import form, layers, pages, verbs
from tests.test_architecture import RULES

Rule = Callable[[Path], Iterator[str]]
GRAPH, MODEL, QUERY = "arena/graph/power.py", "arena/models/rule.py", "arena/queries/rules.py"
OPERATION, VIEW, PAGE = "arena/operations/rules.py", "arena/web/views/rules.py", "templates/x.html"
SCRIPT = "static/js/x.js"

ATOMIC = "@transaction.atomic\n"
RECORD = "    events.record(by=by, at=at)\n"
VERB = f"{ATOMIC}def adopt(*, by, at):\n    Rule.objects.create()\n"
LONG = "def f() -> None:\n" + "    x = 1\n"
FORBIDDEN_WORD = "# TO" + "DO: later\n"
MACHINE_PATH = "cd /wo" + "rk/main\n"
INDEX_HOST = "pip install --index" + "-url x\n"

BROKEN: list[tuple[Rule, str, str]] = [
    (layers.graph_has_no_clock, GRAPH, "import time\n"),
    (layers.graph_has_no_clock, GRAPH, "x = datetime.now()\n"),
    (layers.graph_has_no_clock, GRAPH, "x = date.today()\n"),
    (layers.graph_is_random_only_by_seed, GRAPH, "x = random.random()\n"),
    (layers.graph_is_random_only_by_seed, GRAPH, "x = np.random.default_rng()\n"),
    (layers.graph_is_random_only_by_seed, GRAPH, "x = np.random.rand(3)\n"),
    (layers.models_do_not_override_saving, MODEL, "class A:\n    def save(self): ...\n"),
    (layers.models_have_no_signals, MODEL, "from django.db.models.signals import post_save\n"),
    (layers.models_have_no_signals, "arena/apps.py", "from django.db.models import signals\n"),
    (layers.models_have_no_order_of_their_own, MODEL, "class Meta:\n    ordering = ['pk']\n"),
    (layers.constraints_are_named_by_a_sentence, MODEL, "constraints = [C(name='unique_x')]\n"),
    (layers.constraints_are_named_by_a_sentence, MODEL, "constraints = [C(fields=['a'])]\n"),
    (layers.queries_only_read, QUERY, "Rule.objects.filter(pk=1).update(number=2)\n"),
    (layers.queries_only_read, QUERY, "Rule.objects.select_for_update()\n"),
    (layers.queries_only_read, QUERY, "x = timezone.localdate()\n"),
    (layers.only_operations_write, VIEW, "rule.save()\n"),
    (layers.only_operations_write, VIEW, "rule.delete()\n"),
    (layers.only_operations_write, VIEW, "form.save(commit=True)\n"),
    (layers.only_operations_write, VIEW, "network.rules.create(number=1)\n"),
    (layers.only_operations_write, VIEW, "network.rules.all().update(number=1)\n"),
    (layers.only_operations_write, VIEW, "rules.update(number=1)\n"),
    (layers.only_operations_write, VIEW, "Rule.objects.bulk_create(rows)\n"),
    (layers.only_operations_write, VIEW, "await Rule.objects.aget_or_create(pk=1)\n"),
    (layers.only_operations_write, VIEW, "cursor.execute('DELETE FROM arena_rule')\n"),
    (layers.only_operations_write, "netwerken/run.py", "User.objects.create_user('x')\n"),
    (verbs.verbs_are_keyword_only, OPERATION, VERB.replace("*, by", "rule, *, by") + RECORD),
    (verbs.verbs_know_who_and_when, OPERATION, VERB.replace("by, at", "by") + RECORD),
    (verbs.verbs_are_atomic, OPERATION, VERB.replace(ATOMIC, "") + RECORD),
    (verbs.verbs_leave_one_event, OPERATION, VERB),
    (verbs.verbs_leave_one_event, OPERATION, VERB + RECORD + RECORD),
    (verbs.verbs_leave_one_event, OPERATION, VERB + "    for x in y:\n    " + RECORD),
    (verbs.verbs_leave_one_event, OPERATION, VERB + "    _a()\ndef _a():\n" + RECORD * 2),
    (verbs.verbs_never_read_the_clock, OPERATION, VERB + "    x = timezone.now()\n"),
    (verbs.refusals_stand_in_the_file_that_raises_them, OPERATION, "raise ValueError('no')\n"),
    (verbs.refusals_stand_in_the_file_that_raises_them, OPERATION, "refusing(a=Elsewhere)\n"),
    (verbs.public_classes_are_refusals, OPERATION, "class Closed(Exception): ...\n"),
    (form.modules_fit_their_budget, GRAPH, "x = 1\n" * 301),
    (form.functions_fit_their_budget, GRAPH, LONG + "    x = 1\n" * 40),
    (form.views_fit_their_budget, VIEW, LONG + "    x = 1\n" * 15),
    (form.views_fit_their_budget, "arena/api/rules.py", LONG + "    x = 1\n" * 15),
    (form.modules_are_named_after_an_idea, "arena/graph/utils.py", ""),
    (form.modules_are_named_after_an_idea, "arena/services/rules.py", ""),
    (form.imports_are_absolute, GRAPH, "from . import snapshot\n"),
    (form.modules_say_what_they_are, GRAPH, "x = 1\n"),
    (form.signatures_are_annotated, GRAPH, "def f(x) -> None: ...\n"),
    (form.signatures_are_annotated, GRAPH, "def f(x: int): ...\n"),
    (form.files_tell_nothing_of_a_machine, "docs/x.md", MACHINE_PATH),
    (form.files_tell_nothing_of_a_machine, "docs/x.md", INDEX_HOST),
    (form.files_tell_nothing_of_a_machine, GRAPH, FORBIDDEN_WORD),
    (pages.scripts_fetch_nothing, SCRIPT, "const x = await fetch(address);\n"),
    (pages.scripts_fetch_nothing, SCRIPT, "const x = 'https://example.org/x.js';\n"),
    (pages.pages_hold_nothing_inline, PAGE, "<script>let x;</script>\n"),
    (pages.pages_hold_nothing_inline, PAGE, "<style>p {}</style>\n"),
    (pages.pages_hold_nothing_inline, PAGE, "<p style='x'></p>\n"),
    (pages.pages_hold_nothing_inline, PAGE, "<p onclick='x()'></p>\n"),
    (pages.pages_bring_nothing_from_elsewhere, PAGE, "<img src='https://example.org/x.png'>\n"),
    (pages.pages_work_without_javascript, PAGE, "<a hx-get='{% url 'x' %}'>x</a>\n"),
    (pages.pages_work_without_javascript, PAGE, "<a href='#' hx-get='{% url 'x' %}'>x</a>\n"),
    (pages.pages_work_without_javascript, PAGE, "<button hx-post='{% url 'x' %}'>x</button>\n"),
    (pages.pages_work_without_javascript, PAGE, "<form hx-post='{% url 'x' %}'></form>\n"),
]

SOUND: list[tuple[Rule, str, str]] = [
    (layers.graph_is_random_only_by_seed, GRAPH, "x = np.random.default_rng(seed).random()\n"),
    (layers.constraints_are_named_by_a_sentence, MODEL, "constraints = [f('rule_has_a_text')]\n"),
    (layers.queries_only_read, QUERY, "x = timezone.localtime(moment)\n"),
    (layers.only_operations_write, VIEW, "values.update({'a': 1})\ndigest.update(data)\n"),
    (layers.only_operations_write, VIEW, "seen.add(1)\nworkbook.save(stream)\n"),
    (layers.only_operations_write, VIEW, "cursor.execute('SELECT 1')\ncache.delete('key')\n"),
    (verbs.verbs_leave_one_event, OPERATION, VERB + RECORD),
    (verbs.verbs_leave_one_event, OPERATION, VERB + "    _a()\ndef _a():\n" + RECORD),
    (verbs.verbs_are_keyword_only, OPERATION, "def shortened(name):\n    return name\n"),
    (form.functions_fit_their_budget, GRAPH, LONG + "    x = 1\n" * 39),
    (form.modules_are_named_after_an_idea, "netwerken/embedded/base.py", ""),
    (form.files_tell_nothing_of_a_machine, "docs/x.md", "see docs/work/x and /netwerken/\n"),
    (pages.scripts_fetch_nothing, SCRIPT, "const SVG = 'http://www.w3.org/2000/svg';\n"),
    (pages.pages_hold_nothing_inline, PAGE, "<script src='{% static 'x.js' %}'></script>\n"),
    (pages.pages_hold_nothing_inline, PAGE, "{# <p style='x'> #}<p class='x'></p>\n"),
    (pages.pages_work_without_javascript, PAGE, "<a href='{% url 'x' %}' hx-get='x'>x</a>\n"),
    (pages.pages_work_without_javascript, PAGE, "<form action='/x' hx-post='/x'></form>\n"),
]


def _complaints(root: Path, rule: Rule, path: str, source: str) -> list[str]:
    place = root / path
    place.parent.mkdir(parents=True)
    place.write_text(source)
    return list(rule(root))


@pytest.mark.parametrize(("rule", "path", "source"), BROKEN)
def test_rule_broken_is_reported(tmp_path: Path, rule: Rule, path: str, source: str) -> None:
    complaints = _complaints(tmp_path, rule, path, source)
    assert complaints
    assert all(complaint.startswith(path) for complaint in complaints)


@pytest.mark.parametrize(("rule", "path", "source"), SOUND)
def test_rule_kept_is_silent(tmp_path: Path, rule: Rule, path: str, source: str) -> None:
    assert _complaints(tmp_path, rule, path, source) == []


def test_every_rule_is_broken_here() -> None:
    assert {rule for rule, _path, _source in BROKEN} == set(RULES)


def test_migrations_are_exempt(tmp_path: Path) -> None:
    path = "arena/migrations/0009_rules.py"
    assert _complaints(tmp_path, layers.only_operations_write, path, "rule.save()\n") == []
