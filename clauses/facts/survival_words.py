"""The words of survival: what outlives, what accrued, what is to be done after the end, and what only seems so."""

import re
from typing import Final

_CONTRACT: Final = (
    r"(?:agreement|contract|lease|term|licen[cs]e|tenancy|engagement|employment|membership|subscription|hire|job|project|carriage|"
    r"account|booking|stay|loan|arrangement|policy|plan|charter|storage|placement|mandate|commission|addendum|annex|season|services?)"
)
"""What ends when an agreement ends."""
_OVER: Final = (
    r"(?:(?:has\s+|have\s+)?(?:ends?|ended|finishes|finished|stops|stopped|lapses|lapsed|run\s+out|runs\s+out|comes?\s+to\s+an\s+end)|"
    r"is\s+(?:over|finished|at\s+an\s+end|done|terminated|cancelled|ended))"
)
END: Final = (
    r"(?:determination\b(?!\s+of\s+(?:any|what|whether))|terminat(?:ion|ed|es|ing)|expir(?:ation|y|es|ed)|cessation|cancel(?:l?ation|l?ed)|(?:end|ending|conclusion|completion|determination)\s+of\s+(?:the|this|your|its|their)\s|"
    rf"lapse\b(?!\s+of)|(?:{_CONTRACT}|it|this|terms)\s+(?:{_OVER}|ceases))"
)
SURVIVES: Final = re.compile(
    r"\b(?:(?:surviv(?:e|es|ing|al)|outlasts?|outlives?)\b(?!\s+in\s+court)"
    r"|(?:go|goes|carry|carries)\s+on\s+(?:after|beyond)\b"
    r"|\b(?:sections?|articles?|clauses?|paragraphs?)\s[\w\s.,&()]{1,60}?\b(?:appl(?:y|ies)|bind|hold|stand)\s+(?:also\s+|even\s+)?(?:after|beyond)\b"
    r"|\bretains?\s+(?:its|their)\s+(?:full\s+)?(?:force|validity|effect)\b[^.;]{0,60}?\b(?:after|beyond|despite)\b"
    r"|\b(?:binds?|appl(?:y|ies)\s+to)\s+(?:also\s+)?(?:former|past)\s+\w+"
    r"|\bremains?\s+(?:covered|secret|protected|confidential)\s+for\b"
    r"|(?<=[”\"])\s+(?:will\s+|shall\s+)?(?:carry|carries|go|goes)\s+on(?=\s*[.;])"
    r"|(?:continue|remain)s?\s+to\s+(?:apply|bind|be\s+(?:binding|effective))"
    rf"|(?:persist|continue|remain|endure)s?\b[^.;]{{0,80}}?\b(?:after|following|even\s+if|even\s+after|"
    rf"notwithstanding|beyond|despite)\b[^.;]{{0,60}}?\b{END}"
    rf"|(?:remain|continue|stay)s?\s+(?:valid|binding|in\s+(?:full\s+)?(?:force|effect))[^.;]{{0,60}}?\b(?:after|"
    rf"following|beyond|notwithstanding|despite)\b(?:[^.;]{{0,60}}?\b{END}|\s+(?:it|that|this)(?=\s*(?:[.,;]|$)))"
    r"|(?:continue|remain)s?\s+(?:to\s+be\s+)?(?:bound\s+by|subject\s+to\s+(?:the|its|their|all)\s+(?:\w+\s+){0,3}(?:obligations|terms|provisions))"
    r"|(?:obligations?|confidentiality|covenants?|undertakings?|restrictions?|duties|duty)\b[^.;]{0,160}?\b(?:continue|remain|subsist|last)s?\s+"
    r"(?:\w+\s+){0,2}?(?:in\s+(?:full\s+)?(?:force|effect)|for\s+(?:a\s+(?:further\s+)?period\s+of\s+|as\s+long\s+as|[\w-]+\s+(?:\(\d+\)\s+)?(?:months?|years?)\s+(?:after|from))|without\s+limit|"
    r"indefinitely|so\s+long\s+as|protected|binding)"
    r"|(?:remain|continue|stay)s?\s+in\s+(?:full\s+)?(?:force(?:\s+and\s+effect)?|effect)(?=\s*(?:[.,;]|$))"
    r"|notwithstanding\s+(?:the|any)\s+(?:return|destruction|completion)[^.;]{0,200}?\b(?:continue|remain)s?\b)",
    re.IGNORECASE,
)
LIVES_ON: Final = re.compile(
    r"(?:\b(?:go|goes|carry|carries)\s+on\s+(?:applying|to\s+apply|binding|to\s+bind|protecting)\b|keeps?\s+(?:on\s+)?(?:applying|binding)\b"
    r"|stays?\s+(?:alive|binding)\b|lives?\s+on\b(?=\s*(?:[.,;]|after|beyond|when|once|even))|lasts?\s+(?:beyond|longer\s+than|past)\s+(?:the\s+end|its\s+end|(?:the|this)\s+(?:\w+\s+)?(?:agreement|contract|term|lease))\b"
    r"|keeps?\s+(?:its|their)\s+(?:full\s+)?(?:force|effect|validity)\b|still\s+(?:appl(?:y|ies)|binds?|holds?\s+good)\b"
    r"|(?:unaffected|untouched)\s+by\b|not\s+(?:be\s+)?(?:affected|ended|touched)\s+by\b|leaves?\s+[^.;]{1,60}?\b(?:untouched|intact|unaffected)\b"
    r"|\bnot\s+(?:affect|touch|end)\s+(?:the\s+)?(?:sections?|articles?|clauses?|paragraphs?|§)"
    r"|(?:not|n['’]t)\s+(?:lapse|end|fall\s+away|stop)\s+(?:with|when)\b|(?:carry|carries|go|goes)\s+on\s+once\b"
    r")",
    re.IGNORECASE,
)
"""The same in plainer words."""
LIVES_ON_HINTS: Final = (
    *(" on ", "still ", "affect", "touch", "keep", "stay", "live", "last", "lapse", "away", "stop", "bind", "intact"),
    "t end ",
)
APPLIES: Final = re.compile(r"\b(?:to\s+(?:apply|bind|be)\b|lives?\s+on\b)", re.IGNORECASE)
WEAK: Final = re.compile(
    r"(?:still|unaffected|untouched|not\b|n['’]t\b|leaves?\b|keeps?\s+(?:its|their))", re.IGNORECASE
)
"""What outlives nothing unless the sentence names the end: "section 4 still applies"."""
NATURE: Final = re.compile(
    r"\bby\s+(?:its|their|the)\s+(?:very\s+)?(?:nature|terms?|sense|context)\b|"
    r"\bintended\s+to\s+surviv",
    re.IGNORECASE,
)
NUMBERED: Final = re.compile(
    r"(?:\b(?:sections?|articles?|clauses?|paragraphs?|rules?|sec\.)|§+)\s*\(?[\dIVXivx]+[\w.()]*|"
    r"\bincluding(?:,?\s+but\s+not\s+limited\s+to|,?\s+without\s+limitation)?,?\s*\d",
    re.IGNORECASE,
)
SHALL: Final = re.compile(r"(?:\s+(?:shall|will|should|must|also|expressly|each))*\s*$")
TITLED: Final = re.compile(
    r"\b(?:following|these)\s+(?:sections?|provisions?|clauses?|articles?|paragraphs?|"
    r"terms)\b[^.;:]{0,120}:?",
    re.IGNORECASE,
)
TITLES: Final = re.compile(
    r"\b(?:sections?|provisions?|clauses?|articles?)\b[^.;]{0,60}?\b(?:entitled|titled|headed|called|on|of|"
    r"regarding|concerning|relating\s+to)\b",
    re.IGNORECASE,
)
SEVERABLE: Final = re.compile(
    r"\bthe\s+(?:others|rest)\b|\b(?:remaining|other|balance\s+of\s+the)\s+(?:provisions?|terms|portions?|parts?|sections?)\b|"
    r"\bsubject\s+to\s+the\s+amendments\b|\bexcept\s+as\s+(?:amended|modified|supplemented)\b|"
    r"\b(?:invalid|unenforceable|severab|until\s+terminated|unless\s+terminated|accept(?:ance|ed)?\s+of\s+delivery)",
    re.IGNORECASE,
)
PERPETUAL: Final = re.compile(
    r"(?<!non-)(?<!not )\b(?:perpetual|irrevocable|in\s+perpetuity|indefinitely|"
    r"permanently\s+(?:and|keep|confidential|maintain)|"
    r"perpetually)\b",
    re.IGNORECASE,
)
RIGHT: Final = re.compile(
    r"\b(?:licen[cs]e|sublicen[cs]e|rights?|grants?|permission|retain|keep|stor(?:e|ed)|"
    r"obligation|confiden|disclos)",
    re.IGNORECASE,
)
ACCRUED: Final = re.compile(
    r"\b(?:accru(?:e|ed|es|ing)|incurred|arising|arose|arisen|outstanding|dues?|owing)\b[^.;]{0,60}?\b(?:prior\s+to|"
    r"before|up\s+to|as\s+of|upon|on|at)\s+"
    rf"(?:\w+\s+){{0,6}}?(?:effective\s+date\s+of\s+)?{END}|\baccrued\s+(?:rights?|obligations?|liabilit)|"
    r"\b(?:rights?|claims|liabilities)\s+accrued\s+(?:prior|before|until)\b[^.;]{0,40}?\b(?:unaffected|remain)|"
    rf"\b(?:{END}|ending)(?:[^.;]|\.(?=\d)){{0,160}}?\b(?:not|without)\s+(?:in\s+any\s+way\s+)?(?:affect|prejudic|reliev|releas|discharg|waiv|limit|extinguish)\w*\b"
    r"[^.;]{0,80}?\b(?:rights?|remed|liabilit|obligation|claims?|dut(?:y|ies))|"
    r"\bremains?\s+(?:fully\s+|solely\s+)?(?:liable|responsible|obligated)\b[^.;]{0,80}?\b(?:accrued|incurred)",
    re.IGNORECASE,
)
STILL_OWES: Final = re.compile(
    r"\b(?:left|leave|quit|ends?|ended|cancel(?:led)?|terminat\w+|expir\w+)\b[^.;]{0,120}?\bstill\s+(?:has\s+to\s+|have\s+to\s+|must\s+|be\s+)?(?:pays?|owes?|liable)\b|"
    r"\bending\b[^.;]{0,60}?\bnot\s+(?:cancel|undo|wipe\s+out|excuse|end)\b[^.;]{0,60}?\b(?:owed|owes?|due)\b",
    re.IGNORECASE,
)
"""What is owed though the agreement has ended: "you still owe for the clay you used"."""
AFTER: Final = re.compile(
    rf"\b(?:upon|following|after|on|in\s+the\s+event\s+of|at|post|"
    rf"beyond)[\s-](?:[\w’',-]+\s+){{0,6}}?{END}\b"
    r"|\b(?:when|once|after)\s+(?:the|this|your)\s+(?:contract|agreement|subscription|account|permission|term|lease|tenancy|licen[cs]e|employment|engagement|membership|policy|hire|plan|shop|addendum)\s+(?:ends|is\s+(?:terminated|closed|ended)|expires|closes)\b"
    r"|\b(?:when|once|after|whenever)\s+(?:it|this|the\s+\w+)\s+(?:ends|stops|is\s+over)\b|\bonce\s+(?:it|this)['’]s\s+over\b|\bof\s+cessation\b"
    r"|\b(?:days?|weeks?|months?|years?)\s+(?:thereafter|afterwards|after\s+that|following\s+(?:the\s+)?end)\b"
    rf"|\b(?:at|on|by|after)\s+the\s+(?:end|expiry|expiration|determination|conclusion)\s+of\s+(?:the|this|its|your)\s+(?:\w+\s+)?(?:period\s+of\s+)?{_CONTRACT}\b"
    rf"|\b(?:when|once|after|whenever)\s+(?:the|this|your|our|its)\s+(?:\w+\s+)?{_CONTRACT}\s+{_OVER}"
    r"|\bwithin\s+(?:[\w-]+\s+){1,4}?of\s+(?:the\s+)?(?:terminat|expir|end\s+of\s+(?:the|this|your|its)\s)\w*|\bleft\s+behind\b|\bafter\s+(?:leaving|quitting|you\s+(?:cancel|leave|quit))\b|\bonce\s+you(?:['’]ve|\s+have)\s+(?:left|quit|cancelled|gone)\b"
    r"|\bat\s+the\s+end(?:,|\s+(?=(?-i:[A-Z])))|\bon\s+(?:leaving|moving\s+out|vacating)\b"
    r"|\b(?:after|when|once|if)\s+(?:he|she|they|you|an?\s+\w+)\s+(?:leaves?(?!\s+(?:an?|the|your|any|it|them|us|comments?|feedback|reviews?)\b)|moves?\s+out|resigns?|retires?)\b|\bon\s+(?:your|his|her|their)\s+last\s+day\b"
    r"|\bwhile\s+(?:you|he|she|they)\b[^.;]{0,40}\bor\s+after(?:wards)?\b"
    r"|\b(?:after|at|from)\s+the\s+end(?=\s*,)|\bon\s+ceasing\s+to\b|\bonce\s+(?:it|this|that)(?:\s+is|['’]s)\s+over\b"
    r"|\bafter\s+(?:it|this\s+\w+|the\s+\w+|your\s+\w+)\s+(?:ends|has\s+ended|ceases|comes\s+to\s+an\s+end)\b"
    r"|\bafter\s+(?:the|this|his|her|its|their|your)\s+(?:(?:employment|engagement|agreement|lease|term)\b(?:\s+(?:ends?|ceases?))?|end\s+of)",
    re.IGNORECASE,
)
NORM: Final = re.compile(
    r"(?:\b|[’'](?=ll\b))(?:shall|must|will|ll|may|agrees?\s+(?:not\s+)?to|is\s+(?:solely\s+)?responsible|are\s+(?:solely\s+)?responsible|"
    r"no\s+commitment|"
    r"no\s+obligation|(?:has|have|['’]ve\s+got)\s+(?:to\b|[\w\s()]{1,24}?\s(?:days|weeks|months)\s+to\b)|(?:is|are)\s+(?:allowed|permitted|free|authori[sz]ed)\s+to|(?:sends?\s+back|deletes?|returns?|destroys?|clears?|removes?|vacates?|wipes?|empt(?:y|ies))\s+(?:or|and|all|the|any|its|his|her|your|every)|we\s+keep|hands?\s+(?:over|back|in)|(?:takes?|gives?)\s+(?:back|away|down)|moves?\s+out|remains?|entitled|retains?|can|cannot|(?:is|are)\s+(?:not\s+)?to|undertakes?)\b",
    re.IGNORECASE,
)
ENDED: Final = re.compile(
    rf"(?:(?:up)?on|after|following|at|by|when|once|whenever|within\s+(?:[\w-]+\s+){{1,4}}?of|for\s+\w+\s+\w+\s+after)\s+(?:(?:the|this|your|our|its|any|his|her|their)\s+)?"
    rf"(?:(?:\w+\s+)?(?:{_CONTRACT}|it|this)\s+{_OVER}\b|(?:end|expiry|expiration|termination|conclusion)\s+of\s+(?:the|this|its|your|his|her|their)\s+(?:\w+\s+)?{_CONTRACT}\b(?!\s+(?:period|plan|term|fee))|"
    r"(?:termination|expiry|leaving|quitting|moving\s+out)\b(?!\s+of))|left\s+behind\b|on\s+(?:your|his|her|their)\s+last\s+day\b|once\s+you(?:['’]ve|\s+have)\s+(?:left|quit|gone)\b",
    re.IGNORECASE,
)
"""The end of an agreement, and not of a day: whatever is to be done then winds it down."""
NO_ACT: Final = re.compile(
    r"\b(?:renew|take\s+effect|effective|expires?|terminate|cancel|charged|claims?|forfeited|arise|automatically)\b",
    re.IGNORECASE,
)
"""What winds nothing down: how a term renews, what is lost, when a notice takes effect."""
CEASES: Final = re.compile(
    r"\b(?:cease|terminate|end|expire|lapse|revert)s?\b(?:\s+(?:immediately|automatically|upon))*(?=\s*(?:[.,;)]|$|"
    r"upon|on|and|immediately))",
    re.IGNORECASE,
)
DUTY: Final = re.compile(
    r"\b(?:return|destroy|delete|retain|keep|continue|cease\s+(?:all\s+)?us|stop|remove|pay|download|export|have|"
    r"retrieve|refund|"
    r"store|maintain|uninstall|discontinue|surrender|yield|hand|give|deliver|solicit|employ|compete|provide|access|vacate|certify|erase|remain|entitled|preserve|protect|observe|dispos|wipe|send|clear|repa(?:y|id)|buy|"
    r"cooperate|"
    r"not[,\s]+\w+|neither|sell|use)\w*\b",
    re.IGNORECASE,
)
FOR: Final = re.compile(
    r"\b(?:for\s+(?:a\s+(?:further\s+)?period\s+of\s+|at\s+least\s+|up\s+to\s+)?|until\s+)"
    r"((?:[\w-]+\s+)?(?:\(\d+\)\s+)?(?:business\s+|calendar\s+)?(?:days?|weeks?|months?|years?))\b"
    r"(?=[^.;]{0,60}\b(?:after|following|from|thereafter|afterwards|terminat|expir|disclos))",
    re.IGNORECASE,
)
HINTS: Final = (
    "'s over",
    "'ve left",
    "'ve quit",
    "accru",
    "after ",
    "afterwards",
    "alive",
    "apply after",
    "cancel",
    "carries on",
    "carry on",
    "ceases",
    "ceasing",
    "cessation",
    "conclusion",
    "continue",
    "determination",
    "ended",
    "ending",
    "ends",
    "endure",
    "expir",
    "force",
    "former",
    "go on",
    "goes on",
    "in effect",
    "indefinit",
    "irrevoc",
    "is finished",
    "is over",
    "keep appl",
    "keep on appl",
    "keep their",
    "keeps appl",
    "keeps its",
    "keeps on appl",
    "lapse",
    "last beyond",
    "last day",
    "lasts beyond",
    "leave",
    "leaving",
    "left behind",
    "live on",
    "lives on",
    "longer than this",
    "move out",
    "moves out",
    "moving out",
    "notwithstanding",
    "once it",
    "once the",
    "once this",
    "outlast",
    "outliv",
    "outstanding",
    "owing",
    "permanently",
    "perpet",
    "persist",
    "remain",
    "resign",
    "retain",
    "still appl",
    "still bind",
    "still hold",
    "subsist",
    "surviv",
    "terminat",
    "the end",
    "thereafter",
    "to apply",
    "to bind",
    "unaffected",
    "untouched",
    "when it",
    "when the",
    "when this",
    "when your",
    "’s over",
    "’ve left",
    "’ve quit",
)
"""A sentence without any of these says nothing on survival."""
FEWEST_WORDS: Final = 4
NO_RULE: Final = re.compile(
    r"\bsurviving\s+(?:corporation|entity|company)|\b(?:waiver|failure)\b[^.;]{0,200}\bthereafter\b", re.IGNORECASE
)
LICENCE_TO_COURT: Final = re.compile(
    r"\birrevocabl[ye]\b[^.;]{0,40}\b(?:submit|consent|waive|attorn|jurisdiction|"
    r"appoint|election)",
    re.IGNORECASE,
)
