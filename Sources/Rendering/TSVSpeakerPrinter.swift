package import Retrieval

/// Speakers for spreadsheets and `cut`: see ``TSVTable``.
///
/// The columns are `speaker`, `quotations` and `articles`. The last row has no speaker: it counts the quotations whose speaker is
/// unclear, without articles.
package struct TSVSpeakerPrinter: SpeakerListPrinter {
    package init() {}

    package func text(for list: SpeakerList) -> String {
        TSVTable.text(
            columns: ["speaker", "quotations", "articles"],
            rows: list.speakers.map { [$0.name, "\($0.quotations)", "\($0.articles)"] }
                + [["", "\(list.unclear)", ""]])
    }
}
