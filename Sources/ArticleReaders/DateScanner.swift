/// A position in bytes that moves over the parts of a date. What does not match leaves it where it was.
struct DateScanner {
    let bytes: [UInt8]
    var position: Int

    init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Whether a letter or digit follows at once: what was read is the beginning of something else.
    var isInsideWord: Bool {
        guard let next else { return false }
        return next.isASCIIDigit || (next.isASCIILetter && next != UInt8(ascii: "T"))
    }

    mutating func skipWeekday() {
        guard MonthNames.mayBegin(bytes, at: position) else { return }
        skipIf { scanner in
            guard let word = scanner.word(), MonthNames.weekdays.contains(word) else { return false }
            scanner.skip(",. ")
            return true
        }
    }

    /// `2026-02-07`, `2026/2/7`, `20260207`, `17/02/2026`, `02/17/2026`, `07.02.2026`.
    mutating func numericDate() -> WrittenDate? {
        attempt { scanner in
            guard let (first, firstLength) = scanner.number(upTo: 8) else { return nil }
            if firstLength == 8 {
                return Self.checked(year: first / 10_000, month: first / 100 % 100, day: first % 100)
            }
            guard let separator = scanner.next, "-/._".utf8.contains(separator) else { return nil }
            scanner.position += 1
            guard let (second, secondLength) = scanner.number(upTo: 4), secondLength <= 2,
                scanner.next == separator
            else { return nil }
            scanner.position += 1
            guard let (third, thirdLength) = scanner.number(upTo: 4) else { return nil }
            switch (firstLength, thirdLength) {
            case (4, 1...2): return Self.checked(year: first, month: second, day: third)
            case (1...2, 4):
                if separator == UInt8(ascii: ".") { return Self.checked(year: third, month: second, day: first) }
                let dayFirst = Self.checked(year: third, month: second, day: first)
                let monthFirst = Self.checked(year: third, month: first, day: second)
                if let dayFirst, let monthFirst { return dayFirst == monthFirst ? dayFirst : nil }
                return dayFirst ?? monthFirst
            default: return nil
            }
        }
    }

    /// `7 February 2026`, `7th of Feb. 2026`, `07-Feb-2026`, `7 February`, and RFC 822's two-digit year before a time.
    mutating func dayFirstDate() -> WrittenDate? {
        attempt { scanner in
            guard let (day, length) = scanner.number(upTo: 2), length <= 2 else { return nil }
            scanner.skipOrdinalEnding()
            scanner.skip(" -")
            scanner.skipWord("of")
            guard let month = scanner.month() else { return nil }
            return Self.checked(year: scanner.year(allowingTwoDigits: true), month: month, day: day)
        }
    }

    /// `February 7, 2026`, `Feb. 7th 2026`, `Feb. 7`.
    mutating func monthFirstDate() -> WrittenDate? {
        attempt { scanner in
            guard let month = scanner.month() else { return nil }
            scanner.skip(" -")
            guard let (day, length) = scanner.number(upTo: 2), length <= 2 else { return nil }
            scanner.skipOrdinalEnding()
            return Self.checked(year: scanner.year(allowingTwoDigits: false), month: month, day: day)
        }
    }

    /// `T10:00:00.5+01:00`, ` 10:30 GMT`, `, 10.30 a.m. EST`, ` at 10am`.
    mutating func skipClockTime() {
        skipIf { scanner in
            if scanner.next == UInt8(ascii: "T") { scanner.position += 1 } else { scanner.skip(", ") }
            scanner.skipWord("at")
            guard let (hour, length) = scanner.number(upTo: 2), length <= 2, hour < 25 else { return false }
            var isTime = false
            while let separator = scanner.next, ":.".utf8.contains(separator) {
                scanner.position += 1
                guard scanner.number(upTo: 9) != nil else { return false }
                isTime = true
            }
            if scanner.skipMeridiem() { isTime = true }
            guard isTime else { return false }
            scanner.skipZone()
            return !scanner.isInsideWord
        }
    }

    // MARK: Parts

    private mutating func year(allowingTwoDigits: Bool) -> Int? {
        attempt { scanner in
            scanner.skip(", -")
            guard let (year, length) = scanner.number(upTo: 4) else { return nil }
            if length == 4 { return scanner.isInsideWord ? nil : year }
            // RFC 2822, 4.3: two digits below 50 are of this century.
            guard allowingTwoDigits, length == 2, scanner.isFollowedByClockTime else { return nil }
            return year < 50 ? 2000 + year : 1900 + year
        }
    }

    private var isFollowedByClockTime: Bool {
        var copy = self
        copy.skipClockTime()
        return copy.position > position
    }

    private mutating func month() -> Int? {
        guard MonthNames.mayBegin(bytes, at: position) else { return nil }
        return attempt { scanner in
            guard let word = scanner.word(), let month = MonthNames.numbers[word] else { return nil }
            if scanner.next == UInt8(ascii: ".") { scanner.position += 1 }
            return month
        }
    }

    private mutating func skipOrdinalEnding() {
        skipIf { scanner in
            scanner.word().map { ["st", "nd", "rd", "th"].contains($0) } ?? false
        }
    }

    private mutating func skipWord(_ expected: String) {
        skipIf { scanner in
            guard scanner.word() == expected else { return false }
            scanner.skip(" ")
            return true
        }
    }

    /// `am`, `p.m.`
    private mutating func skipMeridiem() -> Bool {
        skipIf { scanner in
            scanner.skip(" ")
            guard let first = scanner.next, "ap".utf8.contains(first.asciiLowercased) else { return false }
            scanner.position += 1
            scanner.skip(".", atMost: 1)
            guard let second = scanner.next, second.asciiLowercased == UInt8(ascii: "m") else { return false }
            scanner.position += 1
            scanner.skip(".", atMost: 1)
            return !scanner.isInsideWord
        }
    }

    private mutating func skipZone() {
        skipIf { scanner in
            scanner.skip(" (")
            if let sign = scanner.next, "+-".utf8.contains(sign) {
                scanner.position += 1
                guard scanner.number(upTo: 4) != nil else { return false }
                if scanner.next == UInt8(ascii: ":") {
                    scanner.position += 1
                    guard scanner.number(upTo: 2) != nil else { return false }
                }
            } else {
                guard let word = scanner.word(), MonthNames.timeZones.contains(word) else { return false }
            }
            scanner.skip(")", atMost: 1)
            return true
        }
    }

    /// ASCII letters in lower case, 12 at most.
    private mutating func word() -> String? {
        let end = bytes[min(position, bytes.count)...].prefix(13).prefix { $0.isASCIILetter }.endIndex
        guard end > position, end - position <= 12 else { return nil }
        let word = String(decoding: bytes[position..<end].map(\.asciiLowercased), as: UTF8.self)
        position = end
        return word
    }

    /// A run of digits, of which there may be no more than a limit.
    private mutating func number(upTo limit: Int) -> (value: Int, length: Int)? {
        let digits = bytes[min(position, bytes.count)...].prefix(limit + 1).prefix { $0.isASCIIDigit }
        guard !digits.isEmpty, digits.count <= limit else { return nil }
        position = digits.endIndex
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }

    private mutating func skip(_ characters: StaticString, atMost limit: Int = 8) {
        characters.withUTF8Buffer { wanted in
            for _ in 0..<limit {
                guard let next, wanted.contains(next) else { return }
                position += 1
            }
        }
    }

    @discardableResult
    private mutating func skipIf(_ body: (inout DateScanner) -> Bool) -> Bool {
        attempt { body(&$0) ? true : nil } ?? false
    }

    private mutating func attempt<Part>(_ body: (inout DateScanner) -> Part?) -> Part? {
        let start = position
        let part = body(&self)
        if part == nil { position = start }
        return part
    }

    private static func checked(year: Int?, month: Int, day: Int) -> WrittenDate? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return WrittenDate(year: year, month: month, day: day)
    }
}
