"""All kinds of amendments, and a draft amended several times."""

from random import Random

from tests.comparison.generator.coming import (
    delete_clause,
    delete_item,
    insert_clause,
    insert_definition,
    insert_item,
    insert_section,
)
from tests.comparison.generator.desk import Amendment, Desk, Make
from tests.comparison.generator.drafting import Draft
from tests.comparison.generator.placing import merge, move_clause, move_section, renumber, reorder_list, split, swap
from tests.comparison.generator.tables import add_row, change_cell, delete_row, reorder_rows
from tests.comparison.generator.wording import (
    change_number,
    delete_sentence,
    insert_sentence,
    recase,
    reflow,
    rename_term,
    retitle,
    reword,
)

AMENDMENTS: tuple[Make, ...] = (
    insert_clause, insert_section, insert_item, insert_definition, delete_clause, delete_item, move_clause,
    move_section, swap, split, merge, renumber, recase, reflow, rename_term, change_number, insert_sentence,
    delete_sentence, reword, retitle, reorder_list, change_cell, add_row, delete_row, reorder_rows,
)  # fmt: skip


def amended(draft: Draft, random: Random, count: int) -> tuple[Draft, list[Amendment]]:
    """A copy of the draft with ``count`` amendments of kinds drawn at random, none on top of another."""
    desk = Desk(draft=draft.copy(), random=random)
    done: list[Amendment] = []
    while len(done) < count:
        made = random.choice(AMENDMENTS)(desk)
        if made is not None:
            done.append(made)
    return desk.draft, done
