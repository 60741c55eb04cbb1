"""How well a division in a core and a ring fits the textbook picture of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Cores = NDArray[np.bool_]

# A variance below this share of the sum of squares is rounding, not spread.
_CONSTANT = 1e-12


@dataclass(frozen=True)
class Ideal:
    """What stands between core and ring in the textbook picture; ``None`` leaves those cells out.

    Within the core every tie is there (1) and within the ring none is (0).

    Parameters
    ----------
    core_ring, ring_core : float or None
        Ideal tie from core to ring and from ring to core: a density from 0 to 1, or ``None``.

    Raises
    ------
    ValueError
        If a density lies outside 0 to 1.

    Examples
    --------
    The ring hangs on the core with half of the possible ties, and gets none back:

    >>> Ideal(core_ring=0.0, ring_core=0.5)
    Ideal(core_ring=0.0, ring_core=0.5)
    """

    core_ring: float | None = None
    ring_core: float | None = None

    def __post_init__(self) -> None:
        for density in (self.core_ring, self.ring_core):
            if density is not None and not 0.0 <= density <= 1.0:
                raise ValueError("the ideal density between core and ring lies from 0 to 1")


def at_density(density: float) -> Ideal:
    """Return the ideal with this density between core and ring, in both directions."""
    return Ideal(density, density)


# Borgatti and Everett's treatments of the cells between core and ring.
LEFT_OUT = Ideal()
ONE = at_density(1.0)
ZERO = at_density(0.0)


@dataclass(frozen=True, eq=False)
class Objective:
    """The correlation of a division with an ideal, as few sums over the division as possible.

    With :math:`S_{cc}` the sum within the core, the products with the ideal, the values used and
    their squares add up to

    .. math:: P = \\alpha S_{cc} + \\sum_{i \\in c} p_i, \\quad
              S = T + \\beta S_{cc} + \\sum_{i \\in c} v_i, \\quad
              Q = T^{(2)} + \\beta S^{(2)}_{cc} + \\sum_{i \\in c} v^{(2)}_i

    and the fit of a core of k is :math:`(P - \\bar{x}_k S) / \\sqrt{V_k (Q - S^2 / N_k)}`.

    Parameters
    ----------
    alpha, beta : float
        What a value within the core adds to the products and to the values used.
    mean, spread, cells : ndarray, shape (n + 1,)
        By size of the core: mean of the ideal, its sum of squared deviations (0 where it is
        constant), number of cells used.
    """

    alpha: float
    beta: float
    mean: Numbers
    spread: Numbers
    cells: Numbers

    def fits(self, size: Any, products: Any, values: Any, squares: Any) -> Numbers:
        """Return the fit for arrays of divisions; minus infinity where it is undefined."""
        cells = self.cells[size]
        variance = squares - values * values / cells
        scale = self.spread[size] * variance
        defined = (scale > 0.0) & (variance > _CONSTANT * squares)
        fit: Numbers = (products - self.mean[size] * values) / np.sqrt(
            np.where(defined, scale, 1.0)
        )
        fit[~defined] = -np.inf
        return fit


def objective(n: int, ideal: Ideal) -> Objective:
    """Return the objective of an ideal for networks of n organisations."""
    size = np.arange(n + 1.0)
    blocks = [
        (1.0, size * (size - 1)),
        (0.0, (n - size) * (n - size - 1)),
        (ideal.core_ring, size * (n - size)),
        (ideal.ring_core, size * (n - size)),
    ]
    used = [(density, cells) for density, cells in blocks if density is not None]
    cells = np.maximum(sum(cells for _, cells in used), 1.0)
    total = sum((density * cells for density, cells in used), np.zeros(n + 1))
    squares = sum((density**2 * cells for density, cells in used), np.zeros(n + 1))
    spread = squares - total**2 / cells
    spread[spread <= _CONSTANT * squares] = 0.0
    between = (ideal.core_ring, ideal.ring_core)
    return Objective(
        alpha=1.0 - sum(density or 0.0 for density in between),
        beta=float(sum(density is None for density in between)),
        mean=total / cells,
        spread=spread,
        cells=cells,
    )


@dataclass(frozen=True, eq=False)
class Sums:
    """One matrix of values, arranged so that sums over a core are quick.

    Parameters
    ----------
    both : csr_array, shape (n, n)
        The matrix plus its transpose: both directions of a pair fall in the same block.
    linear : ndarray, shape (n,)
        What each member of the core adds to S (or Q) by itself, v in :class:`Objective`.
    total : float
        Sum over the whole matrix.
    """

    both: sp.csr_array
    linear: Numbers
    total: float


@dataclass(frozen=True, eq=False)
class Problem:
    """One network with one ideal, ready for a search.

    ``squares`` is ``values`` itself where every tie is 1, and is then computed once.
    """

    n: int
    objective: Objective
    values: Sums
    squares: Sums
    products: Numbers

    @property
    def is_binary(self) -> bool:
        """Whether every tie is 1, so that a sum of squares is a sum."""
        return self.squares is self.values


def problem(matrix: sp.csr_array, ideal: Ideal = LEFT_OUT) -> Problem:
    """Return the search for the core of A, or of W, under an ideal.

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        A or W: directed, no self-ties.
    ideal : Ideal
        How the cells between core and ring count.
    """
    numbers = matrix.astype(np.float64)
    n = numbers.shape[0]
    values = _sums(numbers, ideal)
    binary = bool((numbers.data == 1.0).all())
    away = np.asarray(numbers.sum(axis=1), np.float64)
    toward = np.asarray(numbers.sum(axis=0), np.float64)
    return Problem(
        n=n,
        objective=objective(n, ideal),
        values=values,
        squares=values if binary else _sums(numbers.power(2), ideal),
        products=(ideal.core_ring or 0.0) * away + (ideal.ring_core or 0.0) * toward,
    )


def _sums(numbers: sp.csr_array, ideal: Ideal) -> Sums:
    away = np.asarray(numbers.sum(axis=1), np.float64)
    toward = np.asarray(numbers.sum(axis=0), np.float64)
    left_out = (ideal.core_ring is None, ideal.ring_core is None)
    # The ring's own ties are all ties less those of the core's rows and columns.
    linear = -(away * left_out[0]) - (toward * left_out[1])
    return Sums(sp.csr_array(numbers + numbers.T), linear, float(numbers.sum()))
