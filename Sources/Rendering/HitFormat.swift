/// How passages are written.
package enum HitFormat: String, Sendable, CaseIterable {
    case text, json, html
}
