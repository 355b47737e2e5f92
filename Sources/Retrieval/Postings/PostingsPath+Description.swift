extension Searcher.PostingsPath: CustomStringConvertible {
    package var description: String {
        switch self {
        case .pages: "posting lists are read from FTS5's pages"
        case .fullText(let format): "posting lists are read by FTS5: \(format)"
        }
    }
}
