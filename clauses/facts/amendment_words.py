"""The words of amendment terms: powers to change, what is changed, how one learns of it, how one assents or objects."""

import re
from typing import Final

from clauses.facts.number_words import DIGITS, WORDS
from clauses.model import Amends

VERB: Final = (
    r"(?:modif(?:y|ied|ies)|amend(?:ed|s)?|chang(?:e|ed|es)|updat(?:e|ed|es)|revis(?:e|ed|es)|"
    r"supplement(?:ed)?|alter(?:ed)?|replac(?:e|ed)|var(?:y|ied)|adjust(?:ed)?|increas(?:e|ed)|discontinu(?:e|ed)|"
    r"rais(?:e|ed)|(?<!\w)mov(?:e|ed)|review(?:ed)?|re-?writ(?:e|ten)|re-?word(?:ed)?|redraft(?:ed)?|substitut(?:e|ed)|introduc(?:e|ed)|put\s+(?:\w+\s+){0,4}up)"
)
NOUN: Final = (
    r"(?:changes?|modifications?|amendments?|updates?|revisions?|variations?|alterations?|supplements?|"
    r"increases?|(?:updated|revised|amended|modified|new|current)\s+(?:version|terms|agreement|policy|polic(?:ies)|"
    r"price|prices|fees)|(?:updated|revised|amended|modified|changed)\s+\w+)"
)
OBJECTS: Final = (
    (
        Amends.FEES,
        r"(?:fees?|(?:annual|yearly)\s+subscriptions?|subscriptions?(?=\s+by\b)|hourly\s+rates?|pric(?:es?|ing)|charges?|surcharges?|rates?|rent|premiums?|tariffs?|levy|levies|dues|price\s+lists?|current\s+list|its\s+list|subscription\s+costs?|"
        r"credit\s+packages?)",
    ),
    (
        Amends.TERMS,
        r"(?:agreements?|terms(?!\s+of\s+payment)|contract|clauses?|conditions|tos|eula|licen[cs]e|addendum|"
        r"provisions?|tou|gtcs?|t\s?&\s?cs?|lease|rules)",
    ),
    (
        Amends.POLICIES,
        r"(?:polic(?:y|ies)|guidelines?|(?:security\s+|those\s+|these\s+)measures|safeguards|specifications?|notice\s+of\s+privacy|documentation|privacy\s+(?:notice|"
        r"statement)|(?:this|our)\s+notice|statement|requirements)",
    ),
    (
        Amends.SERVICE,
        r"(?:services?|api|apis|features?|functionalit(?:y|ies)|products?|platform|site|website|"
        r"websites|software|app|application)"
        # "API Terms", "Service Agreement": the last noun says what is changed
        r"(?!\s+(?:[A-Z]\w+\s+)?(?:terms|agreements?|polic(?:y|ies)|guidelines|rules|fees?|pric(?:es?|ing)|charges|"
        r"conditions|licen[cs]e|addendum|schedule)\b)",
    ),
)
POWER: Final = re.compile(
    rf"\b(?P<modal>may|can|will|shall|reserves?|has|have|retains?|might|must|cannot|is|"
    rf"are)\b(?P<gap>(?:(?!\b(?:may|can|will|shall|reserves?)\b)[^.;]){{0,160}}?)\b(?P<verb>{VERB})\b",
    re.IGNORECASE,
)
WOULD: Final = re.compile(
    rf"\b(?:should|if|when(?:ever)?)\s+(?P<who>we|(?:the\s+)?[A-Z]\w*)\s+(?:(?:want|need|wish|decide|intend|plan|have)s?\s+to\s+)?(?P<verb>{VERB})\b",
    re.IGNORECASE,
)
"""A power told as its occasion: "should we need to change these rules"."""
ASSENT: Final = re.compile(
    r"\b(?:acceptance\s+of|accept(?:s|ed)?|agree(?:s|d|ment)?\s+to|consent(?:s|ed)?\s+to|bound\s+by)\b", re.IGNORECASE
)
IN_WRITING: Final = re.compile(
    r"(?:^|[.;]\s)\W*(?:[Aa]ny\s+|[Aa]n?\s+|[Ee]very\s+|[Ee]ach\s+)?(?:amendments?|changes?|variations?|modifications?)\s+(?:(?:of|to|in|that|which)\b[^.;]{1,80}?\s)?(?:requires?|needs?|must|shall|are)\b[^.;]{0,60}"
    r"\b(?:writing|written|signed|signature)\b|\b(?:no|any|this|these|it|may|not|cannot|all|we\s+only|we(?=\s+chang))\b[^.;]{0,80}\b(?:amend|modif|chang|variation|varied|alter|supplement)\w*\b[^.;]{0,200}"
    r"\b(?:writing|written|signed|signature|executed|by\s+deed|consent\s+of)\b",
    re.IGNORECASE,
)
NEW_VERSION: Final = re.compile(
    r"\b(?:new(?:er)?|revised|updated|later)\s+(?:versions?|editions?)\s+of\s+(?P<of>(?:\w+\s+){1,5}?)(?:may|can|will|shall)\s+be\s+(?:issued|published|released|made|adopted)\b|"
    r"\b(?P<who>[\w&-]+)\s+(?:may|can)\s+(?:[a-z]+ly\s+)?(?:issue|publish|put|release|adopt|bring\s+out)\s+(?:an?\s+)?(?:new(?:er)?|revised|updated|later)\s+(?:versions?|editions?)\s+of\s+(?P<what>[^.;]{1,60})",
    re.IGNORECASE,
)
"""A power told as what comes of it: "new versions of this licence may be issued"."""
PARTIES_ADJUST: Final = re.compile(
    r"\b(?:parties|both\s+sides|two\s+sides|we\s+both)\s+(?:jointly\s+|together\s+)?(?:adjust|amend|adapt|renegotiate|update)\s+(?P<what>[^.;]{1,60})",
    re.IGNORECASE,
)
RISES: Final = re.compile(
    r"\b(?:go|goes)\s+up\b|\brises?\b|\bincreases?\b|\b(?:is|are)\s+(?:indexed|index-linked|uprated)\b", re.IGNORECASE
)
ALSO: Final = re.compile(r"\b(?:rises?|goe?s?\s+up|(?:versions?|editions?)\s+of)\b", re.IGNORECASE)
"""Changes that no verb of changing tells."""
RISES_BY: Final = re.compile(
    r"[^.;]{0,80}?\b(?:every\s+\w+|each\s+year|yearly|annually|once\s+a\s+year|inflation|index|"
    r"by\s+(?:up\s+to\s+|no\s+more\s+than\s+)?[\d.]+\s?(?:%|per\s*cent))",
    re.IGNORECASE,
)
"""What goes up by itself, and by how much or how often: "rates rise each April by the index"."""
CHANGES_ITSELF: Final = re.compile(
    r"\b(?:may|might|will)\s+(?:also\s+)?(?:change|vary|be\s+updated)\b(?=\s*(?:[.,;)]|$|from\s+time|over\s+time|at\s+any\s+time|without|and\b|periodically|frequently))",
    re.IGNORECASE,
)
"""What is said to change by itself: "fees may change from time to time"."""
OCCASION: Final = re.compile(
    r"\b(?:if|when(?:ever)?|should)\s+(?P<what>(?:the|these|this|our|your|any)\s+(?:[\w-]+\s+){1,5}?)(?:changes?|increases?|(?:is|are)\s+(?:changed|increased|amended|updated|modified))\b",
    re.IGNORECASE,
)
"""A power told as its occasion: "if the price increases, we will notify you"."""
SEVERED: Final = re.compile(r"\b(?:invalid|unenforceable|illegal|void)\b", re.IGNORECASE)
LAWS: Final = re.compile(r"\b(?:laws?|regulations?|acts?|directives?|statutes?|codes?)\b", re.IGNORECASE)
AS_AMENDED: Final = re.compile(
    r"\bas\s+(?:it|they|each|the\s+same|such)?\s*(?:may\s+be\s+|is\s+|are\s+)?(?:amended|modified|updated|replaced|supplemented)\b",
    re.IGNORECASE,
)
"""Laws "as amended from time to time": parliament changes those."""
WHICH: Final = re.compile(r",\s+which\s+(?:[Tt]he\s+)?(?:[\w.&-]+)\s*$")
"""A thing, and right after it who may change it: "the price list, which the Brewer may revise"."""
THEM: Final = re.compile(r"\s+(?:them|it|these)\b", re.IGNORECASE)
SUBJECT_TO: Final = re.compile(r"\b(?:is|are|be)\s+subject\s+to\s+(?:change|modification)s?\b", re.IGNORECASE)
CHANGES_SO: Final = re.compile(
    r"^\W*(?:(?:all|any|an?|no)\s+)?(?:changes?|amendments?|variations?|modifications?)\b[^.;]{0,80}\b(?:must|shall|need(?:\s+to|s)?|ha(?:ve|s)\s+to|counts?|(?:are|is)\s+(?:valid|good)|takes?\s+effect|binds?|requires?)\b[^.;]{0,120}"
    r"\b(?:writing|written|signed|confirm)",
    re.IGNORECASE,
)
ONLY_SO: Final = re.compile(r"\b(?:no|not|cannot|only|unless|except|must|without|requires?|needs?)\b", re.IGNORECASE)
WHO: Final = re.compile(
    r"(?:\b(?:[Nn]either|[Ee]ither|[Ee]ach|[Tt]he)\s+)?(?:\b(?:[Ww]e|[Yy]ou|WE|YOU|part(?:y|ies))|"
    r"(?:\b[A-Z][\w.&’'-]*\s*){1,4}|\b[a-z]+(?:er|or|ee|lord|ant|any))"
    r"(?=(?:,[^,]{0,60},)?(?:\s+(?:also|hereby|further|[a-z]+ly|at\s+any\s+time))*\s*$)"
)
HINT: Final = re.compile(
    r"\b(?:a(?:mend|lter|djust)|chang|discontinu|editions? of|go(?:es)? up|increas|mod|mov(?:e|ed) the|mov(?:e|ed)\b|"
    r"put\b|"
    r"r(?:ais|e(?:vis|plac|-?writ|-?word|draft)|(?:ents?|ates?) [^.;]{0,30}review|ises?\b)|su(?:pplement|bstitut)|"
    r"introduc|"
    r"(?:prices?|fees?|charges) [^.;]{0,30}review|updat|"
    r"v(?:ary|ari|ersions? of))"
)
"""What a passage holds that may change something, in lower case."""
CHANGED: Final = re.compile(
    r"\b(?:revised|updated|amended|modified|new|changed)\s+(?:version\s+of\s+)?(?:\w+\s+){0,3}?"
    r"(?:terms|agreements?|polic(?:y|ies)|conditions|contract|fees?|prices?)\b",
    re.IGNORECASE,
)
"""What a passage itself says is changed: "the revised API Terms"."""
POINTS: Final = re.compile(r"\W*(?:see|refer\s+to)\b", re.IGNORECASE)
THIS: Final = re.compile(r"\W+(?:this|our)\s+(?:\w+\s+)?(?:policy|notice|statement)\b", re.IGNORECASE)
ANY_VERB: Final = re.compile(VERB, re.IGNORECASE)
DENIES: Final = re.compile(r"\s*(?:not|only)\b", re.IGNORECASE)
HOLDS: Final = frozenset({"reserve", "reserves", "has", "have", "retain", "retains", "is", "are"})
AGENT: Final = re.compile(
    r"\bby\s+(?!an?\b|any\b|mutual\b|writing\b|written\b|agreement\b|notice\b|e-?mail\b|posting\b|giving\b|operation\b)((?:the\s+|both\s+)?[\w.’'&]+(?:\s+and\s+[\w.]+)?)",
    re.IGNORECASE,
)
RESERVES: Final = re.compile(
    r"\b(?:the\s+(?:sole\s+|absolute\s+|exclusive\s+)*(?:right|discretion)|entitled|"
    r"permitted|at\s+any\s+time)\b",
    re.IGNORECASE,
)
CHANGES: Final = re.compile(rf"\b{NOUN}\b", re.IGNORECASE)
STRONG: Final = re.compile(
    rf"\b(?:{NOUN})\s+(?:to|of|in)\s+(?:\w+\s+){{0,4}}?(?:terms|agreement|polic|contract|conditions|fees?|pric|"
    rf"services?|licen[cs]e|lease|addendum)|"
    r"\bas\s+(?:updated|amended|modified|revised|changed)\s+from\s+time\s+to\s+time|"
    r"\bas\s+it\s+may\s+be\s+(?:modified|amended|updated)|"
    r"\b(?:updated|revised|amended|modified)\s+(?:version\s+of\s+)?(?:the\s+|these\s+|this\s+|"
    r"our\s+)?(?:\w+\s+)?(?:terms|agreement|polic|contract)|"
    r"\b(?:after|following)\b[^.;]{0,60}\b(?:updates?|changes?|modif|amend|revis)",
    re.IGNORECASE,
)
FOLLOWS: Final = re.compile(
    r"\b(?:notif|notice|e-?mail|post|publish|communicat|effective|effect\b|constitut|accept|agree|continu|consent|"
    r"review|tell|write|hear\s+from|warn|know\b|"
    r"object|disagree|negotiat|writing|written|signed|discontinue|stop\s+using|terminate|substantive|announc|inform|check)",
    re.IGNORECASE,
)
CHANNELS: Final = (
    ("email", r"\be-?mail"),
    (
        "posting",
        r"\b(?:post(?:ing|ed|s)?|publish(?:ed|ing|es)?|made\s+available|effective\s+date\s+at)\b|"
        r"\bon\s+(?:the|our)\s+(?:[\w.]+\s+)?(?:web)?site\b",
    ),
    (
        "dashboard",
        r"\b(?:dashboard|account\s+(?:page|settings|portal)|admin(?:istration)?\s+console|"
        r"control\s+panel)\b",
    ),
    (
        "in-product",
        r"\b(?:in-app|in-product|in-service|pop-?up|banner|(?:through|via|within|in|"
        r"on)\s+the\s+(?:services?|app|application|platform|product|software)|when\s+you\s+log\s*in)\b",
    ),
    ("writing", r"\b(?:in\s+writing|written|signed)\b"),
    ("announcement", r"\bannounc"),
)
LENGTH: Final = (
    rf"((?:{DIGITS}|{WORDS})(?:\s*\(\s*\d+\s*\))?[\s-]*"
    r"(?:business\s+|calendar\s+|working\s+)?(?:days?|weeks?|months?|hours?))\b"
)
NOTICE: Final = re.compile(
    rf"\b{LENGTH}(?=[^.;]{{0,50}}\b(?:notice|prior|before|after|advance|notif|in\s+advance|following))|"
    rf"\b(?:notice|notif\w+|effective|effect)\b[^.;]{{0,60}}?\b{LENGTH}",
    re.IGNORECASE,
)
NO_NOTICE: Final = re.compile(
    r"\bwithout\s+(?:\w+\s+){0,3}notice\b|\bwith\s+or\s+without\s+notice\b|"
    r"\beffective\s+(?:immediately|upon\s+posting)",
    re.IGNORECASE,
)
CONTINUED: Final = re.compile(
    r"\b(?:carry|carries|keep|keeps|go|goes)\s+(?:on\s+)?(?:using|calling|booking|buying|ordering|coming|visiting|playing|training|renting|subscribing|paying)\b|"
    r"\bcontinu\w*\s+(?:\w+\s+){0,3}?(?:use|using|access|availability|to\s+use|to\s+access|participation|operation|"
    r"provision)\b|"
    r"\b(?:by|if\s+you)\s+(?:us(?:e|ing)|access(?:ing)?)\b[^.;]{0,80}\b(?:after|following)\b|"
    r"\buse\b[^.;]{0,60}\bafter\b[^.;]{0,80}\b(?:constitut|accept|agree|bound)",
    re.IGNORECASE,
)
SIGNED: Final = re.compile(
    r"\b(?:sign(?:ed|ature)|executed|in\s+(?:a\s+)?writing|written\s+(?:agreement|consent|"
    r"amendment|instrument))\b",
    re.IGNORECASE,
)
TOLD: Final = re.compile(
    r"\b(?:object\w*|notif\w+|notice|inform\w*|tell\w*|request\w*|(?:let\s+\w+\s+know))\s+(?:\S+\s+){0,4}?in\s+writing\b|\b(?:written|in\s+writing)\s+notice\b",
    re.IGNORECASE,
)
"""What is only told in writing is no signature."""
EXPRESS: Final = re.compile(
    r"\b(?:express(?:ly)?\s+(?:accept|agree|consent)|affirmative|opt[\s-]in|click|"
    r"mutual\s+(?:written\s+)?(?:agreement|consent)|your\s+(?:prior\s+)?consent)",
    re.IGNORECASE,
)
OBJECTS_BY: Final = (
    ("opt_out", r"\bopt[\s-]?out\b|\breject(?:ing)?\s+(?:the\s+|any\s+)?(?:change|amend|modif)"),
    ("terminate", r"\b(?:terminat|cancel|close\s+your\s+account|end\s+(?:this|the|your)|non-?renew)\w*"),
    ("stop_using", r"\b(?:stop|cease|discontinu\w*|not\s+use|no\s+longer\s+use)\b"),
)
DISAGREES: Final = re.compile(
    r"\b(?:if|should)\b[^.;]{0,60}?\b(?:not\s+(?:agree|accept|wish|consent|like)|"
    r"disagree|object|unacceptable|reject)\w*",
    re.IGNORECASE,
)
ASSENT_TO_DEAL: Final = re.compile(
    r"\b(?:climate|change\s+of\s+control|change\s+in\s+control|exchange|"
    r"log\s+files?|keep\s+\w+\s+(?:up|current))\b",
    re.IGNORECASE,
)
