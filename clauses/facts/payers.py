"""Who owes money whose debtor no words name: whichever of the two is the only one that the agreement has pay."""

import re
from dataclasses import replace

from clauses.model import Modality, Obligation, Role

_PAYS = re.compile(r"\s*(?:[a-z]+ly\s+)?(?:pays?|repays?|remits?)\b")
_OWED = re.compile(r"\b(?:due|payable|be\s+(?:\w+\s+)?(?:paid|effected|remitted|made))\b")
_TAKEN = re.compile(
    r"\b(?:fees?|premiums?|rents?|prices?|charges?|levy|levies|subscriptions?|tuition|deposits?)\b", re.IGNORECASE
)


def with_payer(norms: tuple[Obligation, ...], words: tuple[str, ...]) -> tuple[Obligation, ...]:
    """The norms; "an advance is due on signature" is the provider's where only the provider pays.

    ``words`` are each norm's: a fee, a premium or a rent stays the user's, whoever else pays.
    """
    payers = {norm.bearer_role for norm in norms if norm.modality is Modality.OBLIGATION and _pays(norm)}
    if Role.PROVIDER not in payers or payers & {Role.USER, Role.MUTUAL}:
        return norms
    return tuple(
        replace(norm, bearer_role=Role.PROVIDER) if _is_owed(norm) and _TAKEN.search(told) is None else norm
        for norm, told in zip(norms, words, strict=True)
    )


def _pays(norm: Obligation) -> bool:
    return norm.bearer is not None and (_PAYS.match(norm.modal) or _PAYS.match(norm.action)) is not None


def _is_owed(norm: Obligation) -> bool:
    told = norm.bearer is None and norm.bearer_role is Role.USER and norm.modality is Modality.OBLIGATION
    return told and norm.counterparty is None and _OWED.search(f"{norm.modal} {norm.action[:60]}") is not None
