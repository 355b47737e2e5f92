/// The forms in which hits can be written.
package enum HitFormat: String, Sendable, CaseIterable {
    case text, json, csv, tsv, html, trec
}
