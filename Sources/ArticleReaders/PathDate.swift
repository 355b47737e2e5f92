import Articles

/// The date in a file's name, or in the folders above it.
package struct PathDate: Hashable {
    /// `2026-02-07-title.txt`, `title_20260207.txt`, `2026_02_07.txt`, `2026/02/07/title.txt`, `2026/feb/07/title.txt`.
    private(set) var day: PublicationDay?
    /// A year that stands alone in the name, or is a folder's whole name.
    private(set) var year: Int?

    package init(path: String) {
        var path = path
        path.withUTF8 { read($0) }
    }

    private mutating func read(_ path: UnsafeBufferPointer<UInt8>) {
        let components = Self.components(of: path)
        guard let name = components.last else { return }
        day = Self.day(in: name)
        year = day?.year ?? Self.year(in: name)
        let folders = components.dropLast()
        for index in folders.indices.reversed() where day == nil {
            if let found = Self.day(in: folders[index]) ?? Self.day(inFolders: folders[index...].prefix(3)) {
                // A year in the name says more than a day in the folders that contradicts it.
                if let year, year != found.year { break }
                day = found
                year = found.year
            } else if year == nil, folders[index].count == 4 {
                year = Self.year(in: folders[index])
            }
        }
    }

    /// A name between slashes; its indices begin with 0.
    private typealias Component = UnsafeBufferPointer<UInt8>

    private static func components(of path: UnsafeBufferPointer<UInt8>) -> [Component] {
        var components: [Component] = []
        components.reserveCapacity(16)
        var start = 0
        for end in 0...path.count where end == path.count || path[end] == UInt8(ascii: "/") {
            if end > start { components.append(Component(rebasing: path[start..<end])) }
            start = end + 1
        }
        return components
    }

    private static func day(inFolders folders: ArraySlice<Component>) -> PublicationDay? {
        guard folders.count == 3, let first = folders.first, first.count == 4, first.allSatisfy(\.isASCIIDigit)
        else { return nil }
        let parts = folders.map { String(decoding: $0, as: UTF8.self) }
        guard let year = Int(parts[0]), WrittenDate.plausibleYears.contains(year),
            parts[2].utf8.count <= 2, let day = Int(parts[2]),
            let month = parts[1].utf8.count <= 2 ? Int(parts[1]) : MonthNames.numbers[parts[1].lowercased()]
        else { return nil }
        return PublicationDay(year: year, month: month, day: day)
    }

    private static func day(in name: Component) -> PublicationDay? {
        var index = 0
        while let run = nextDigits(in: name, from: index) {
            index = run.upperBound
            if let day = date(in: name, at: run)?.publicationDay { return day }
        }
        return nil
    }

    private static func date(in name: Component, at run: Range<Int>) -> WrittenDate? {
        guard mayBegin(run, in: name), run.count == 8 || run.count == 4 && run.upperBound < name.count else {
            return nil
        }
        var scanner = DateScanner(bytes: Array(name), position: run.lowerBound)
        guard let date = scanner.numericDate() else { return nil }
        return scanner.isInsideWord && run.count == 8 ? nil : date
    }

    private static func year(in name: Component) -> Int? {
        var index = 0
        while let run = nextDigits(in: name, from: index) {
            index = run.upperBound
            guard run.count == 4, mayBegin(run, in: name),
                run.upperBound == name.count || !name[run.upperBound].isASCIIAlphanumeric
            else { continue }
            let year = name[run].reduce(0) { $0 * 10 + Int($1 - 0x30) }
            if (1900...2099).contains(year) { return year }
        }
        return nil
    }

    /// Digits inside an identifier such as 5fe820260207ba are no date.
    private static func mayBegin(_ run: Range<Int>, in name: Component) -> Bool {
        run.lowerBound == 0 || !name[run.lowerBound - 1].isASCIIAlphanumeric
    }

    private static func nextDigits(in name: Component, from index: Int) -> Range<Int>? {
        var start = index
        while start < name.count, !name[start].isASCIIDigit { start += 1 }
        guard start < name.count else { return nil }
        var end = start + 1
        while end < name.count, name[end].isASCIIDigit { end += 1 }
        return start..<end
    }
}
