"""How wide a name is on the arena map, and how it is broken or shortened to fit."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from functools import cache

LINE_HEIGHT = 1.25
BOLDER = 1.155
"""Bold over regular width: enough for every width class below."""
LONGEST_LINE = 15.0
"""In em."""
MOST_LINES = 3
LEAST_KEPT = 10
ELLIPSIS = "…"

# Widest advance of DejaVu Sans and Verdana, in em, rounded up to the class.
_CLASSES = {
    0.30: "il'",
    0.35: " ,./:;\\j|·’‘",
    0.40: "()-[]f",
    0.45: "!rt",
    0.50: 'I"*J_`–',
    0.55: "?csz",
    0.60: "FLkvxy•",
    0.65: "$0123456789EPTYabdeghnopqu{}ß€",
    0.70: "ABCKRSVXZ",
    0.75: "NU",
    0.80: "&DGHOQ",
    0.85: "#+<=>^w~",
    0.90: "M",
    1.00: "%@Wm—…½",
}
_EM = {character: width for width, characters in _CLASSES.items() for character in characters}
_UNKNOWN = 1.1


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in map units; ``top`` is the smallest y, for y runs downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Largest x."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Largest y."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write a name: its lines, its measure, and whether something was left out."""

    lines: tuple[str, ...]
    width: float
    height: float
    shortened: bool = False


def text_width(text: str, *, font: float, bold: bool = False) -> float:
    """Return a width that the text does not exceed in the usual system typefaces.

    The sum of per-character advances, each the widest of DejaVu Sans and Verdana rounded up to
    a twentieth of an em, times 1.155 for bold.

    Parameters
    ----------
    text : str
        One line.
    font : float
        Font size in map units, positive.
    bold : bool
        Whether it is set in bold.

    Returns
    -------
    float
        Width in map units, non-negative.

    Examples
    --------
    >>> text_width("Wijk", font=10.0)
    22.5
    """
    return round(sum(map(_em, text)) * font * (BOLDER if bold else 1.0), 3)


def wordings(name: str, *, font: float, bold: bool = False) -> tuple[Wording, ...]:
    """Return the ways to write a name in full, widest first; cut only where three lines are full.

    Parameters
    ----------
    name : str
        Any length; white space is folded.
    font, bold
        As in `text_width`.

    Returns
    -------
    tuple of Wording
        At least one; at most one of each number of lines.

    Examples
    --------
    >>> [wording.lines for wording in wordings("Gemeente Waterstad", font=11.0)]
    [('Gemeente Waterstad',), ('Gemeente', 'Waterstad')]
    """
    words = name.split() or [ELLIPSIS]
    found = []
    for count in range(1, min(MOST_LINES, len(words)) + 1):
        lines = _balanced(words, count, font, bold)
        if max(text_width(line, font=font, bold=bold) for line in lines) <= LONGEST_LINE * font:
            found.append(_worded(lines, font, bold))
        if len(found) == 2:
            break
    return tuple(found) or (_filled(words, MOST_LINES, LONGEST_LINE * font, font, bold),)


def short_wordings(name: str, *, font: float, bold: bool = False) -> tuple[Wording, ...]:
    """Return shorter ways to write a name, cut at a word boundary and ended with an ellipsis.

    What is left is always recognisable: at least ten letters, or the name is not cut at all.

    Parameters
    ----------
    name, font, bold
        As in `wordings`.

    Returns
    -------
    tuple of Wording
        Longest first; empty where nothing shorter is recognisable.

    Examples
    --------
    >>> [short.lines for short in short_wordings("Thuiszorg Oost en omstreken", font=11.0)]
    [('Thuiszorg Oost…',), ('Thuiszorg', 'Oost…')]
    """
    words = name.split()
    found: dict[tuple[str, ...], Wording] = {}
    for count in range(len(words) - 1, 0, -1):
        kept = " ".join(words[:count]).rstrip(" ,;:-–(&")
        if len(kept) < LEAST_KEPT:
            break
        if len(words[count - 1]) <= 3 and not words[count - 1].isupper():
            continue
        for lines in (1, 2):
            if lines <= count:
                text = _balanced((kept + ELLIPSIS).split(), lines, font, bold)
                word = _worded(text, font, bold, shortened=True)
                if word.width <= LONGEST_LINE * font:
                    found.setdefault(word.lines, word)
    return tuple(found.values())[-6:]


@cache
def _em(character: str) -> float:
    """Return the advance of one character in em; accents are as wide as the letter below."""
    if unicodedata.combining(character):
        return 0.0
    base = unicodedata.normalize("NFKD", character)[0]
    return _EM.get(character, _EM.get(base, _UNKNOWN))


def _worded(lines: tuple[str, ...], font: float, bold: bool, *, shortened: bool = False) -> Wording:
    width = max(text_width(line, font=font, bold=bold) for line in lines)
    return Wording(
        lines, math.ceil(width * 10) / 10, round(len(lines) * font * LINE_HEIGHT, 1), shortened
    )


def _balanced(words: list[str], count: int, font: float, bold: bool) -> tuple[str, ...]:
    """Return the words over exactly ``count`` lines (of at most three), the longest shortest."""
    if count == 1:
        return (" ".join(words),)
    options = [
        (" ".join(words[:cut]), *_balanced(words[cut:], count - 1, font, bold))
        for cut in range(1, len(words) - count + 2)
    ]
    return min(options, key=lambda lines: max(text_width(x, font=font, bold=bold) for x in lines))


def _filled(words: list[str], count: int, room: float, font: float, bold: bool) -> Wording:
    """Return lines filled from the left within ``room``, the last one cut with an ellipsis."""
    lines: list[str] = []
    waiting = list(words)
    while waiting and len(lines) < count:
        taken = 1
        while taken < len(waiting) and _fits(waiting[: taken + 1], room, font, bold):
            taken += 1
        lines.append(" ".join(waiting[:taken]))
        waiting = waiting[taken:]
    cut = bool(waiting)
    for number, line in enumerate(lines):
        ending = ELLIPSIS if waiting and number == len(lines) - 1 else ""
        if text_width(line + ending, font=font, bold=bold) > room:
            cut, ending = True, ELLIPSIS
            while len(line) > 1 and text_width(line + ending, font=font, bold=bold) > room:
                line = line[:-1].rstrip()
        lines[number] = line + ending
    return _worded(tuple(lines), font, bold, shortened=cut)


def _fits(words: list[str], room: float, font: float, bold: bool) -> bool:
    return text_width(" ".join(words) + ELLIPSIS, font=font, bold=bold) <= room
