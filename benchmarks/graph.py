"""The graph of a long agreement: 5,000 clauses, some 300 pages, built after its facts.

    python benchmarks/graph.py              the times, median of five
    python benchmarks/graph.py --clauses N  of another length

The text is made up: sections of ten sub-sections that define and use terms, cite each other, bind both parties; a list
of what survives. What is timed is the graph and the questions, not reading and facts; it is processor time, so that
other work on the machine does not count.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator

from clauses.graph.build import graph_of
from clauses.graph.model import ClauseGraph, clause_node
from clauses.graph.questions import duties, resting_on, rests_on, survivors, unreferenced
from clauses.model import Role
from clauses.parse import parse_text
from renderers import graph_dot, graph_graphml, graph_json

_PER_SECTION = 9


def agreement_text(clauses: int) -> str:
    """A made-up agreement of about that many clauses."""
    return "\n\n".join(_paragraphs(max(1, clauses // (_PER_SECTION + 1)))) + "\n"


def _paragraphs(sections: int) -> Iterator[str]:
    yield "# Supply Terms"
    yield 'These Terms are between Acme Supply, Inc. ("Acme", "we") and the person who orders ("Customer", "you").'
    for section in range(1, sections + 1):
        before = max(1, section - 1)
        yield f"## {section}. Part {section}"
        yield f"{section}.1 Meaning. “Item {section}” means an Item {before}, as Section {before} says."
        yield f"{section}.2 Duty. Acme shall deliver each Item {section} within {section % 60 + 1} days of the order."
        yield f"{section}.3 Care. Customer must keep Item {section} dry and must not resell Item {before}."
        yield f"{section}.4 Price. Customer shall pay for Item {section} as {section}.2 and {before}.4 say."
        for part in range(5, _PER_SECTION + 1):
            yield f"{section}.{part} Rule. Item {section} is accepted when Customer has signed for it."
    yield f"## {sections + 1}. End"
    listed = ", ".join(str(section) for section in range(1, min(sections, 40)))
    yield f"{sections + 1}.1 Survival. Sections {listed} and {sections} survive the end of these Terms."


def _median(work: Callable[[], object], rounds: int = 5) -> float:
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def _questions(graph: ClauseGraph) -> Iterator[tuple[str, Callable[[], object]]]:
    term = graph.agreement.definitions[-1].id
    middle = graph.agreement.clauses[len(graph.agreement.clauses) // 2].id
    yield "what rests on the first term", lambda: resting_on(graph, [graph.agreement.definitions[0].id, term])
    yield "what a clause in the middle rests on", lambda: rests_on(graph, clause_node(middle))
    yield "duties of the user", lambda: duties(graph, Role.USER)
    yield "what survives", lambda: survivors(graph)
    yield "what nobody points to", lambda: unreferenced(graph)
    yield "as JSON", lambda: graph_json.render(graph)
    yield "as GraphML", lambda: graph_graphml.render(graph)
    yield "as DOT", lambda: graph_dot.render(graph)


def main() -> None:
    """Prints the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clauses", type=int, default=5_000)
    text = agreement_text(parser.parse_args().clauses)
    start = time.process_time()
    agreement = parse_text(text, "terms.md")
    read = time.process_time() - start
    graph = graph_of(agreement)
    print(
        f"{len(agreement.clauses):,} clauses, {len(text.split()):,} words; reading and facts {read:.2f} s (not counted)"
    )
    built = _median(lambda: graph_of(agreement))
    print(f"graph of {len(graph.nodes):,} nodes and {len(graph.edges):,} edges: {built:.3f} s")
    for name, work in _questions(graph):
        print(f"{name}: {_median(work):.3f} s")


if __name__ == "__main__":
    main()
