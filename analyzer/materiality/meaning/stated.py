"""What only states how things are, under a modal that seems to bind or to free someone."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.lifted import named
from analyzer.materiality.meaning.words import SUPPOSING, TELLING, YOURS, Said, kept_right
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("meaning", "stated")
DAYS = frozenset(f"{unit}{ending}" for unit in ("hour", "day", "week", "month", "year") for ending in ("", "s"))
UPDATED = (["be", "updated"], ["be", "amended"], ["be", "revised"])
LAID = _KNOWN.words("laid")
ITSELF = _KNOWN.ordered("itself")
DOCUMENTS = _KNOWN.ordered("documents")
RULING = _KNOWN.ordered("ruling")
LAWFULLY = _KNOWN.ordered("lawfully")


def only_states(said: Said, done: Sequence[str], action: str) -> bool:
    """True where the words only tell what is or will be: "you'll find it here", "you will be viewing films"."""
    match said.modality:
        case Modality.PERMISSION:
            return _no_leave(said, action)
        case Modality.PROHIBITION:
            spared = said.modal.endswith("may not") and said.role is not Role.USER
            barred = said.modal in {"cannot", "can not", "can"} and said.role is not Role.PROVIDER
            return (spared and action.startswith(acts().unaffected)) or (
                barred and action.startswith(acts().impossible)
            )
        case Modality.OBLIGATION:
            return _of_a_text(said, done, action) or _no_duty(said, done, action)
    return False


def _no_leave(said: Said, action: str) -> bool:
    """True of what is put as leave and only tells how things are, or bounds what it grants."""
    if said.modal.startswith(("have ", "has ")):
        return not DAYS.isdisjoint(said.modal.split())  # "you have two days to complain"
    if _steers(said, action):
        return True
    if action.startswith("include") and acts().posts.isdisjoint(said.subject):
        return said.subject[-1:] not in (["you"], ["we"])  # "messages from us may include news"
    return said.modal == "can" and action.startswith(acts().usual) and said.subject[-1:] not in (["you"], ["we"])


def _steers(said: Said, action: str) -> bool:
    """True of how the product is set: "you can change the colours in the settings"; not of what is done with data."""
    words = [word.strip(",.;:()\u201c\u201d") for word in (*said.subject, *action.split())]
    steered = said.modal == "can" and said.subject[-1:] == ["you"] and action.startswith(acts().steering)
    plain = (acts().users_things | acts().unsteered).isdisjoint(words) and not kept_right(action)
    return steered and plain and not acts().panels.isdisjoint(words) and not acts().looks.isdisjoint(words)


def _of_a_text(said: Said, done: Sequence[str], action: str) -> bool:
    """True of what a text will be or do: "the Terms will be updated", "the Team Agreement will govern your use"."""
    if named(said.subject[-1:], ("terms", "polic", "agreement", "conditions")) and done[:2] in UPDATED:
        return True
    text = named(said.subject[-1:], DOCUMENTS) or named(said.thing[-1:], DOCUMENTS)
    return text and said.modal in TELLING and action.startswith(RULING)  # what it asks of anyone stands there


def _no_duty(said: Said, done: Sequence[str], action: str) -> bool:
    """True of what is put as a duty and binds no one: a loss, a name, what the law asks, what is shown."""
    if done[:1] == ["be"] and action.startswith(acts().lost) and not named(said.subject, acts().persons):
        return True  # "unused credit will be lost"
    if action.startswith(acts().naming) or (said.role is None and action.startswith(("be deemed ", "be considered "))):
        return True
    if "subject" in said.modal and action.startswith(ITSELF):
        return True  # "Pro customers are subject to these Terms"
    between = "between" in said.subject[-YOURS:-1]
    if between and said.modal in TELLING and action.startswith(("be deemed ", "be considered ")):
        return True  # "the clauses between the parties shall be deemed amended"
    if action.startswith(acts().come) and said.modal in TELLING and not named(said.subject[-1:], acts().persons):
        return True  # "the change will take effect at once"
    if said.role is Role.MUTUAL and said.modal.startswith("agree") and done[:1] == ["that"]:
        return not LAID.isdisjoint(word.strip(",.;:") for word in done)  # "agree that the Convention shall not apply"
    if said.role is Role.PROVIDER and said.modal.endswith(LAWFULLY):
        return True  # "we are legally required to ask your age"
    if said.role is Role.PROVIDER and said.modal in TELLING and action.startswith(acts().continued):
        return True  # "we will continue to monitor the situation"
    if "need" in said.modal and not SUPPOSING.isdisjoint((*said.modal.split(), *said.subject[-1:])):
        return action.startswith((*acts().pointers, *acts().shown))  # "you may need to contact the bank"
    if said.role is Role.USER and (said.modal in TELLING or "need" in said.modal):
        return action.removeprefix("need to ").startswith(acts().shown)
    return False
