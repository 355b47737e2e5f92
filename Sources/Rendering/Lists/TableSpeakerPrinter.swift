package import Retrieval

/// Speakers for spreadsheets and `cut`: see ``DelimitedTable``.
///
/// The columns are `speaker`, `quotations` and `articles`. The last row has no speaker: it counts the quotations whose speaker is
/// unclear, without articles.
package struct TableSpeakerPrinter: SpeakerListPrinter {
    private let form: DelimitedTable

    package init(_ form: DelimitedTable) {
        self.form = form
    }

    package func text(for list: SpeakerList) -> String {
        form.text(
            columns: ["speaker", "quotations", "articles"],
            rows: list.speakers.map { [$0.name, "\($0.quotations)", "\($0.articles)"] }
                + [["", "\(list.unclear)", ""]])
    }
}
