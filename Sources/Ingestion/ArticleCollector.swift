import ArticleIndex
import ArticleReaders

/// Gathers what the readers make of a file, analysed.
struct ArticleCollector {
    let file: String
    let fingerprint: FileFingerprint
    let analyser: ArticleAnalyser
    private(set) var articles: [AnalysedArticle] = []
    var problems: [FileProblem] = []

    init(file: String, fingerprint: FileFingerprint, analyser: ArticleAnalyser) {
        self.file = file
        self.fingerprint = fingerprint
        self.analyser = analyser
    }

    var result: FileAnalysis.Result {
        .articles(articles, problems: problems)
    }

    mutating func add(_ entry: ArticleEntry) {
        let place = entry.key.isEmpty ? file : "\(file) (\(entry.key))"
        switch entry.article {
        case .success(let article):
            if let analysed = analyser.analyse(article, part: entry.key, file: fingerprint) {
                articles.append(analysed)
            } else {
                problems.append(FileProblem(path: place, reason: ReadingError.noText.description))
            }
        case .failure(let error):
            problems.append(FileProblem(path: place, reason: error.description))
        }
    }

    /// Reads a whole file, after expanding it and taking its text out of an office format where that is needed.
    mutating func read(_ bytes: [UInt8], readers: ReaderRegistry) throws(PreparationError) {
        var contents = FileContents(path: file, bytes: bytes)
        if contents.isCompressed {
            do throws(GzipError) {
                contents.bytes = try GzipExpander.expand(bytes, limit: FileAnalysis.byteLimit)
            } catch {
                throw .gzip(error)
            }
        }
        guard let converter = DocumentConverter.named(contents.filenameExtension) else {
            return readers.readEntries(of: contents) { add($0) }
        }
        do throws(ConversionError) {
            contents.bytes = try converter.text(of: contents.bytes)
        } catch {
            throw .conversion(error)
        }
        readers.readEntries(of: contents, as: converter.result) { add($0) }
    }
}

/// Why a file's bytes are not given to a reader.
enum PreparationError: Error {
    case gzip(GzipError)
    case conversion(ConversionError)

    /// One line that goes behind the path.
    var reason: String {
        switch self {
        case .gzip(let error): error.reason
        case .conversion(let error): error.reason
        }
    }
}
