"""The tables of a store. What was recorded (text, series, version) is only ever added to; the rest can be made anew.

Dates are ISO 8601 text, in UTC where they have a time, so that both databases sort them alike.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

__all__ = ["LATEST", "change", "judgement", "meta", "metadata", "reading", "series", "skipped", "text", "version"]

LATEST = 2
"""The version of this schema; `migrations` brings older stores here."""

metadata = MetaData()

meta = Table(
    "novation_meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False)
)

text = Table(
    "novation_text",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),  # the bytes as they came
)

series = Table(
    "novation_series",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("provider", Text),
    Column("kind", Text),
)

version = Table(
    "novation_version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("series", ForeignKey("novation_series.id"), nullable=False),
    Column("source", Text, nullable=False),  # where it came from; one series holds a source once
    Column("recorded", String(32), nullable=False),
    Column("place", Integer, nullable=False),  # order among versions of one moment
    Column("text", ForeignKey("novation_text.sha256"), nullable=False),
    Column("file", Text, nullable=False),  # its name then, which tells the format
    Column("form", Text, nullable=False),  # the suffix of that name: with the bytes, what a reading depends on
    Column("note", Text, nullable=False),  # what the recorder said of it
    UniqueConstraint("series", "source"),
    Index("novation_version_time", "series", "recorded", "place"),
)

reading = Table(
    "novation_reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("text", ForeignKey("novation_text.sha256"), nullable=False),
    Column("form", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("words", String(64), nullable=False),  # hash of the canonical words: equal where only markup differs
    Column("size", Integer, nullable=False),  # how many words
    Column("title", Text),
    Column("language", Text, nullable=False),
    Column("last_updated", String(10)),
    Column("effective", String(10)),
    Column("content", LargeBinary, nullable=False),  # canonical text, packed
    Column("outline", LargeBinary, nullable=False),  # clauses, terms and limits as JSON, packed
    UniqueConstraint("text", "form", "engine"),
)

judgement = Table(
    "novation_judgement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("old_text", ForeignKey("novation_text.sha256"), nullable=False),
    Column("old_form", Text, nullable=False),
    Column("new_text", ForeignKey("novation_text.sha256"), nullable=False),
    Column("new_form", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("material", Boolean),  # null: not everything could be judged
    Column("severity", Text, nullable=False),
    Column("review", Integer, nullable=False),  # changes that wait for a reader
    Column("edits", Integer, nullable=False),  # words struck or inserted
    Column("kept", Boolean, nullable=False),  # the redline rebuilds both texts and claims every word
    Column("summary", Text, nullable=False),
    Column("lineage", LargeBinary, nullable=False),  # what became of each clause as JSON, packed
    UniqueConstraint("old_text", "old_form", "new_text", "new_form", "engine"),
)

change = Table(
    "novation_change",
    metadata,
    Column("judgement", ForeignKey("novation_judgement.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("old_clause", Text),
    Column("new_clause", Text),
    Column("place", Text, nullable=False),  # label and heading, as a person cites the clause
    Column("material", Boolean, nullable=False),
    Column("severity", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("topics", Text, nullable=False),  # ids between spaces, a space at either end
    Column("rules", Text, nullable=False),  # likewise
    Column("why", Text, nullable=False),
    Column("old_words", Text, nullable=False),
    Column("new_words", Text, nullable=False),
)

skipped = Table(
    "novation_skipped",
    metadata,
    Column("old_text", String(64), primary_key=True),
    Column("old_form", Text, primary_key=True),
    Column("new_text", String(64), primary_key=True),
    Column("new_form", Text, primary_key=True),
    Column("engine", Text, primary_key=True),
    Column("reason", Text, nullable=False),
)
