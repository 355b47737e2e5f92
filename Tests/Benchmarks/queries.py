"""Queries drawn from an index's own vocabulary and passages, the same ones for the same seed and index."""

import math
import random
import re

KINDS = ("term", "union", "intersection", "phrase")
TOKEN = re.compile(r"[^\W_]+")
WORD = re.compile(r"[a-z]+|[0-9]+")


def draw(database, each, seed=20061020):
    """`each` queries of each kind as (kind, words), and as many pairs of words for the shell.

    Single terms lie evenly over the logarithm of their document frequency, from 2 passages to the most common word.
    The other kinds take their words from one passage each: half of them any words, as often as they stand there (so
    mostly common ones), half of them words in less than a hundredth of the passages.
    """
    source = random.Random(seed)
    frequencies = document_frequencies(database)
    ids = [row[0] for row in database.execute("SELECT id FROM passage ORDER BY id")]
    rare = len(ids) // 100

    def passage():
        number = source.choice(ids)
        text = database.execute("SELECT text FROM passage WHERE id = ?", (number,)).fetchone()[0]
        return [token for token in TOKEN.findall(text.lower())]

    def words(count, only_rare):
        while True:
            found = {w for w in passage() if w in frequencies and (not only_rare or frequencies[w] <= rare)}
            tokens = sorted(found)
            if len(tokens) >= count:
                return source.sample(tokens, count)

    def phrase(count, only_rare):
        while True:
            tokens = passage()
            if len(tokens) < count:
                continue
            start = source.randrange(len(tokens) - count + 1)
            taken = tokens[start : start + count]
            if not all(word in frequencies for word in taken):
                continue
            if only_rare and min(frequencies[word] for word in taken) > rare:
                continue
            match = '"' + " ".join(taken) + '"'
            hit = database.execute("SELECT 1 FROM passage_fts WHERE passage_fts MATCH ? LIMIT 1", (match,)).fetchone()
            if hit:
                return taken

    drawn = [("term", [word]) for word in terms(frequencies, each, source)]
    for kind, largest, maker in (("union", 5, words), ("intersection", 5, words), ("phrase", 4, phrase)):
        sizes = range(2, largest + 1)
        made = set()
        while len(made) < each:
            number = len(made)
            query = tuple(maker(sizes[number % len(sizes)], number % 2 == 1))
            if query not in made:
                made.add(query)
                drawn.append((kind, list(query)))
    pairs = [words(2, number % 2 == 1) for number in range(each)]
    return drawn, pairs, frequencies


def document_frequencies(database):
    """The number of passages for each word of ASCII letters or digits, which all engines cut alike."""
    database.execute("CREATE VIRTUAL TABLE temp.term USING fts5vocab('main', 'passage_fts', 'row')")
    rows = database.execute("SELECT term, doc FROM temp.term WHERE doc > 1")
    return {term: count for term, count in rows if WORD.fullmatch(term)}


def terms(frequencies, count, source):
    """Words whose document frequencies are spread evenly on a logarithmic scale, without repetition."""
    order = sorted(frequencies, key=lambda word: (frequencies[word], word))
    low, high = math.log(2), math.log(frequencies[order[-1]])
    left = list(order)
    chosen = []
    for number in range(count):
        wanted = low + (high - low) * number / (count - 1)
        distance = min(abs(math.log(frequencies[word]) - wanted) for word in left)
        nearest = [word for word in left if abs(math.log(frequencies[word]) - wanted) <= distance + 0.02]
        word = source.choice(nearest)
        left.remove(word)
        chosen.append(word)
    return chosen
