extension Gazetteers {
    /// Words that join the capitals on their two sides to one run; so does a possessive's tail.
    static let connectors: StaticString = """
        of|the|for|de|al|bin|van|von|der|la|du|del|el
        """

    /// Words in small letters that stand inside names, and begin none.
    static let innerWords: StaticString = """
        against|all|and|as|at|by|for|from|in|its|of|on|or|to|under|with|without
        """

    /// Others that stand inside names.
    static let innerArticles: StaticString = """
        a|an|new
        """

    /// Words in small letters that a date begins with, alone or in front of others: "tomorrow", "the next two years".
    static let dateWords: StaticString = """
        today|yesterday|tomorrow|tonight|this|last|next|past|previous|following|coming
        """
}
