"""Sentences with a number in them, one for each case: none, one, more; below, at or above zero."""

from __future__ import annotations

from collections.abc import Callable

from arena.graph.readings import Language, decimal, number_word

Sentence = Callable[[str, float, Language, str], str]
Cases = tuple[str, ...]


def counted(nl: Cases, en: Cases) -> Sentence:
    """Return a reading of a count from the sentences for none, one and more.

    Examples
    --------
    >>> pairs = counted(("{name}: niets.", "{name}: één.", "{name}: {count}."), ("", "", ""))
    >>> pairs("Vitalis", 3, "nl", "all")
    'Vitalis: drie.'
    """

    def sentence(name: str, value: float, language: Language, ties: str) -> str:
        count = round(value)
        return _filled((nl, en), language, min(count, 2), name, number_word(count, language))

    return sentence


def scored(nl: Cases, en: Cases) -> Sentence:
    """Return a reading of a share as a score of a hundred, from the sentences for 0 and above.

    Examples
    --------
    >>> scored(("{name}: niets.", "{name}: {value} van de 100."), ("", ""))("V", 0.37, "nl", "all")
    'V: 37 van de 100.'
    """

    def sentence(name: str, value: float, language: Language, ties: str) -> str:
        score = str(round(value * 100))
        if 0 < value < 0.005:
            score = "minder dan 1" if language == "nl" else "less than 1"
        return _filled((nl, en), language, int(value > 0), name, score)

    return sentence


def measured(nl: Cases, en: Cases) -> Sentence:
    """Return a reading of a number with one decimal, from the sentences for 0 and above.

    Examples
    --------
    >>> measured(("{name}: niets.", "{name}: {value}."), ("", ""))("V", 2.35, "nl", "all")
    'V: 2,4.'
    """

    def sentence(name: str, value: float, language: Language, ties: str) -> str:
        text = decimal(value, language)
        return _filled((nl, en), language, int(text != "0"), name, text)

    return sentence


def signed(nl: Cases, en: Cases) -> Sentence:
    """Return a reading of a number from the sentences for below, about and above zero.

    Examples
    --------
    >>> balance = signed(("{name} geeft {value}.", "{name}: gelijk.", "{name} krijgt {value}."), ())
    >>> balance("Vitalis", -0.4, "nl", "all"), balance("Vitalis", 0.01, "nl", "all")
    ('Vitalis geeft 0,4.', 'Vitalis: gelijk.')
    """

    def sentence(name: str, value: float, language: Language, ties: str) -> str:
        text = decimal(abs(value), language)
        case = 1 if text == "0" else 0 if value < 0 else 2
        return _filled((nl, en), language, case, name, text)

    return sentence


def flagged(nl: Cases, en: Cases) -> Sentence:
    """Return a reading of a yes or no, from the sentences for no and yes.

    Examples
    --------
    >>> flagged(("{name}: nee.", "{name}: ja."), ("", ""))("Vitalis", True, "nl", "all")
    'Vitalis: ja.'
    """

    def sentence(name: str, value: float, language: Language, ties: str) -> str:
        return _filled((nl, en), language, int(bool(value)), name, "")

    return sentence


def _filled(
    cases: tuple[Cases, Cases], language: Language, case: int, name: str, value: str
) -> str:
    """Return one sentence with the name and the number in it, the number in words at its start."""
    template = cases[language == "en"][case]
    # In Dutch the capital of "één" loses its accent.
    opening = (value[:1].upper() + value[1:]).replace("É", "E")
    return template.format(name=name, value=value, count=value, Count=opening)
