"""The registry of measures: what each is called, how it is computed and how it is read.

In the order in which they stand in every output; a measure added here appears everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from arena.graph import (
    registry_brokerage,
    registry_cohesion,
    registry_power,
    registry_prominence,
)
from arena.graph.measure import ALL_TIES, GROUP_LABELS, Group, Measure, Scale

__all__ = ["ALL_TIES", "GROUP_LABELS", "MEASURES", "Group", "Measure", "Scale"]

_REGISTERED = (
    registry_prominence.IN_DEGREE,
    registry_prominence.OUT_DEGREE,
    registry_prominence.IN_STRENGTH,
    registry_prominence.OUT_STRENGTH,
    registry_brokerage.BETWEENNESS,
    registry_prominence.CLOSENESS,
    registry_prominence.EIGENVECTOR,
    registry_prominence.PAGERANK,
    registry_brokerage.CONSTRAINT,
    registry_brokerage.EFFECTIVE_SIZE,
    registry_cohesion.CORENESS,
    registry_cohesion.CORE_NUMBER,
    *registry_brokerage.ROLES,
    registry_power.NET_POWER,
    registry_cohesion.FRAGMENTATION,
    registry_cohesion.IS_CUT_POINT,
    registry_prominence.KATZ,
    registry_power.BONACICH_NEGATIVE,
    registry_power.BONACICH_POSITIVE,
    registry_brokerage.EFFICIENCY,
    registry_brokerage.HIERARCHY,
    registry_brokerage.BROKERAGE_TOTAL,
    registry_brokerage.BROKERAGE_Z,
    registry_brokerage.EI_INDEX,
    registry_cohesion.TROPHIC_LEVEL,
    registry_cohesion.MULTIPLEXITY,
)

MEASURES: Mapping[str, Measure] = {measure.id: measure for measure in _REGISTERED}
