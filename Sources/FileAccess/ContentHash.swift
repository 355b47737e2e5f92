package import CXXHash

/// A file's content in 8 bytes: the low half of XXH3 with 128 bits. Two contents of one size have the same by a chance of one
/// in 2 to the power of 64, and only those of one file, or of one that is gone and one that is new, are compared.
///
/// Not a cryptographic hash: whoever writes an article could make two versions of it that look the same to ingest, and
/// would fool nobody but himself.
package enum ContentHash {
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        canonical(bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) })
    }

    /// The same of a hash that was computed piece by piece.
    package static func canonical(_ value: XXH128_hash_t) -> [UInt8] {
        var canonical = XXH128_canonical_t()
        XXH128_canonicalFromHash(&canonical, value)
        return withUnsafeBytes(of: canonical) { Array($0.suffix(8)) }
    }
}
