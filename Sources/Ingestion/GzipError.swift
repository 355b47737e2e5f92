/// Why compressed bytes are not expanded.
enum GzipError: Error, Equatable {
    case notGzip
    /// They end inside the compressed data.
    case cutShort
    /// The check sum or the form is wrong.
    case damaged(String)
    /// More than a file of articles may have, or more than text ever expands to.
    case expandsTooFar(compressed: Int, limit: Int)

    /// One line that goes behind the path.
    var reason: String {
        switch self {
        case .notGzip: "is not compressed by gzip, though its name ends in .gz; rename it or save it again"
        case .cutShort: "its gzip data end too early; copy the file again"
        case .damaged(let problem): "its gzip data are damaged (\(problem)); copy the file again"
        case .expandsTooFar(let compressed, let limit):
            "\(compressed) bytes expand to more than the \(limit) they may; leave it out, or split it"
        }
    }
}
