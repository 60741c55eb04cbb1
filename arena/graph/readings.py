"""What a number about one organisation means, in a short sentence without jargon."""

from __future__ import annotations

from typing import Literal

from arena.graph.snapshot import TieKind

Language = Literal["nl", "en"]

_NUMBER_WORDS = {
    "nl": "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
    "vijftien zestien zeventien achttien negentien twintig",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty",
}

# By language and kind of tie: the sentence for nobody, for one and for more.
_INCOMING = {
    "nl": {
        TieKind.DEPENDENCY: (
            "Geen enkele organisatie is afhankelijk van {name}.",
            "{Count} organisatie kan niet zonder {name}.",
            "{Count} organisaties kunnen niet zonder {name}.",
        ),
        TieKind.COLLABORATION: (
            "Geen enkele organisatie werkt samen met {name}.",
            "{Count} organisatie werkt samen met {name}.",
            "{Count} organisaties werken samen met {name}.",
        ),
        "all": (
            "Geen enkele organisatie leunt op {name} of werkt ermee samen.",
            "{Count} organisatie leunt op {name} of werkt ermee samen.",
            "{Count} organisaties leunen op {name} of werken ermee samen.",
        ),
    },
    "en": {
        TieKind.DEPENDENCY: (
            "No organisation depends on {name}.",
            "{Count} organisation cannot do without {name}.",
            "{Count} organisations cannot do without {name}.",
        ),
        TieKind.COLLABORATION: (
            "No organisation works together with {name}.",
            "{Count} organisation works together with {name}.",
            "{Count} organisations work together with {name}.",
        ),
        "all": (
            "No organisation leans on {name} or works together with it.",
            "{Count} organisation leans on {name} or works together with it.",
            "{Count} organisations lean on {name} or work together with it.",
        ),
    },
}
_OUTGOING = {
    "nl": {
        TieKind.DEPENDENCY: (
            "{name} is van geen enkele organisatie afhankelijk.",
            "{name} heeft {count} andere organisatie nodig.",
            "{name} heeft {count} andere organisaties nodig.",
        ),
        TieKind.COLLABORATION: (
            "{name} werkt met geen enkele organisatie samen.",
            "{name} werkt samen met {count} organisatie.",
            "{name} werkt samen met {count} organisaties.",
        ),
        "all": (
            "{name} leunt op geen enkele organisatie en werkt met geen enkele samen.",
            "{name} leunt op {count} organisatie of werkt ermee samen.",
            "{name} leunt op {count} organisaties of werkt ermee samen.",
        ),
    },
    "en": {
        TieKind.DEPENDENCY: (
            "{name} depends on no organisation.",
            "{name} needs {count} other organisation.",
            "{name} needs {count} other organisations.",
        ),
        TieKind.COLLABORATION: (
            "{name} works together with no organisation.",
            "{name} works together with {count} organisation.",
            "{name} works together with {count} organisations.",
        ),
        "all": (
            "{name} leans on no organisation and works together with none.",
            "{name} leans on {count} organisation or works together with it.",
            "{name} leans on {count} organisations or works together with them.",
        ),
    },
}
_UNKNOWN = {
    "nl": "Dit is niet te zeggen: er zijn te weinig organisaties of relaties.",
    "en": "This cannot be said: there are too few organisations or ties.",
}


def number_word(count: int, language: Language) -> str:
    """Return a count in words up to twenty and in figures beyond.

    Examples
    --------
    >>> number_word(14, "nl"), number_word(21, "en")
    ('veertien', '21')
    """
    words = _NUMBER_WORDS[language].split()
    return words[count] if 0 <= count < len(words) else str(count)


def decimal(value: float, language: Language) -> str:
    """Return a number with at most one decimal, with a comma in Dutch.

    Examples
    --------
    >>> decimal(2.5, "nl"), decimal(3.0, "nl"), decimal(2.5, "en")
    ('2,5', '3', '2.5')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language == "nl" else text


def unknown(language: Language) -> str:
    """Return the sentence for a value that is undefined."""
    return _UNKNOWN[language]


def incoming(name: str, value: float, language: Language, ties: str) -> str:
    """Say how many organisations have a tie to this one.

    Examples
    --------
    >>> incoming("Vitalis", 14, "nl", "dependency")
    'Veertien organisaties kunnen niet zonder Vitalis.'
    """
    return _counted(_INCOMING[language][ties], name, round(value), language)


def outgoing(name: str, value: float, language: Language, ties: str) -> str:
    """Say to how many organisations this one has a tie.

    Examples
    --------
    >>> outgoing("Vitalis", 2, "en", "dependency")
    'Vitalis needs two other organisations.'
    """
    return _counted(_OUTGOING[language][ties], name, round(value), language)


def incoming_strength(name: str, value: float, language: Language, ties: str) -> str:
    """Say how strong the ties to this organisation are together."""
    total = decimal(value, language)
    if language == "nl":
        if value == 0:
            return f"Er lopen geen relaties naar {name}."
        return f"Alle relaties naar {name} zijn samen {total} sterk."
    if value == 0:
        return f"There are no ties to {name}."
    return f"All ties to {name} have a strength of {total} together."


def outgoing_strength(name: str, value: float, language: Language, ties: str) -> str:
    """Say how strong the ties from this organisation are together."""
    total = decimal(value, language)
    if language == "nl":
        if value == 0:
            return f"Er lopen geen relaties vanuit {name}."
        return f"Alle relaties vanuit {name} zijn samen {total} sterk."
    if value == 0:
        return f"There are no ties from {name}."
    return f"All ties from {name} have a strength of {total} together."


def between(name: str, value: float, language: Language, ties: str) -> str:
    """Say how often the shortest way between two others runs along this organisation.

    Examples
    --------
    >>> between("Vitalis", 0.12, "nl", "all")
    'Vitalis verbindt anderen. Bij 12 van de 100 paren loopt de kortste weg hierlangs.'
    """
    share = "minder dan 1" if language == "nl" else "fewer than 1"
    if value >= 0.005:
        share = str(round(value * 100))
    if language == "nl":
        if value == 0:
            return f"{name} ligt op geen enkele kortste weg tussen twee anderen."
        where = f"Bij {share} van de 100 paren loopt de kortste weg hierlangs."
        return f"{name} verbindt anderen. {where}"
    if value == 0:
        return f"{name} lies on no shortest way between two others."
    return f"{name} connects others. For {share} of 100 pairs the shortest way runs along here."


def near(name: str, value: float, language: Language, ties: str) -> str:
    """Say how near this organisation is to all others.

    Examples
    --------
    >>> near("Vitalis", 0.78, "en", "all")
    'Vitalis scores 78 out of 100. At 100 it is in direct touch with everyone.'
    """
    score = round(value * 100)
    if language == "nl":
        if value == 0:
            return f"{name} heeft met niemand een relatie."
        if value == 1:
            return f"{name} heeft met alle anderen een directe relatie."
        return f"{name} scoort {score} van de 100. Bij 100 is er met iedereen direct contact."
    if value == 0:
        return f"{name} has a tie with nobody."
    if value == 1:
        return f"{name} has a direct tie with everyone."
    return f"{name} scores {score} out of 100. At 100 it is in direct touch with everyone."


def _counted(sentences: tuple[str, str, str], name: str, count: int, language: Language) -> str:
    word = number_word(count, language)
    # In Dutch the capital of "één" loses its accent.
    opening = (word[0].upper() + word[1:]).replace("É", "E")
    return sentences[min(count, 2)].format(name=name, count=word, Count=opening)
