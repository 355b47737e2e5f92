package import Articles

/// A condition on an article: it narrows what is found, and does not rank it.
package struct Filter: Sendable, Equatable {
    /// What must hold. Values are as written, without quotation marks and outer spaces.
    package enum Condition: Sendable, Equatable {
        /// `date:`, `after:`, `before:` the day of publication.
        case published(DayRange)
        /// `by:` part of the byline.
        case byline(String)
        /// `source:` part of the publication's name.
        case source(String)
        /// `path:` part of the file's path.
        case path(String)
        /// `lang:` a BCP 47 tag in lower case; `en` holds for `en-gb` too.
        case language(String)
        /// `person:`, `org:`, `place:` the article mentions such an entity: part of its name or of an alias.
        case mentions(EntityType, String)
        /// `speaker:` the article quotes someone by that name, or part of a name.
        case speaker(String)
        /// `said:` someone is quoted with this word, or these words side by side. Its place is anywhere.
        case said(Term)
    }

    package var condition: Condition
    /// UTF-8 byte offsets into the query text, the field's name included.
    package var range: Range<Int>

    package init(_ condition: Condition, range: Range<Int> = 0..<0) {
        self.condition = condition
        self.range = range
    }
}
