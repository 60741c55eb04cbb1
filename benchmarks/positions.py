"""What each measure and the whole sheet cost, beside networkx and python-igraph, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from arena.graph.basis import Basis
from arena.graph.core import core_periphery
from arena.graph.measures import MEASURES
from arena.graph.positions import sheet
from arena.graph.significance import Null, core_significance
from arena.graph.snapshot import Snapshot
from arena.graph.uncertainty import RANKED, rank_intervals
from benchmarks import rivals
from benchmarks.networks import SIZES, core_ring

# Seconds that one call may take; of a rival, judged by what it took at the size before.
BUDGET = 30.0
# The most a call of these algorithms grows by when the network is k times as large: k to the power.
GROWTH = 2.0
GROWTH_OF = {"fragmentation": 3.0}
# Draws and comparisons are for the background, and measured where a person waits for them.
BACKGROUND_UP_TO = 300
ROUNDS = 5

_WIDTH = 24
Row = tuple[str, float, float | str, float | str]


def report(sizes: Sequence[int] = SIZES) -> None:
    """Print a table for each size: ours, networkx, python-igraph, in milliseconds and as ratios."""
    before: dict[tuple[str, str], tuple[int, float]] = {}
    for n in sizes:
        snapshot = core_ring(n)
        arcs = snapshot.adjacency.nnz
        _ = snapshot.undirected  # the arrays of a snapshot are there before any measure
        print(f"\n{n:,} organisations, {arcs:,} ties\n")
        print(f"{'measure':<{_WIDTH}} {'ours ms':>10} {'networkx ms':>20} {'igraph ms':>20}")
        making = rivals.of_igraph(snapshot).get(rivals.MAKING)
        if making is not None:
            print(f"{rivals.MAKING:<{_WIDTH}} {'':>10} {'':>20} {1000 * seconds(making):>20,.2f}")
        rows = measured(snapshot, before)
        for row in rows:
            print(line(row))
        print(line(whole(snapshot, rows)))
        for name, took in background(snapshot):
            print(line((name, took, "", "")))
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            print(f"memory of a process with the sheet: {pool.submit(peak_memory, n).result()} MB")


def measured(snapshot: Snapshot, before: dict[tuple[str, str], tuple[int, float]]) -> list[Row]:
    """Return the times of every registered measure, each from the matrices on."""
    theirs = {"networkx": rivals.of_networkx(snapshot), "igraph": rivals.of_igraph(snapshot)}
    found: list[Row] = []
    for key, measure in MEASURES.items():
        ours = seconds(lambda: measure.compute(Basis(snapshot)))  # noqa: B023
        columns: list[float | str] = []
        for rival, calls in theirs.items():
            if key not in calls:
                columns.append("")
                continue
            size, took = before.get((rival, key), (len(snapshot), 0.0))
            expected = took * (len(snapshot) / size) ** GROWTH_OF.get(key, GROWTH)
            if expected > BUDGET:
                columns.append(f"not run: ≈{expected:,.0f} s")
                continue
            spent = seconds(calls[key])
            before[rival, key] = (len(snapshot), spent)
            columns.append(spent)
        found.append((key, ours, columns[0], columns[1]))
    core = seconds(lambda: core_periphery(snapshot.adjacency))
    return [*found, ("core and ring", core, "", "")]


def whole(snapshot: Snapshot, rows: list[Row]) -> Row:
    """Return the time of the sheet beside the sum of what a rival has of it, and ran."""
    ours = seconds(lambda: sheet(snapshot))
    cells = []
    for column in (2, 3):
        ran = [value for row in rows if isinstance(value := row[column], float)]
        times = f"{1000 * sum(ran):,.1f} ({sum(ran) / ours:,.1f}×)"
        cells.append(f"{times} for {len(ran)}" if ran else "")
    return (f"whole sheet of {len(MEASURES)}", ours, cells[0], cells[1])


def background(snapshot: Snapshot) -> list[tuple[str, float]]:
    """Return the times of what is drawn five hundred times; each is run once."""
    if len(snapshot) > BACKGROUND_UP_TO:
        return []
    jobs: dict[str, Callable[[], object]] = {
        f"500 draws of {len(RANKED)} rankings": lambda: rank_intervals(snapshot),
        "499 of the same ties": lambda: core_significance(snapshot.adjacency, Null.SAME_TIES),
        "499 of the same degrees": lambda: core_significance(snapshot.adjacency, Null.SAME_DEGREES),
    }
    return [(name, seconds(job, rounds=1)) for name, job in jobs.items()]


def seconds(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest of a few times; what takes long is run once."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
        if sum(times) > 1.0:
            break
    return min(times)


def line(row: Row) -> str:
    """Return one line of the table; a rival's time with how many times ours it is."""
    name, ours, *theirs = row
    cells = [
        f"{1000 * value:,.1f} ({value / ours:,.1f}×)" if isinstance(value, float) else value
        for value in theirs
    ]
    return f"{name:<{_WIDTH}} {1000 * ours:>10,.2f} {cells[0]:>20} {cells[1]:>20}".rstrip()


def peak_memory(n: int) -> int:
    """Return the most memory this process has held at once after computing a sheet, in MB."""
    sheet(core_ring(n))
    # What getrusage gives would include what the parent held before this process began.
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    highest = next(line for line in status if line.startswith("VmHWM:"))
    return int(highest.split()[1]) // 1024
