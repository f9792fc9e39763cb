"""The sweep: every version of every series read, every pair of neighbours compared and judged, once."""
