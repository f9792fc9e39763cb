"""The closed word lists of ``vocabulary/editorial.toml``, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from analyzer.materiality.words import forms


class Lists:
    """The word lists of ``vocabulary/editorial.toml``."""

    def __init__(self) -> None:
        path = files("analyzer.materiality") / "vocabulary" / "editorial.toml"
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.function = frozenset(data["function"]["words"])
        self.prepositions = frozenset(data["function"]["prepositions"])
        self.weightless = self.function - self.prepositions - frozenset(data["function"]["telling"])
        self.either = tuple((frozenset(row["words"]), frozenset(row["before"])) for row in data["either"].values())
        self.imperative = frozenset(data["imperative"]["groups"])
        self.sending = frozenset(data["imperative"]["opening"])
        self.texts = frozenset(data["texts"]["words"])
        self.far = frozenset(data["texts"]["far"])
        self.counted = frozenset(data["counted"]["words"])
        self.things = frozenset(data["counted"]["things"])
        self.ways = frozenset(data["counted"]["ways"])
        self.confusable = frozenset(data["confusable"]["words"])
        self.states = frozenset(data["postal"]["states"])
        self.postal = frozenset(data["postal"]["words"])
        self.addressing = frozenset(data["postal"]["told"])
        self.suffixes = frozenset(data["companies"]["suffixes"])
        self.places = frozenset(data["places"]["words"])
        self.own = frozenset(data["companies"]["own"])
        self.senses = frozenset(data["renames"]["senses"])
        self.sense_of = {group: frozenset(words) for group, words in data["senses"].items()}
        self.titled = tuple(frozenset(group) for group in data["renames"]["titles"])
        self.former = frozenset(forms(phrase) for phrase in data["companies"]["former"])
        self.furniture = frozenset(forms(phrase) for phrase in data["furniture"]["phrases"])
        self.months = frozenset(data["dates"]["months"])
        self.date_words = frozenset(data["dates"]["words"])
        self.date_lines = tuple(forms(line) for line in data["dates"]["lines"])
        self.updating = frozenset(forms(line) for line in data["dates"]["updating"])
        self.dated = frozenset(data["dates"]["text"])
        self.priced = frozenset(data["dates"]["priced"])
        self.speaking_of = frozenset(data["products"]["speaking_of"])
        self.weighing = frozenset(data["products"]["weighing"])
        self.fixed = frozenset(data["order"]["fixed"])
        self.bounding = frozenset(data["order"]["bounding"])
        self.connectives = frozenset(data["order"]["connectives"])
        self.attached = frozenset(data["order"]["attached"])
        self.joints = frozenset(data["order"]["joints"])
        self.ordering = frozenset(data["order"]["ordering"])
        self.participles = frozenset(data["order"]["participles"])
        self.adjectival = tuple(data["joints"]["adjectival"])
        self.breaking = _phrases(data["joints"]["breaking"])
        self.reserving = frozenset(data["reserving"]["words"])
        self.likes = tuple(_phrases(group) for group in data["likes"].values())
        self.own_hosts = tuple(data["links"]["own_hosts"])
        self.going_with = frozenset(data["order"]["going_with"])
        self.clarifying = _phrases(data["clarifying"]["phrases"])
        self.lesser = tuple((_phrases(row["whole"]), _phrases(row["words"])) for row in data["lesser"].values())
        self.facing = frozenset(data["order"]["facing"])
        self.grounds = frozenset(data["order"]["grounds"])
        self.unordered = frozenset(tuple(phrase.split()) for phrase in data["order"]["unordered"])
        self.adverbials = _phrases(data["order"]["adverbials"])
        self._page(data)
        self._standard(data["standard"])
        self.groups: dict[tuple[str, ...], set[str]] = {}
        self.doublets = frozenset(data["doublets"])
        for group, phrases in (*data["synonyms"].items(), *data["doublets"].items()):
            for phrase in phrases:
                self.groups.setdefault(forms(phrase), set()).add(group)

    def _standard(self, data: dict[str, Any]) -> None:
        """The words of standard clauses: those that say nothing, and each of the others with its group."""
        self.standard_empty = frozenset(data["empty"])
        self.formulas = {forms(phrase): group for group, phrases in data["formulas"].items() for phrase in phrases}
        self.standard = {word: group for group, words in data["groups"].items() for word in words}

    def _page(self, data: dict[str, dict[str, list[str]]]) -> None:
        """The words of a page around an agreement."""
        pointer, news = data["pointer"], data["announcement"]
        self.label = frozenset(data["label"]["words"])
        self.line_terms = frozenset(data["label"]["terms"])
        self.line_keys = frozenset(data["label"]["keys"])
        self.numbered = frozenset(data["label"]["numbered"])
        self.parts = _phrases(data["label"]["parts"])
        self.opening = frozenset(data["label"]["opening"])
        self.turning = _phrases(data["label"]["turning"])
        self.documents = frozenset(data["label"]["documents"])
        self.titles = frozenset(data["label"]["titles"])
        self.addressed = frozenset(data["label"]["addressed"])
        self.not_asked = frozenset(pointer["not_asked"])
        self.greetings = _phrases(pointer["greetings"])
        self.asking = frozenset(pointer["asking"])
        self.greeted = frozenset(pointer["greeted"])
        self.headed = frozenset(data["headings"]["words"])
        self.general = frozenset(data["headings"]["general"])
        self.called = frozenset(data["label"]["called"])
        self.menus = frozenset(data["label"]["menus"])
        self.asked = frozenset(pointer["asked"])
        self.asking_words = frozenset(pointer["interrogatives"])
        self.calls = _phrases(data["label"]["calls"])
        self.covering = frozenset(data["label"]["covering"])
        self.pointer_verbs = frozenset(pointer["verbs"])
        self.always = _phrases(pointer["always"])
        self.openers = frozenset(pointer["openers"])
        self.pages = frozenset(pointer["pages"])
        self.told = frozenset(pointer["told"])
        self.found = _phrases(pointer["found"])
        self.pointer_force = frozenset(pointer["force"])
        self.announcing = _phrases(news["phrases"])
        self.link_nouns = frozenset(data["links"]["nouns"])
        self.pictures = frozenset(data["links"]["pictures"])
        self.news_said = frozenset(news["said"])
        self.news_told = frozenset(news["told"]) | self.news_said
        self.news_where = frozenset(news["where"])
        self.versions, self.versions_said = frozenset(news["versions"]), frozenset(news["versions_said"])
        self.versions_applying, self.script = frozenset(news["versions_applying"]), frozenset(news["script"])
        self.tongues, self.tongues_said = frozenset(news["tongues"]), frozenset(news["tongues_said"])
        self.feedback = _phrases(news["feedback"])
        self.news_says = _phrases(news["says"])
        self.news = _phrases(news["headings"])
        self.announcing_force = _phrases(news["force"])


def _phrases(found: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(forms(phrase) for phrase in found)


@cache
def lists() -> Lists:
    """The editorial word lists, read once."""
    return Lists()
