import Articles

@testable import Entities

/// The mentions of a text in a short notation for tests: `PERSON Ada Hale`, and ` = name` where the name differs.
func noted(_ text: String, only types: Set<EntityType> = Set(EntityType.allCases)) throws -> [String] {
    let bytes = Array(text.utf8)
    return try EntityRecognizer().mentions(in: text).filter { types.contains($0.type) }.map { mention in
        let surface = String(decoding: bytes[mention.range], as: UTF8.self)
        return "\(mention.type.rawValue) \(surface)" + (surface == mention.name ? "" : " = \(mention.name)")
    }
}
