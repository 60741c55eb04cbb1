"""Reference values that are compared elsewhere, or that name another measure, and why."""

from __future__ import annotations

# Compared in tests/graph/test_reference_core.py.
ELSEWHERE = {
    "core_periphery_BE_binary": "core",
    "core_periphery_BE_binary_directed": "core",
    "core_periphery_BE_binary_undirected": "core",
    "core_periphery_BE_valued": "core",
    "core_periphery_null_test": "significance of the core",
    "coreness_minres_A": "coreness",
    "coreness_minres_W": "coreness",
    "coreness_minres_converged_A": "coreness",
    "coreness_minres_converged_W": "coreness",
    "coreness_minres_summary_A": "coreness",
    "coreness_minres_summary_W": "coreness",
    "core_periphery_netUtils_rk1_dc": "core: a threshold search that misses the optimum",
    "core_periphery_netUtils_rk1_ec": "core: a threshold search that misses the optimum",
    "robustness_deletion": "uncertainty",
}

# Values of something that is none of our measures.
OTHER_MEASURE = {
    "betweenness_weighted_cost_1_over_w": "betweenness counts ties, not strengths",
    "transitivity_weak": "directed clustering is not among the measures",
    "components_strong": "pieces are counted whatever the direction of ties",
    "information_centrality": "undefined in several pieces; not among the measures",
    "link_prediction_nonties": "ideas for new partnerships are no measure of position",
}
LEFT_OUT = ELSEWHERE | OTHER_MEASURE
