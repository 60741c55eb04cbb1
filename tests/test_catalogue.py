"""The catalogue tool finds the texts that Django looks up, keeps translations, tells what lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.template import Context, Engine
from django.test import override_settings
from django.utils import translation
from django.utils.translation import trans_real

from netwerken import catalogue
from netwerken.template_texts import template_texts

TEMPLATES = [
    ('{% translate "Members" %}', "Members"),
    ("{% trans 'Members' %}", "Members"),
    ('{% translate "100% of \\"all\\"" %}', '100%% of "all"'),
    ('{% translate "Members" as heading %}{{ heading }}', "Members"),
    ('{% translate "Members"|upper %}', "Members"),
    ('{{ _("50% of them") }}', "50%% of them"),
    ('{{ nothing|default:_("None: a|b") }}', "None: a|b"),
    ('{% if 1 %}{% firstof _("Members") %}{% endif %}', "Members"),
    ("{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}", "Hello %(name)s"),
    (
        "{% blocktranslate trimmed %}\n  Of {{ name }}\n  100%\n{% endblocktranslate %}",
        "Of %(name)s 100%%",
    ),
    (
        "{% blocktranslate with who=name %}By {{ who }}{% endblocktranslate %}",
        "By %(who)s",
    ),
]
PLURAL = (
    "{% blocktranslate count n=n trimmed %}One tie{% plural %}{{ n }} ties{% endblocktranslate %}"
)
IN_CONTEXT = '{% translate "core" context "position" %}'


def _po(root: Path, text: str) -> None:
    path = root / catalogue.CATALOGUE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + text)


def _source(root: Path, text: str) -> None:
    (root / "arena").mkdir(exist_ok=True)
    (root / "arena/texts.py").write_text(text)


def _rendered(source: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[str]]:
    """Render in Dutch; return the page and every text that Django looked up."""
    asked: list[str] = []
    engine = Engine(builtins=["django.templatetags.i18n"])

    def gettext(message: str) -> str:
        asked.append(message)
        return f"<{message}>"

    monkeypatch.setattr(translation._trans, "gettext", gettext)
    with translation.override("nl"):
        page = engine.from_string(source).render(Context({"name": "Ada", "n": 2}, autoescape=False))
    return page, asked


@pytest.mark.parametrize(("source", "text"), TEMPLATES)
def test_template_texts_are_what_django_looks_up(
    source: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(template_texts(source)) == [(text, "")]
    page, asked = _rendered(source, monkeypatch)
    assert text in asked
    assert "<" in page


def test_template_texts_of_a_plural() -> None:
    assert list(template_texts(PLURAL)) == [(("One tie", "%(n)s ties"), "")]


def test_template_texts_in_a_context() -> None:
    assert list(template_texts(IN_CONTEXT)) == [("core", "position")]


@pytest.mark.parametrize(
    "source",
    [
        "{# _('no') #}",
        "{% comment %}{% translate 'no' %}{% endcomment %}",
        "{% comment 'why' %}{{ _('no') }}{% endcomment %}",
        "{% verbatim %}{% translate 'no' %}{% endverbatim %}",
        "<p>_('no')</p>",
        "{% translate variable %}",
    ],
)
def test_template_texts_leave_the_rest(source: str) -> None:
    assert list(template_texts(source)) == []


def test_compiled_texts_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _po(
        tmp_path,
        'msgid "Hello %(name)s"\nmsgstr "Dag %(name)s"\n\n'
        'msgid "One tie"\nmsgid_plural "%(n)s ties"\n'
        'msgstr[0] "Eén relatie"\nmsgstr[1] "%(n)s relaties"\n\n'
        'msgctxt "position"\nmsgid "core"\nmsgstr "kern"\n',
    )
    catalogue.compile_texts(tmp_path)
    monkeypatch.setattr(trans_real, "_translations", {})
    source = f"{TEMPLATES[8][0]} / {PLURAL} / {IN_CONTEXT}"
    engine = Engine(builtins=["django.templatetags.i18n"])
    with override_settings(LOCALE_PATHS=[tmp_path / "locale"]), translation.override("nl"):
        page = engine.from_string(source).render(Context({"name": "Ada", "n": 2}))
    assert page == "Dag Ada / 2 relaties / kern"


def test_update_keeps_translations_and_drops_what_is_gone(tmp_path: Path) -> None:
    _source(tmp_path, '_("kept")\n_("new")\nngettext("one", "%(n)s", n)\npgettext("c", "kept")\n')
    _po(tmp_path, 'msgid "kept"\nmsgstr "bewaard"\n\nmsgid "gone"\nmsgstr "weg"\n')
    catalogue.update(tmp_path)
    written = (tmp_path / catalogue.CATALOGUE).read_text()
    assert 'msgid "kept"\nmsgstr "bewaard"' in written
    assert 'msgctxt "c"\nmsgid "kept"\nmsgstr ""' in written
    assert 'msgid "new"\nmsgstr ""' in written
    assert "gone" not in written
    assert "#: arena/texts.py\n" in written


def test_update_twice_changes_nothing(tmp_path: Path) -> None:
    _source(tmp_path, '_("b")\n_("a")\nngettext("one", "%(n)s", n)\n')
    catalogue.update(tmp_path)
    first = (tmp_path / catalogue.CATALOGUE).read_bytes()
    _source(tmp_path, '\n\n_("a")\n_("b")\nngettext("one", "%(n)s", n)\n')
    catalogue.update(tmp_path)
    assert (tmp_path / catalogue.CATALOGUE).read_bytes() == first


@pytest.mark.parametrize(
    ("code", "texts", "problem"),
    [
        ('_("a")', "", "missing: 'a'"),
        ("", 'msgid "a"\nmsgstr "b"\n', "obsolete: 'a'"),
        ('_("a")', 'msgid "a"\nmsgstr ""\n', "untranslated: 'a'"),
        ('_("a")', '#, fuzzy\nmsgid "a"\nmsgstr "b"\n', "fuzzy: 'a'"),
        ('_("%(n)s")', 'msgid "%(n)s"\nmsgstr "%(m)s"\n', "placeholders differ: '%(n)s'"),
        ('_("{n}")', 'msgid "{n}"\nmsgstr "n"\n', "placeholders differ: '{n}'"),
        (
            'ngettext("one", "%(n)s", n)',
            'msgid "one"\nmsgid_plural "%(n)s"\nmsgstr[0] "een"\nmsgstr[1] "veel"\n',
            "placeholders differ: 'one'",
        ),
        ('ngettext("a", "b", n)', 'msgid "a"\nmsgstr "x"\n', "missing: 'a'"),
    ],
)
def test_check_tells_what_is_wrong(tmp_path: Path, code: str, texts: str, problem: str) -> None:
    _source(tmp_path, code)
    _po(tmp_path, texts)
    assert any(line.startswith(problem) for line in catalogue.problems(tmp_path))


def test_check_is_content_with_a_complete_catalogue(tmp_path: Path) -> None:
    _source(tmp_path, '_("a %(n)s")\nngettext("one", "%(n)s", n)\n')
    _po(
        tmp_path,
        'msgid "a %(n)s"\nmsgstr "%(n)s b"\n\n'
        'msgid "one"\nmsgid_plural "%(n)s"\nmsgstr[0] "een"\nmsgstr[1] "%(n)s"\n',
    )
    assert catalogue.problems(tmp_path) == []
