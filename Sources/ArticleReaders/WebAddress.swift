/// Tells web addresses from other values.
enum WebAddress {
    /// The address a value consists of: `http` or `https`, no white space, at most 2,048 bytes.
    static func address(in value: String) -> String? {
        let bytes = value.utf8Prefix(4_096).trimmed
        guard bytes.count <= 2_048, bytes.starts(withASCII: "http://") || bytes.starts(withASCII: "https://"),
            !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F })
        else { return nil }
        return String(bytes)
    }

    /// Whether an address has a path beyond the host.
    static func namesPage(_ address: String) -> Bool {
        address.split(separator: "/").count > 2
    }
}
