"""Small words on which many checks turn, each list once; what one check alone goes by stands beside that check."""

from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("closed_class", "words")
JOINTS = _KNOWN.words("joints")
COORDINATORS = _KNOWN.words("coordinators")
CONJUNCTIONS = _KNOWN.words("conjunctions")
MODALS = _KNOWN.words("modals")
BINDING_MODALS = _KNOWN.words("binding_modals")
SUBJECT_PRONOUNS = _KNOWN.words("subject_pronouns")
PARTIES = _KNOWN.words("parties")
PARTY_PRONOUNS = _KNOWN.words("party_pronouns")
RELATIVES = _KNOWN.words("relatives")
RELATIVES_OF_PERSONS = _KNOWN.words("relatives_of_persons")
BEING = _KNOWN.words("being")
DENIALS = _KNOWN.words("denials")
NOBODY = _KNOWN.words("nobody")
NEVER = _KNOWN.phrases("never")
FOR_EXAMPLE = _KNOWN.phrase_set("for_example")
CLAUSE_OPENERS = _KNOWN.words("clause_openers")
CONSENTS = _KNOWN.words("consents")
