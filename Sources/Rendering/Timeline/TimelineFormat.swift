/// How a timeline is written.
package enum TimelineFormat: String, Sendable, CaseIterable {
    case text, json, csv, tsv, svg
}
