/// A name as it is compared with others: in lower case, without diacritics, punctuation and a leading "the".
///
/// `EntityNames` says which names are one entity's, by itself and by the alias files of the user. It refuses to know how names
/// are found in a text, and where they are stored.
///
/// - `U.S.`, `U. S.` and `US` are all `us`: the letters of an abbreviation are one word.
/// - `&` is the word `and`; apostrophes are left out; other marks separate words.
package enum FoldedName {
    /// - Returns: words of letters and digits with single spaces; the name as it is where it has neither.
    package static func text(of name: String) -> String {
        var name = name
        return name.withUTF8 { bytes in
            var words = Words(capacity: bytes.count)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    words.add(ascii: byte)
                    index += 1
                } else {
                    let (scalar, length) = decode(bytes, at: index)
                    words.add(scalar)
                    index += length
                }
            }
            let folded = words.finished()
            return String(decoding: folded.isEmpty ? Array(bytes) : folded, as: UTF8.self)
        }
    }

    /// Whether words stand side by side in a name.
    /// - Parameters:
    ///   - words: folded, not empty.
    ///   - name: folded.
    package static func has(_ words: String, in name: String) -> Bool {
        var (words, name) = (words, name)
        return words.withUTF8 { words in
            name.withUTF8 { name in
                guard !words.isEmpty, words.count <= name.count else { return false }
                let space = UInt8(ascii: " ")
                for start in 0...(name.count - words.count) where start == 0 || name[start - 1] == space {
                    let end = start + words.count
                    guard end == name.count || name[end] == space else { continue }
                    if name[start..<end].elementsEqual(words) { return true }
                }
                return false
            }
        }
    }

    /// The words read so far.
    private struct Words {
        private var bytes: [UInt8] = []
        /// Where the word that is being read begins.
        private var start = 0
        /// How many letters it has.
        private var letters = 0
        /// Whether the word before is made of single letters.
        private var followsInitials = false

        init(capacity: Int) {
            bytes.reserveCapacity(capacity + 4)
        }

        mutating func add(ascii byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
            case UInt8(ascii: "'"): break
            case UInt8(ascii: "&"):
                endWord()
                for letter in [UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "d")] { append(letter) }
                endWord()
            default: endWord()
            }
        }

        mutating func add(_ scalar: UInt32) {
            if let base = LetterForms.base(of: scalar) { return append(base) }
            switch LetterForms.kind(of: scalar) {
            case .mark: break
            // Apostrophes, and what separates the characters of unspaced scripts for the index.
            case .none where scalar == 0x2019 || scalar == 0x2018 || scalar == 0x200B: break
            case .none: endWord()
            case .capital, .small, .caseless:
                guard let letter = Unicode.Scalar(LetterForms.smallLetter(of: scalar)) else { return }
                bytes.append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter)
                letters += 1
            }
        }

        private mutating func append(_ byte: UInt8) {
            bytes.append(byte)
            letters += 1
        }

        private mutating func endWord() {
            guard letters > 0 else { return }
            let isInitial = letters == 1
            if isInitial, followsInitials { bytes.remove(at: start - 1) }
            followsInitials = isInitial
            bytes.append(UInt8(ascii: " "))
            start = bytes.count
            letters = 0
        }

        mutating func finished() -> [UInt8] {
            endWord()
            if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
            let article = Array("the ".utf8)
            if bytes.starts(with: article) { bytes.removeFirst(article.count) }
            return bytes
        }
    }

    /// The scalar that begins at an index of valid UTF-8.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
        let lead = UInt32(bytes[index])
        switch lead {
        case 0xC0..<0xE0: return ((lead & 0x1F) << 6 | tail(1), 2)
        case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        }
    }
}
