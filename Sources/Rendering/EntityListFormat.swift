/// The forms in which a list of entities can be written.
package enum EntityListFormat: String, Sendable, CaseIterable {
    case text, json, tsv
}
