"""`novation ask`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from novation.cli.console import progress, say
from novation.cli.options import HELP, format_option
from novation.cli.reading import read_agreement
from novation.cli.reports import terminal_width

if TYPE_CHECKING:
    from clauses.graph.model import ClauseGraph
    from renderers.answers import Answer

EXAMPLES = """\b
Examples:
  novation ask terms.md duties --party user
  novation ask terms.md uses "Confidential Information"
  novation ask terms.md rests-on 6.5
  novation ask terms.md survives
  novation ask terms.md unreferenced --format json
"""

QUESTIONS = ("duties", "uses", "rests-on", "survives", "unreferenced")


@click.command("ask", epilog=EXAMPLES, context_settings=HELP)
@click.argument("file")
@click.argument("question", type=click.Choice(QUESTIONS))
@click.argument("about", nargs=-1)
@click.option("--party", metavar="PARTY", help="Whose duties: user, provider, or a party's name.")
@format_option
def command(file: str, question: str, about: tuple[str, ...], party: str | None, form: str) -> None:
    """Ask one version how its clauses hang together.

    \b
    duties --party PARTY  what a party must and must not do, with deadlines
    uses TERM             what rests on a definition, directly and through others
    rests-on CLAUSE       what a clause rests on, and what rests on it
    survives              what outlives the agreement, and why
    unreferenced          which clauses nobody points to

    A clause is named as you would cite it: 6.5, "Section 6.5", or its heading.
    """  # noqa: D301 (click reads the backspace, not its name)
    subject = " ".join(about)
    _check(question, subject, party)
    with progress(f"Reading {file}"):
        agreement = read_agreement(file)
    from clauses.graph.build import graph_of
    from clauses.graph.naming import NamingError
    from renderers.answers import to_text

    try:
        answers = _answers(graph_of(agreement), question, subject, party or "")
    except NamingError as problem:
        raise click.UsageError(str(problem)) from None
    if form == "json":
        found = {answer.name: answer.plain() for answer in answers}
        say(json.dumps({"question": question, "about": subject or party, **found}, indent=2, ensure_ascii=False))
    else:
        say(to_text(answers, terminal_width()))


def _check(question: str, subject: str, party: str | None) -> None:
    if question == "duties" and party is None:
        raise click.UsageError("duties: whose? Add --party user, --party provider, or a name.")
    if question != "duties" and party is not None:
        raise click.UsageError(f"{question} takes no --party.")
    wanted = {"uses": "TERM", "rests-on": "CLAUSE"}.get(question)
    if wanted and not subject:
        raise click.UsageError(f"{question}: of what? Add {wanted}.")
    if subject and not wanted:
        raise click.UsageError(f"{question} takes nothing more (got {subject}).")


def _answers(graph: ClauseGraph, question: str, subject: str, party: str) -> list[Answer]:
    from clauses.graph import naming, questions
    from clauses.graph.model import clause_node, definition_node
    from clauses.model import Party
    from renderers import answers

    agreement = graph.agreement
    if question == "duties":
        whose = naming.party_named(agreement, party)
        who = whose.name if isinstance(whose, Party) else f"the {whose}"
        return [answers.duties_answer(graph, questions.duties(graph, whose), who)]
    if question == "survives":
        return [answers.survivors_answer(graph, questions.survivors(graph))]
    if question == "unreferenced":
        return [answers.unreferenced_answer(graph, questions.unreferenced(graph))]
    if question == "uses":
        found = naming.definitions_named(agreement, subject)
        steps = questions.resting_on(graph, [definition_node(one.id) for one in found])
        title = f"On “{found[0].term}” rest:"
        return [answers.steps_answer(graph, "uses", title, f"Nothing rests on “{found[0].term}”.", steps)]
    clause = clause_node(naming.clause_named(agreement, subject).id)
    name = graph.by_id[clause].name
    return [
        answers.steps_answer(
            graph, "rests_on", f"{name} rests on:", f"{name} rests on nothing else.", questions.rests_on(graph, clause)
        ),
        answers.steps_answer(
            graph,
            "resting_on_it",
            f"On {name} rest:",
            f"Nothing rests on {name}.",
            questions.resting_on(graph, [clause]),
        ),
    ]
