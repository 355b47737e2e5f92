/// The forms in which a list can be written.
package enum ListFormat: String, Sendable, CaseIterable {
    case text, json, csv, tsv

    /// The table that the form is; nil for other forms.
    package var table: DelimitedTable? { DelimitedTable(rawValue: rawValue) }
}
