package import Retrieval

/// Hits for programs: one JSON object a line, the best hit first.
///
/// ```json
/// {"article":{"byline":null,"headline":"Talks open in Muscat","id":1,"other_paths":[],"path":"/news/1.txt",
///  "published":"2026-02-06","source":"Gulf Desk","url":null},"copies":14,"entities":[{"end":30,"name":"Muscat",
///  "start":24,"type":"PLACE"}],"excerpts":[{"entities":[{"end":30,"name":"Muscat","start":24,"type":"PLACE"}],
///  "matches":[{"end":9,"start":4}],"text":"The talks took place in Muscat."}],"format_version":1,"group":1,
///  "headline_matches":[{"end":5,"start":0}],"matches":[{"end":9,"start":4}],"passage":{"id":7,"ordinal":0,
///  "text":"The talks took place in Muscat."},"query":"q1","rank":1,"score":3.25,"type":"hit"}
/// ```
///
/// - `type` is `hit`; other types may join later, so skip what you do not know. Where nothing answered the query as it was
///   asked, a line of the type `relaxed` comes before the hits for each step that was taken: `change` is `spelling` or
///   `any`, and `query` what was looked for instead. Where part of a cluster did not answer, a line of the type `partial` comes first:
///   `partial` is true, `missing` the parts that did not answer, `reasons` why.
/// - `format_version` is 1, in the lines of all commands. It counts up when a key goes or means something else; keys may join without.
/// - `rank` counts from 1. `score` is comparable within one answer only.
/// - `article`: `id`, `path` (absolute), `headline`, `published` (ISO day), `source`, `byline`, `url`; unknown ones are null.
///   `other_paths`: further files with the very same text, in order.
/// - `copies`: how many other articles are copies of this one, edited or not, whether the query matches them or not; `group`: the
///   id of the earliest of them all. 0 and null where there are none, and where copies are not folded (`--copies`).
/// - `passage`: `id`, `ordinal` (0 for the article's first), `text`.
/// - `matches`: what matched; `entities`: what is named, with `type` (PERSON, ORGANISATION, PLACE, NATIONALITY, DATE,
///   MONEY, PERCENT, QUANTITY, MISC) and the entity's `name`, as the alias files have them. Both ascending, `start` and `end` in UTF-8 bytes of
///   the passage's `text`, `end` exclusive.
/// - `headline_matches`: what matched in the headline, likewise.
/// - `query`: the name of the query among those of a file (`-f`); left out elsewhere.
/// - `excerpts`: the sentences asked for by `-A`, `-B` or `-C`, each stretch with `text`, and `matches` and `entities` in bytes of it; left
///   out where nobody asked. They may reach into the passages next to this one.
///
/// Keys stand in alphabetical order; the line breaks above are for this page only.
package struct JSONLinesPrinter: HitPrinter {
    private let query: String?

    /// - Parameter query: its name, where several are asked.
    package init(query: String? = nil) {
        self.query = query
    }

    package func text(for hits: [Hit]) -> String {
        hits.map { JSONLine.text(HitRecord($0, query: query)) }.joined()
    }
}
