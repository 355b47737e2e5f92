import ArticleIndex
import ArticleReaders
import FileAccess

/// Hands out a file of many articles in pieces of about a mebibyte, so that it is read on all cores and in bounded
/// memory, however large it is.
final class FilePieces {
    private let file: DiscoveredFile
    private let now: Int
    private var cutter: any RecordCutter
    private let source: FileSource
    private let expander: GzipExpander?
    /// What was read and not yet handed out, from this byte of the (expanded) file and this line on.
    private var buffer: [UInt8] = []
    private var start = 0
    private var line = 1
    private var cut = 0
    private var bytesHandedOut = 0
    private var isDone = false

    /// Bytes. Smaller files that are not compressed are read whole.
    static let pieceSize = 1 << 20
    /// No article takes more than this in its file, in bytes.
    private static let recordLimit = ArticleDraft.byteLimit
    /// Text is not compressed further than this; above `freelyExpanded` bytes, what is counts as an attack.
    private static let expansionLimit = 200
    private static let freelyExpanded = 64 << 20

    /// - Parameter now: nanoseconds since 1970.
    init(_ file: DiscoveredFile, cutter: any RecordCutter, now: Int) throws(FileReadingError) {
        self.file = file
        self.now = now
        self.cutter = cutter
        source = try FileSource(file.path)
        expander = file.isCompressed ? GzipExpander() : nil
    }

    /// What cuts a file, if it is one that is read in pieces.
    static func cutter(for file: DiscoveredFile, readers: ReaderRegistry) -> (any RecordCutter)? {
        guard file.size > pieceSize || file.isCompressed else { return nil }
        return readers.reader(forExtension: FileContents(path: file.path, bytes: []).filenameExtension)?.cutter()
    }

    /// The next piece; nil behind the last one.
    func next() -> FilePiece? {
        guard !isDone else { return nil }
        do {
            while cut - start < Self.pieceSize {
                let block = try source.next(expander == nil ? 256 << 10 : 16 << 10)
                if block.isEmpty { return try end() }
                try take(block)
            }
            return piece(cut - start, fingerprint: .provisional(size: source.status.size), extent: .piece)
        } catch let error as FileReadingError {
            return failure(error.reason)
        } catch let error as GzipError {
            return failure(error.reason)
        } catch {
            return failure("\(error)")
        }
    }

    private func take(_ block: [UInt8]) throws {
        guard source.bytesRead <= source.status.size else { throw FileReadingError.changedWhileRead }
        let known = buffer.count
        if let expander {
            try expander.expand(block, onto: &buffer, limit: Self.recordLimit + Self.freelyExpanded)
            let total = start + buffer.count
            guard total <= max(Self.freelyExpanded, Self.expansionLimit * source.bytesRead) else {
                throw GzipError.expandsTooFar(
                    compressed: source.bytesRead, limit: Self.expansionLimit * source.bytesRead)
            }
        } else {
            buffer += block
        }
        cut = cutter.scan(buffer[known...])
        guard cut > start || buffer.count <= Self.recordLimit else {
            throw FileReadingError.endlessArticle(line: line, limit: Self.recordLimit)
        }
    }

    private func end() throws -> FilePiece {
        try expander?.finish()
        let fingerprint = FileFingerprint(
            size: source.status.size, modified: FileAnalysis.reliable(source.status.modified, now: now),
            inode: source.status.identity.storedInode, contentHash: try source.contentHash())
        isDone = true
        let isWhole = start == 0
        return piece(
            buffer.count, fingerprint: isWhole ? fingerprint : .provisional(size: source.status.size),
            extent: isWhole ? .whole : .lastPiece(fingerprint))
    }

    private func failure(_ reason: String) -> FilePiece {
        isDone = true
        var piece = piece(0, fingerprint: .provisional(size: source.status.size), extent: .lastPiece(nil))
        piece.problem = reason
        return piece
    }

    /// Takes the next bytes out of the buffer.
    private func piece(_ count: Int, fingerprint: FileFingerprint, extent: FileExtent) -> FilePiece {
        let bytes = Array(buffer[..<count])
        let lines = bytes.count { $0 == 0x0A }
        let (contents, addedLines) = cutter.contents(of: bytes, from: start, isLast: extent != .piece)
        defer {
            buffer.removeFirst(count)
            start += count
            line += lines
            bytesHandedOut = source.bytesRead
        }
        return FilePiece(
            file: file,
            contents: FileContents(path: file.path, bytes: contents, firstLine: line - addedLines),
            fingerprint: fingerprint, extent: extent, bytes: source.bytesRead - bytesHandedOut)
    }
}

extension DiscoveredFile {
    /// Whether its name says so.
    var isCompressed: Bool {
        FileContents(path: path, bytes: []).isCompressed
    }
}

extension FileFingerprint {
    /// What articles of a file carry until it has been read to its end: no file is recognised by it.
    static func provisional(size: Int) -> FileFingerprint {
        FileFingerprint(size: size, modified: 0, contentHash: [])
    }
}
