"""Periods of one fact that may not overlap, those that are there and those of the file."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

ALWAYS = 0
NEVER = 10_000_000


class Fit(Enum):
    """How a row of the file relates to what is there and to the rows before it."""

    NEW = "new"
    KNOWN = "known"
    TWICE = "twice"
    CLASHES = "clashes"
    OVERLAPS = "overlaps"


@dataclass(order=True)
class Span:
    """A period in day numbers, and what holds in it."""

    begins: int
    ends: int
    mark: str = field(compare=False, default="")
    is_known: bool = field(compare=False, default=False)
    is_seen: bool = field(compare=False, default=False)

    @classmethod
    def of(cls, from_on: date | None, until_on: date | None, mark: str = "") -> Span:
        """Return the period; an open end is as far away as a date can be."""
        begins = from_on.toordinal() if from_on else ALWAYS
        return cls(begins, until_on.toordinal() if until_on else NEVER, mark)


class Timeline:
    """The spans of one fact, in order; none overlaps another."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def remember(self, span: Span) -> None:
        """Add a span that is in the database."""
        span.is_known = True
        insort(self._spans, span)

    def add(self, span: Span, *, is_undated: bool, yields: bool = False) -> Fit:
        """Add a span of the file, unless it says nothing new or contradicts another.

        An undated row holds at some time: any span that says the same covers it. One that
        ``yields`` gives way to whatever is there.
        """
        hits = self._overlapping(span)
        if not hits:
            insort(self._spans, span)
            return Fit.NEW
        if any(hit.mark != span.mark for hit in hits) and not yields:
            return Fit.CLASHES
        known = next((hit for hit in hits if hit.is_known), None)
        if known is None:
            return Fit.TWICE
        inside = known.begins <= span.begins and span.ends <= known.ends
        if not (inside or is_undated or yields):
            return Fit.OVERLAPS
        seen, known.is_seen = known.is_seen, True
        return Fit.TWICE if seen else Fit.KNOWN

    def _overlapping(self, span: Span) -> list[Span]:
        index = bisect_right(self._spans, span.begins, key=lambda one: one.begins)
        before = self._spans[index - 1 : index] if index else []
        hits = [one for one in before if one.ends > span.begins]
        while index < len(self._spans) and self._spans[index].begins < span.ends:
            hits.append(self._spans[index])
            index += 1
        return hits
