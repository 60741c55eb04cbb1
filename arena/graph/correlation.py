"""How alike two lists of values are, and how alike the rankings they give."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

# Values equal to this many decimals share a rank, as on the position sheet.
_DECIMALS = 9
# Spread below this is rounding.
_CONSTANT = 1e-15


def pearson(first: Values, second: Values) -> float | None:
    """Return Pearson's correlation.

    .. math:: r = \\frac{\\sum_i (x_i - \\bar x)(y_i - \\bar y)}
              {\\sqrt{\\sum_i (x_i - \\bar x)^2 \\sum_i (y_i - \\bar y)^2}}

    Parameters
    ----------
    first, second : ndarray, shape (n,)
        NaN where undefined; such pairs do not count.

    Returns
    -------
    float or None
        From -1 to 1; ``None`` where one side is constant or fewer than two pairs are known.

    References
    ----------
    .. [1] Pearson, K. (1896). Mathematical contributions to the theory of evolution III.
       Philosophical Transactions of the Royal Society A 187, 253-318.

    Examples
    --------
    >>> pearson(np.array([1.0, 2.0, 3.0]), np.array([3.0, 2.0, 1.0]))
    -1.0
    """
    known = ~(np.isnan(first) | np.isnan(second))
    if np.count_nonzero(known) < 2:
        return None
    x, y = first[known] - first[known].mean(), second[known] - second[known].mean()
    scale = np.sqrt((x @ x) * (y @ y))
    return float(np.clip(x @ y / scale, -1.0, 1.0)) if scale > _CONSTANT else None


def spearman(first: Values, second: Values) -> float | None:
    """Return Spearman's correlation, equal values sharing the mean of their ranks.

    .. math:: \\rho = \\mathrm{cor}(\\mathrm{rank}\\, x, \\mathrm{rank}\\, y)

    Parameters
    ----------
    first, second : ndarray, shape (n,)
        NaN where undefined; such pairs do not count.

    Returns
    -------
    float or None
        From -1 to 1; ``None`` where one side is constant or fewer than two pairs are known.

    References
    ----------
    .. [1] Spearman, C. (1904). The proof and measurement of association between two things.
       American Journal of Psychology 15, 72-101.

    Examples
    --------
    >>> spearman(np.array([1.0, 2.0, 3.0]), np.array([1.0, 4.0, 9.0]))
    1.0
    """
    known = ~(np.isnan(first) | np.isnan(second))
    return pearson(_mean_ranks(first[known]), _mean_ranks(second[known]))


def _mean_ranks(values: Values) -> Values:
    rounded = np.round(values, _DECIMALS)
    ordered = np.sort(rounded)
    below = np.searchsorted(ordered, rounded, side="left")
    return (below + np.searchsorted(ordered, rounded, side="right") + 1) / 2
