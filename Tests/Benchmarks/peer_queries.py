"""A query's words in each engine's own language. Whatever the words hold, they are looked for and never obeyed."""

import re


def fts5(kind, words):
    """https://www.sqlite.org/fts5.html#full_text_query_syntax: in a string only the quotation mark is special, doubled."""
    doubled = [word.replace('"', '""') for word in words]
    return joined(kind, [f'"{word}"' for word in doubled], f'"{" ".join(doubled)}"', " OR ", " AND ")


def tantivy(kind, words):
    """tantivy's `QueryParser`: in quotation marks, these and the backslash are escaped by a backslash."""
    escaped = [re.sub(r'(["\\])', r"\\\1", word) for word in words]
    return joined(kind, [f'"{word}"' for word in escaped], f'"{" ".join(escaped)}"', " OR ", " AND ")


def xapian(kind, words):
    """https://xapian.org/docs/queryparser.html: nothing can be escaped, so what is no letter or digit becomes a space.

    In quotation marks a word is no operator.
    """
    plain = [" ".join(re.findall(r"[^\W_]+", word)) for word in words]
    return joined(kind, [f'"{word}"' for word in plain], f'"{" ".join(plain)}"', " OR ", " AND ")


def postgresql(kind, words):
    """https://www.postgresql.org/docs/15/datatype-textsearch.html: in single quotes, these and backslashes are doubled."""
    quoted = ["'" + word.replace("\\", "\\\\").replace("'", "''") + "'" for word in words]
    return joined(kind, quoted, " <-> ".join(quoted), " | ", " & ")


def joined(kind, terms, phrase, either, both):
    if kind == "phrase":
        return phrase
    return (either if kind == "union" else both).join(terms)


def listed(path):
    """The queries of a file as (kind, words): a line has the kind, a tab, and the words."""
    with open(path, encoding="utf-8") as file:
        rows = [line.split() for line in file]
    return [(row[0], row[1:]) for row in rows]
