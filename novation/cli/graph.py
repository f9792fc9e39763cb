"""`novation graph`."""

import click

from clauses.model import Agreement, Clause
from novation.cli.console import progress, say
from novation.cli.options import HELP, output_option
from novation.cli.outputs import Renderers, checked_paths, write_all
from novation.cli.reading import read_agreement

EXAMPLES = """\b
Examples:
  novation graph terms.md
  novation graph terms.md --format dot | dot -Tpdf -o terms.pdf
  novation graph terms.md -o terms.graphml
  novation graph terms.md --focus 6.5 -o survival.svg
"""

SUFFIXES = (".json", ".graphml", ".dot", ".gv", ".svg")


@click.command("graph", epilog=EXAMPLES, context_settings=HELP)
@click.argument("file")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "graphml", "dot", "svg"]),
    help="What to print on standard output.  [default: json, nothing with -o]",
)
@click.option("--focus", metavar="CLAUSE", help="Only this clause and its neighbours: 6.5, or a heading.")
@output_option(", ".join(SUFFIXES))
def command(file: str, form: str | None, focus: str | None, outputs: tuple[str, ...]) -> None:
    """Show how the clauses, terms, parties and rules of one version hang together.

    Edges: contains, defines, uses, refers-to, binds, survives, amends. An SVG picture is of one clause with its
    neighbours and needs --focus.
    """
    paths = checked_paths(outputs, SUFFIXES, inputs=(file,))
    if focus is None and (form == "svg" or any(path.suffix.lower() == ".svg" for path in paths)):
        raise click.UsageError("a picture is of one clause: add --focus CLAUSE.")
    with progress(f"Reading {file}"):
        agreement = read_agreement(file)
        formats = _formats(agreement, _clause(agreement, focus))
    write_all(paths, formats)
    if form is not None or not paths:
        say(str(formats[f".{form or 'json'}"]()))


def _clause(agreement: Agreement, name: str | None) -> Clause | None:
    from clauses.graph.naming import NamingError, clause_named

    try:
        return None if name is None else clause_named(agreement, name)
    except NamingError as problem:
        raise click.UsageError(f"--focus: {problem}") from None


def _formats(agreement: Agreement, focus: Clause | None) -> Renderers:
    from clauses.graph.build import graph_of
    from clauses.graph.focus import around
    from clauses.graph.model import clause_node
    from renderers import graph_dot, graph_graphml, graph_json, graph_svg

    whole = graph_of(agreement)
    shown = whole if focus is None else around(whole, clause_node(focus.id))
    return {
        ".json": lambda: graph_json.render(shown),
        ".graphml": lambda: graph_graphml.render(shown),
        ".dot": lambda: graph_dot.render(shown),
        ".gv": lambda: graph_dot.render(shown),
        ".svg": lambda: graph_svg.render(whole, focus.id) if focus is not None else "",
    }
