"""The facts of an agreement as one graph, and the questions a lawyer asks of it."""
