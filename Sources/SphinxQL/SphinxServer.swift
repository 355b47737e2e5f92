/// Which program a search server is.
package struct SphinxServer: Sendable, Equatable {
    package enum Dialect: String, Sendable {
        case sphinx = "Sphinx"
        case manticore = "Manticore Search"
    }

    package var dialect: Dialect
    /// Major, minor and patch.
    package var version: [Int]

    /// The oldest that is taken. Tried were Sphinx 2.2.11 and Manticore Search 29.0.2.
    static func oldest(_ dialect: Dialect) -> [Int] {
        switch dialect {
        case .sphinx: [2, 2, 11]
        case .manticore: [6, 0, 0]
        }
    }

    static let needed = "Sphinx 2.2.11 or Manticore Search 6 or newer"

    /// Reads what a server says of itself: Sphinx `2.2.11-id64-release (95ae9a6)`, Manticore `6.2.12 dc5144d35@230822 (…)`.
    /// - Returns: nil for what neither of them says.
    package init?(greeting: String) {
        let number = greeting.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        version = parts.compactMap { Int($0) }
        guard parts.count == 3, version.count == 3 else { return nil }
        let rest = greeting[number.endIndex...]
        if rest.contains("@") {
            dialect = .manticore
        } else if rest.contains("-release") || rest.hasSuffix(")") {
            dialect = .sphinx
        } else {
            return nil
        }
    }

    package init(_ dialect: Dialect, version: [Int]) {
        self.dialect = dialect
        self.version = version
    }

    package var isSupported: Bool {
        !version.lexicographicallyPrecedes(Self.oldest(dialect)) && (dialect != .sphinx || version[0] == 2)
    }

    package var name: String { "\(dialect.rawValue) \(version.map(String.init).joined(separator: "."))" }
}
