"""The registry of numbers about a whole network, in the order of every output."""

from __future__ import annotations

from collections.abc import Mapping

from arena.graph import registry_density, registry_order
from arena.graph.structure_measure import StructureMeasure

STRUCTURE: Mapping[str, StructureMeasure] = {
    measure.id: measure for measure in (*registry_density.REGISTERED, *registry_order.REGISTERED)
}
