internal import CStemmer

/// A Snowball stemmer for one language, on UTF-8.
///
/// It holds a C handle with a buffer of its own, so it has one owner and is not shared between tasks.
package struct Stemmer: ~Copyable {
    private let handle: OpaquePointer

    /// Opens a stemmer.
    /// - Parameter language: an algorithm's name such as `english`, or an ISO 639 code such as `en`.
    package init(language: String) throws(StemmerError) {
        guard let handle = sb_stemmer_new(language, "UTF_8") else {
            throw .unknownLanguage(language)
        }
        self.handle = handle
    }

    deinit {
        sb_stemmer_delete(handle)
    }

    /// The stem of a term. The term is lower case, as tokens are: Snowball does not fold case.
    /// - Returns: the term itself when the algorithm cannot take it (it is longer than 2³¹ − 1 bytes, or memory ran out).
    package func stem(_ term: String) -> String {
        var term = term
        return term.withUTF8 { bytes in
            guard let base = bytes.baseAddress, let length = Int32(exactly: bytes.count), length > 0,
                let stem = sb_stemmer_stem(handle, base, length)
            else { return String(decoding: bytes, as: UTF8.self) }
            let count = max(0, Int(sb_stemmer_length(handle)))
            return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
        }
    }

    /// The names of the algorithms that libstemmer was built with.
    package static var languages: [String] {
        guard var name = sb_stemmer_list() else { return [] }
        var names: [String] = []
        while let pointer = name.pointee {
            names.append(String(cString: pointer))
            name += 1
        }
        return names
    }
}
