import Articles

/// The date in a file's name, or in the folders above it.
package struct PathDate: Hashable {
    /// `2026-02-07-title.txt`, `title_20260207.txt`, `2026_02_07.txt`, `2026/02/07/title.txt`, `2026/feb/07/title.txt`.
    private(set) var day: PublicationDay?
    /// A year that stands alone in the name, or is a folder's whole name.
    private(set) var year: Int?

    package init(path: String) {
        let components = path.utf8Prefix(.max).split(separator: UInt8(ascii: "/")).map { Array($0) }
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

    private static func day(inFolders folders: ArraySlice<[UInt8]>) -> PublicationDay? {
        guard folders.count == 3 else { return nil }
        let parts = folders.map { String($0[...]) }
        guard parts[0].utf8.count == 4, let year = Int(parts[0]), WrittenDate.plausibleYears.contains(year),
            parts[2].utf8.count <= 2, let day = Int(parts[2]),
            let month = parts[1].utf8.count <= 2 ? Int(parts[1]) : MonthNames.numbers[parts[1].lowercased()]
        else { return nil }
        return PublicationDay(year: year, month: month, day: day)
    }

    private static func day(in name: [UInt8]) -> PublicationDay? {
        for start in digitRunStarts(in: name) {
            guard let match = match(in: name, at: start), let day = match.publicationDay else { continue }
            return day
        }
        return nil
    }

    private static func match(in name: [UInt8], at start: Int) -> WrittenDate? {
        let run = name[start...].prefix { $0.isASCIIDigit }
        // Digits inside an identifier such as 5fe820260207ba are no date.
        let standsAlone = start == 0 || !name[start - 1].isASCIIAlphanumeric
        guard standsAlone, run.count == 4 || run.count == 8 else { return nil }
        var scanner = DateScanner(bytes: name, position: start)
        guard let date = scanner.numericDate() else { return nil }
        return scanner.isInsideWord && run.count == 8 ? nil : date
    }

    private static func year(in name: [UInt8]) -> Int? {
        for start in digitRunStarts(in: name) {
            let run = name[start...].prefix { $0.isASCIIDigit }
            guard run.count == 4, start == 0 || !name[start - 1].isASCIIAlphanumeric,
                run.endIndex == name.endIndex || !name[run.endIndex].isASCIIAlphanumeric,
                let year = Int(String(run)), (1900...2099).contains(year)
            else { continue }
            return year
        }
        return nil
    }

    private static func digitRunStarts(in name: [UInt8]) -> [Int] {
        name.indices.filter { name[$0].isASCIIDigit && ($0 == 0 || !name[$0 - 1].isASCIIDigit) }
    }
}
