"""Full-text search on SQLite (FTS5) and PostgreSQL (tsvector, pg_trgm).

The one module of the search that knows which database it is. Both are given folded words and know
the forms of English words; words of other languages are found as they are and by their beginning.
"""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from typing import Any, ClassVar, Protocol

from django.db import DatabaseError, connection, transaction

# What is looked for: every group must be met, each by any one of its words.
Groups = Sequence[Sequence[str]]
RowKey = tuple[str, int]

SHORTEST_PREFIX = 2
MOST_CLOSE_WORDS = 200
TOKENIZER = "porter unicode61 remove_diacritics 0"  # folding is done before


class Backend(Protocol):
    """What the search asks of a database."""

    def build(self) -> Iterator[str]:
        """The statements that add the full-text index."""

    def drop(self) -> Iterator[str]:
        """The statements that take it away."""

    def matches(self, library_id: int, groups: Groups) -> list[RowKey]:
        """The rows that match, best first."""

    def matching_words(self, groups: Groups, words: Collection[str]) -> set[str]:
        """Which of these words are what was looked for."""

    def similar_words(self, library_id: int, word: str, *, reach: int) -> list[str]:
        """Words of this library among which a mistyped one may be."""

    def scrub(self) -> None:
        """Leave no trace of removed words in the index."""

    def is_sound(self) -> bool:
        """Does the full-text index say the same as the entries?"""

    def renew(self) -> None:
        """Make the full-text index anew from the entries."""


def backend() -> Backend:
    """The one for the database in use."""
    return PostgresBackend() if connection.vendor == "postgresql" else SqliteBackend()


class SqliteBackend:
    """FTS5, kept in step with the entries by triggers."""

    def build(self) -> Iterator[str]:
        """A virtual table that indexes the entries, and triggers that follow them."""
        gone = "INSERT INTO wherewithal_search(wherewithal_search, rowid, title, words) "
        gone += "VALUES ('delete', old.id, old.title, old.words);"
        here = "INSERT INTO wherewithal_search(rowid, title, words) "
        here += "VALUES (new.id, new.title, new.words);"
        yield (
            "CREATE VIRTUAL TABLE wherewithal_search USING fts5(title, words, "
            f"content='wherewithal_searchentry', content_rowid='id', tokenize='{TOKENIZER}')"
        )
        for name, event, body in (
            ("search_added", "INSERT", here),
            ("search_changed", "UPDATE", gone + here),
            ("search_removed", "DELETE", gone),
        ):
            yield (
                f"CREATE TRIGGER {name} AFTER {event} ON wherewithal_searchentry BEGIN {body} END"
            )

    def drop(self) -> Iterator[str]:
        """Triggers first, so that nothing writes into a table that is gone."""
        for name in ("search_added", "search_changed", "search_removed"):
            yield f"DROP TRIGGER IF EXISTS {name}"
        yield "DROP TABLE IF EXISTS wherewithal_search"

    def matches(self, library_id: int, groups: Groups) -> list[RowKey]:
        """Best first; a word in a title counts most."""
        return _rows(
            "SELECT entry.model, entry.row_id FROM wherewithal_search "
            "JOIN wherewithal_searchentry entry ON entry.id = wherewithal_search.rowid "
            "WHERE wherewithal_search MATCH %s AND entry.library_id = %s "
            "ORDER BY bm25(wherewithal_search, 8.0, 1.0), entry.id",
            [_match_expression(groups), library_id],
        )

    def matching_words(self, groups: Groups, words: Collection[str]) -> set[str]:
        """Ask the same tokenizer, in a scratch table of single words."""
        any_word = [[word for group in groups for word in group]]
        with closing(sqlite3.connect(":memory:")) as scratch:
            scratch.execute(f"CREATE VIRTUAL TABLE w USING fts5(word, tokenize='{TOKENIZER}')")
            scratch.executemany("INSERT INTO w VALUES (?)", [(word,) for word in words])
            found = scratch.execute(
                "SELECT word FROM w WHERE w MATCH ?", [_match_expression(any_word)]
            )
            return {word for (word,) in found}

    def similar_words(self, library_id: int, word: str, *, reach: int) -> list[str]:
        """Every word that is long enough: there are few enough to compare them all."""
        return _words(
            "SELECT word FROM wherewithal_searchword WHERE library_id = %s AND length(word) >= %s",
            [library_id, len(word) - reach],
        )

    def scrub(self) -> None:
        """Merge the index into one piece: removed words stay in older pieces until then."""
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO wherewithal_search(wherewithal_search) VALUES ('optimize')")

    def is_sound(self) -> bool:
        """Compare it with the entries, word by word, and look whether it still follows them."""
        check = "INSERT INTO wherewithal_search(wherewithal_search, rank) "
        check += "VALUES ('integrity-check', 1)"
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(check)
                cursor.execute(
                    "SELECT count(*) FROM sqlite_master "
                    "WHERE type = 'trigger' AND tbl_name = 'wherewithal_searchentry' "
                    "AND name IN ('search_added', 'search_changed', 'search_removed')"
                )
                return bool(cursor.fetchone()[0] == 3)
        except DatabaseError:
            return False

    def renew(self) -> None:
        """Take the table and its triggers away, make them again, and read all entries."""
        with connection.cursor() as cursor:
            for statement in (*self.drop(), *self.build()):
                cursor.execute(statement)
            cursor.execute("INSERT INTO wherewithal_search(wherewithal_search) VALUES ('rebuild')")


class PostgresBackend:
    """A generated tsvector column; trigrams find mistyped words."""

    indexes: ClassVar = {
        "search_document": (
            "CREATE INDEX search_document ON wherewithal_searchentry USING gin (document)"
        ),
        "search_word_trigrams": (
            "CREATE INDEX search_word_trigrams ON wherewithal_searchword "
            "USING gist (word gist_trgm_ops)"
        ),
    }

    def build(self) -> Iterator[str]:
        """Words by their English stem and as they are, so that no word is too common to be found."""
        yield "CREATE EXTENSION IF NOT EXISTS pg_trgm"
        yield (
            "ALTER TABLE wherewithal_searchentry ADD COLUMN document tsvector "
            "GENERATED ALWAYS AS ("
            "setweight(to_tsvector('english', title) || to_tsvector('simple', title), 'A') || "
            "setweight(to_tsvector('english', words) || to_tsvector('simple', words), 'B')"
            ") STORED"
        )
        yield from self.indexes.values()

    def drop(self) -> Iterator[str]:
        """The extension stays: others may use it."""
        yield from (f"DROP INDEX IF EXISTS {name}" for name in self.indexes)
        yield "ALTER TABLE wherewithal_searchentry DROP COLUMN IF EXISTS document"

    def matches(self, library_id: int, groups: Groups) -> list[RowKey]:
        """Best first; a word in a title counts most."""
        query, parameters = _tsquery(groups)
        return _rows(
            f"SELECT model, row_id FROM wherewithal_searchentry, {query} AS wanted "
            "WHERE library_id = %s AND document @@ wanted.query "
            "ORDER BY ts_rank(document, wanted.query) DESC, id",
            [*parameters, library_id],
        )

    def matching_words(self, groups: Groups, words: Collection[str]) -> set[str]:
        """Ask the same dictionaries, word by word."""
        query, parameters = _tsquery([[word for group in groups for word in group]])
        return set(
            _words(
                f"SELECT word FROM unnest(%s::text[]) AS word, {query} AS wanted "
                "WHERE (to_tsvector('english', word) || to_tsvector('simple', word)) "
                "@@ wanted.query",
                [list(words), *parameters],
            )
        )

    def similar_words(self, library_id: int, word: str, *, reach: int) -> list[str]:
        """Those that share the most groups of three letters."""
        return _words(
            "SELECT word FROM wherewithal_searchword "
            "WHERE library_id = %s AND length(word) >= %s "
            f"ORDER BY word <->> %s, word LIMIT {MOST_CLOSE_WORDS}",
            [library_id, len(word) - reach, word],
        )

    def scrub(self) -> None:
        """Nothing to do: what is left of a removed row goes the way of every removed row here."""

    def is_sound(self) -> bool:
        """The database makes the column by itself; only the index beside it can be missing."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_indexes "
                "WHERE schemaname = current_schema() AND indexname = ANY(%s)",
                [list(self.indexes)],
            )
            return bool(cursor.fetchone()[0] == len(self.indexes))

    def renew(self) -> None:
        """Take the indexes away and make them again; the column cannot be wrong.

        What was written just before is checked first: an index cannot be made while checks wait.
        """
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for name in self.indexes:
                cursor.execute(f"DROP INDEX IF EXISTS {name}")
            for statement in self.indexes.values():
                cursor.execute(statement)


def _match_expression(groups: Groups) -> str:
    return " AND ".join("(" + " OR ".join(_fts_terms(group)) + ")" for group in groups)


def _fts_terms(group: Sequence[str]) -> Iterator[str]:
    for word in group:
        yield f'"{word}"'
        if len(word) >= SHORTEST_PREFIX:
            yield f'"{word}"*'


def _tsquery(groups: Groups) -> tuple[str, list[str]]:
    parts, parameters = [], []
    for group in groups:
        terms = []
        for word in group:
            terms.append("to_tsquery('english', %s) || to_tsquery('simple', %s)")
            prefix = ":*" if len(word) >= SHORTEST_PREFIX else ""
            parameters += [f"'{word}'", f"'{word}'{prefix}"]
        parts.append("(" + " || ".join(terms) + ")")
    return "(SELECT " + " && ".join(parts) + " AS query)", parameters


def _rows(statement: str, parameters: list[Any]) -> list[RowKey]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [(model, row_id) for model, row_id in cursor.fetchall()]


def _words(statement: str, parameters: list[Any]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [word for (word,) in cursor.fetchall()]
