/// The forms in which a list can be written.
package enum ListFormat: String, Sendable, CaseIterable {
    case text, json, tsv
}
