"""A long computation: one thread, followed by everyone, kept when done."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from django.core.cache import caches

from arena.queries.computations import Report, Underway, result_of


@pytest.fixture(autouse=True)
def _nothing_computed() -> Iterator[None]:
    caches["computed"].clear()
    yield
    finish()


def finish() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("compute "):
            thread.join(timeout=30)


class Slow:
    """Counts how often it runs, and waits to be let go."""

    def __init__(self) -> None:
        self.runs = 0
        self.half_way = threading.Event()
        self.go = threading.Event()

    def __call__(self, report: Report) -> str:
        self.runs += 1
        report(0.5)
        self.half_way.set()
        assert self.go.wait(timeout=30)
        return "ready"


def test_result_of_tells_how_far_it_is_and_then_the_result() -> None:
    slow = Slow()
    assert isinstance(result_of("one", slow), Underway)
    assert slow.half_way.wait(timeout=30)
    underway = result_of("one", slow)
    assert isinstance(underway, Underway)
    assert underway.percent == 50
    slow.go.set()
    finish()
    assert result_of("one", slow) == "ready"
    assert slow.runs == 1


def test_result_of_keeps_keys_apart() -> None:
    result_of("one", lambda report: 1)
    result_of("two", lambda report: 2)
    finish()
    assert (result_of("one", lambda report: 0), result_of("two", lambda report: 0)) == (1, 2)


def test_result_of_starts_again_after_a_failure(caplog: pytest.LogCaptureFixture) -> None:
    def fail(report: Report) -> str:
        raise ArithmeticError("no number")

    with caplog.at_level(logging.ERROR):
        result_of("one", fail)
        finish()
    assert "no number" in caplog.text
    assert isinstance(result_of("one", lambda report: "ready"), Underway)
    finish()
    assert result_of("one", fail) == "ready"
