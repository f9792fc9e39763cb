"""The clause graph as JSON: ``{"nodes": [...], "edges": [...]}``, spans as ``[start, end]``."""

import json
from typing import Any

from clauses.graph.model import ClauseGraph
from renderers.json import plain

__all__ = ["render"]


def render(graph: ClauseGraph) -> str:
    """The graph as indented JSON ending in a newline."""
    whole: dict[str, Any] = {
        "schema_version": graph.agreement.schema_version,
        "source": plain(graph.agreement.source),
        "nodes": [plain(node) for node in graph.nodes],
        "edges": [plain(edge) for edge in graph.edges],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
