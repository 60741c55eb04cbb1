"""Long computations beside the request: started once, followed from any page and any worker."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from django.core.cache import caches

T = TypeVar("T")
# Tells how much is done, from 0 to 1.
Report = Callable[[float], None]

# Seconds without a sign of life after which a computation counts as lost and is started again.
LEASE = 120
# A report is stored when it differs this much from the last.
STEP = 0.02

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Underway:
    """A computation that is not ready yet; ``share`` of it is done."""

    share: float

    @property
    def percent(self) -> int:
        """The share in whole per cent."""
        return int(100 * self.share)


def result_of(key: str, compute: Callable[[Report], T]) -> T | Underway:
    """Return the result, or how far it is; the first who asks starts the computation.

    ``compute`` works on values alone, never on the database: it runs in a thread of this worker
    and its result is kept for all workers.
    """
    found = kept(key)
    if found is not None:
        return cast(T, found)
    computed = caches["computed"]
    if computed.add(f"busy:{key}", 0.0, timeout=LEASE):
        thread = threading.Thread(
            target=_run, args=(key, compute), name=f"compute {key}", daemon=True
        )
        thread.start()
    return Underway(computed.get(f"busy:{key}", 0.0))


def kept(key: str) -> Any:
    """Return the result that some worker computed; None when there is none yet."""
    return caches["computed"].get(f"done:{key}")


def _run(key: str, compute: Callable[[Report], object]) -> None:
    computed = caches["computed"]
    last = 0.0

    def report(share: float) -> None:
        nonlocal last
        if share - last >= STEP:
            last = share
            computed.set(f"busy:{key}", share, timeout=LEASE)

    try:
        computed.set(f"done:{key}", compute(report))
    except Exception:
        logger.exception("a computation failed: %s", key)
    finally:
        computed.delete(f"busy:{key}")
