"""Words for tantivy as FTS5's unicode61 cuts them: lower-cased, without accents, not stemmed."""

import tantivy

TOKENIZER = "surface"


def register(index):
    index.register_tokenizer(
        TOKENIZER,
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .build(),
    )
    return index
