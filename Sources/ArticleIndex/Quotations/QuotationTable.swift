import GRDB

/// Writes the rows of `quotation` and `speech_block`.
struct QuotationTable {
    private let insertion: PreparedStatement
    private let insertSpeech: PreparedStatement
    private let removal: PreparedStatement
    private let removeSpeech: PreparedStatement

    init(_ database: Database) throws {
        insertion = try PreparedStatement(
            "INSERT INTO quotation (article_id, spans, data) VALUES (?1, ?2, ?3)", in: database)
        insertSpeech = try SpeechTable.insertion(database)
        removal = try PreparedStatement("DELETE FROM quotation WHERE article_id = ?1", in: database)
        removeSpeech = try PreparedStatement("DELETE FROM speech_block WHERE first_passage = ?1", in: database)
    }

    /// Adds an article's quotations.
    /// - Parameter speech: as ``SpeechTokens`` packs it.
    func insert(_ quotations: QuotationBlock.Encoded, _ speech: [UInt8], of article: Int, firstPassage: Int) throws {
        guard !quotations.data.isEmpty else { return }
        insertion.bind(article, at: 1)
        insertion.bind(quotations.spans, at: 2)
        insertion.bind(quotations.data, at: 3)
        try insertion.run()
        guard !speech.isEmpty else { return }
        insertSpeech.bind(firstPassage, at: 1)
        insertSpeech.bind(speech, at: 2)
        try insertSpeech.run()
    }

    /// Takes them away again.
    func remove(article: Int, firstPassage: Int) throws {
        removal.bind(article, at: 1)
        try removal.run()
        removeSpeech.bind(firstPassage, at: 1)
        try removeSpeech.run()
    }
}
