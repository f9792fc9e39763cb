"""The facts of an agreement in two phases: local facts from a unit's words, then binding over the document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from clauses.facts.amendment import LocalAmendment, find_amendment
from clauses.facts.binding import amendments, obligations, own_names, quantities, survivals, title_references
from clauses.facts.dates import dates_of
from clauses.facts.defining import bind_definitions
from clauses.facts.definitions import definitions_in
from clauses.facts.either_party import names_of_either
from clauses.facts.language import language_of
from clauses.facts.local_definitions import LocalDefinition
from clauses.facts.named_parties import NO_ONE, with_named
from clauses.facts.obligations import find_obligations
from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.parties import find_parties
from clauses.facts.party_people import people_of
from clauses.facts.pinpoints import LocalReference
from clauses.facts.quantities import LocalQuantity, find_quantities
from clauses.facts.reference_binding import bind_references, with_titles
from clauses.facts.references import references_in
from clauses.facts.survival import LocalSurvival, find_survival
from clauses.facts.targets import Targets
from clauses.facts.topics import mentions_in, topics_of
from clauses.facts.units import units
from clauses.facts.uses import find_uses, with_seen_forms
from clauses.model import (
    Amendment,
    Clause,
    Definition,
    Obligation,
    Party,
    Quantity,
    Reference,
    Role,
    Survival,
    Use,
)
from clauses.text import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalFacts:
    """What one unit's words say by themselves; all spans are relative to the unit."""

    definitions: tuple[LocalDefinition, ...]
    references: tuple[LocalReference, ...]
    obligations: tuple[LocalObligation, ...]
    survival: tuple[LocalSurvival, ...]
    quantities: tuple[LocalQuantity, ...]
    amendment: tuple[LocalAmendment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts of one agreement, each in the order of the text. ``topics`` are topic ids by clause id."""

    parties: tuple[Party, ...] = ()
    definitions: tuple[Definition, ...] = ()
    uses: tuple[Use, ...] = ()
    references: tuple[Reference, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    survival: tuple[Survival, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    amendment: tuple[Amendment, ...] = ()
    last_updated: str | None = None
    effective: str | None = None
    language: str = "und"
    topics: dict[str, tuple[str, ...]] = field(default_factory=dict)


@lru_cache(maxsize=32_768)
def local_facts(words: str, lead_in: str) -> LocalFacts:
    """The local facts of a unit, remembered by its words: only what changed between versions costs anything."""
    return LocalFacts(
        definitions=definitions_in(words),
        references=references_in(words),
        obligations=find_obligations(words, lead_in, plain=True),
        survival=find_survival(words, lead_in),
        quantities=find_quantities(words),
        amendment=find_amendment(words),
    )


def find_facts(source: Source, clauses: tuple[Clause, ...], named: Mapping[str, Role] = NO_ONE) -> Facts:
    """All facts of the agreement in ``source``, whose clause tree is ``clauses`` (document order).

    ``named`` gives names of parties their side over what the text suggests. Deterministic; linear in the
    text. Every fact's span lies in its clause's span.
    """
    text = source.text
    parts = units(text, clauses)
    local = tuple(local_facts(unit.words, unit.lead_in) for unit in parts)
    definitions = bind_definitions(source, clauses, parts, tuple(found.definitions for found in local))
    parties = with_named(find_parties(text, definitions, source.title), named, text)
    uses = find_uses(parts, definitions, clauses)
    targets = Targets(clauses)
    names = own_names(source, definitions)
    survival = tuple(found.survival for found in local)
    references = with_titles(
        bind_references(text, parts, tuple(found.references for found in local), targets, names),
        title_references(text, parts, survival, targets),
    )
    updated, effective = dates_of(text)
    return Facts(
        parties=parties,
        definitions=with_seen_forms(definitions, uses),
        uses=uses,
        references=references,
        obligations=obligations(
            parts,
            tuple(found.obligations for found in local),
            parties,
            names_of_either(text, definitions, parties),
            people_of(text, definitions, parties),
        ),
        survival=survivals(parts, survival, references, targets),
        quantities=quantities(parts, tuple(found.quantities for found in local)),
        amendment=amendments(parts, tuple(found.amendment for found in local)),
        last_updated=updated,
        effective=effective,
        language=language_of(text),
        topics=topics_of(text, clauses, mentions_in(references)),
    )
