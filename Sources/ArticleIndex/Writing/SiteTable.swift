import GRDB

/// The table `site`: what the addresses of articles begin with, each once.
struct SiteTable {
    /// The address of an article, in SQL.
    static let address = "ifnull((SELECT address FROM site WHERE site.id = site_id), '') || url"

    private let lookup: PreparedStatement
    private let insertion: PreparedStatement
    private var known: [String: Int] = [:]

    /// Longer names of folders are taken for an article's own.
    private static let longestFolder = 12

    init(_ database: Database) throws {
        lookup = try PreparedStatement("SELECT id FROM site WHERE address = ?1", in: database)
        insertion = try PreparedStatement("INSERT INTO site (address) VALUES (?1) RETURNING id", in: database)
    }

    /// What an address begins with, by its number, and what is left of it.
    mutating func cut(_ url: String) throws -> (site: Int?, rest: String) {
        let length = Self.lengthOfSite(url)
        guard length > 0 else { return (nil, url) }
        let site = String(decoding: url.utf8.prefix(length), as: UTF8.self)
        let rest = String(decoding: url.utf8.dropFirst(length), as: UTF8.self)
        return (try number(of: site), rest)
    }

    private mutating func number(of site: String) throws -> Int? {
        if let number = known[site] { return number }
        for statement in [lookup, insertion] {
            statement.bind(site, at: 1)
            defer { statement.reset() }
            guard try statement.step() else { continue }
            let number = statement.integer(at: 0)
            known[site] = number
            return number
        }
        return nil
    }

    /// Bytes of the host, and of short folders behind it: "https://example.org/news/2026/03/".
    static func lengthOfSite(_ url: String) -> Int {
        var url = url
        return url.withUTF8 { url in
            var length = 0
            var slashes = 0
            for (offset, byte) in url.enumerated() where byte == UInt8(ascii: "/") {
                slashes += 1
                // Behind the third one come folders.
                if slashes > 3, offset - length > longestFolder { break }
                length = offset + 1
            }
            return slashes < 3 ? 0 : length
        }
    }

    /// Cuts the addresses of all articles.
    static func fill(_ database: Database) throws {
        var table = try SiteTable(database)
        let update = try PreparedStatement("UPDATE article SET site_id = ?1, url = ?2 WHERE id = ?3", in: database)
        let ids = try Int.fetchAll(database, sql: "SELECT id FROM article WHERE url IS NOT NULL")
        let lookup = try PreparedStatement("SELECT url FROM article WHERE id = ?1", in: database)
        for id in ids {
            lookup.bind(id, at: 1)
            defer { lookup.reset() }
            guard try lookup.step() else { continue }
            let (site, rest) = try table.cut(lookup.text(at: 0))
            lookup.reset()
            guard let site else { continue }
            update.bind(site, at: 1)
            update.bind(rest, at: 2)
            update.bind(id, at: 3)
            try update.run()
        }
    }
}
