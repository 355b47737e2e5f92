"""More news than there is: copies of articles with other words in them, the same ones for the same copy and article.

A copy is to be as news is. Its words are as frequent as before; every fifth is another one, drawn from all articles, so
that hardly any run of words stands in two copies. Of the rare words, and so of most names, a share is made new in every
copy, so that the vocabulary grows. Numbers change.
"""

import random
import re
import zlib

WORD = re.compile(r"[A-Za-z]{2,}|[0-9]+")
# Of the words as they come.
SWAPPED = 0.2
# Of rare words, and of numbers: a word is changed everywhere in a copy or nowhere.
RENAMED = 0.4
ONSETS = "b c d f g h j k l m n p r s t v w br ch cl dr fl gr pl pr sh sl sp st th tr".split()
VOWELS = "a e i o u ai ea ie oo ou".split()


class Changer:
    """Learns words from texts, then changes them."""

    def __init__(self, texts):
        counts, sample = {}, []
        source = random.Random(20061020)
        for text in texts:
            words = [word.lower() for word in WORD.findall(text) if not word.isdigit()]
            for word in words:
                counts[word] = counts.get(word, 0) + 1
            sample += source.sample(words, min(20, len(words)))
        self.sample = sample
        # As many words as make up most of a text stay what they are.
        self.common = set(sorted(counts, key=lambda word: (-counts[word], word))[:2000])

    def text(self, text, copy, number):
        """The text of article `number` in a copy; copy 0 is what was learnt from."""
        if not copy:
            return text
        source = random.Random(number * 1009 + copy)
        draw, sample, common = source.random, self.sample, self.common
        known = {}

        def change(match):
            word = match.group()
            new = known.get(word)
            if new is None:
                new = known[word] = self.renamed(word, copy, common)
            if draw() < SWAPPED and not word.isdigit():
                new = sample[int(draw() * len(sample))]
                return cased(new, word)
            return new

        return WORD.sub(change, text)

    def renamed(self, word, copy, common):
        lowered = word.lower()
        if lowered in common:
            return word
        code = zlib.crc32(f"{copy} {lowered}".encode())
        if code % 1000 >= 1000 * RENAMED:
            return word
        if word.isdigit():
            # As long as before, and no year becomes one that is far away.
            return word if len(word) == 4 else str(code)[-len(word) :].rjust(len(word), "1")
        return cased(invented(code), word)


def invented(code):
    """A word of two or three syllables for a number of 32 bits."""
    parts = []
    for _ in range(2 + code % 2):
        code, onset = divmod(code, len(ONSETS))
        code, vowel = divmod(code, len(VOWELS))
        parts += [ONSETS[onset], VOWELS[vowel]]
    return "".join(parts) + "nrst"[code % 4]


def cased(new, like):
    return new.upper() if like.isupper() else new.capitalize() if like[0].isupper() else new
