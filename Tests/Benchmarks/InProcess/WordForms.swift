import TestSupport

/// Words for others that mean about the same, and their forms.
enum WordForms {
    /// - Parameter word: with its punctuation, which is lost.
    /// - Returns: nil where none is known.
    static func other(for word: String, using random: inout SeededGenerator) -> String? {
        let word = word.lowercased().filter { $0.isLetter }
        if let known = synonyms[word] { return known[random.below(known.count)] }
        guard word.count > 4 else { return nil }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.hasSuffix("s"), !word.hasSuffix("ss") { return String(word.dropLast()) }
        if word.hasSuffix("ing") { return word.dropLast(3) + "ed" }
        if word.hasSuffix("ed") { return word.dropLast(2) + "ing" }
        if word.hasSuffix("ly") || word.hasSuffix("ion") || word.hasSuffix("ness") { return nil }
        return word + "s"
    }

    private static let synonyms: [String: [String]] = {
        var result: [String: [String]] = [:]
        for line in groups.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for word in words { result[word, default: []] += words.filter { $0 != word } }
        }
        return result
    }()

    private static let groups = """
        big large huge great
        small little tiny
        good fine nice
        bad poor
        very really quite
        think believe feel
        start begin
        end finish stop
        help support aid
        need require want
        important key crucial
        people citizens folks
        country nation state
        government administration
        leader chief head
        company firm business
        job work
        money cash funds
        war conflict
        fight battle struggle
        kill murder
        house home
        kids children
        city town
        problem issue trouble
        answer reply response
        idea plan
        chance opportunity
        danger risk threat
        happy glad pleased
        sad unhappy
        angry mad furious
        fast quick rapid
        hard difficult tough
        easy simple
        old elderly ancient
        new fresh recent
        right correct
        wrong false
        true real
        many several numerous
        all every
        some certain
        also too
        but however yet
        because since as
        if whether
        now today currently
        never not
        always ever
        will shall would
        can could may
        must should
        get receive obtain
        give offer provide
        show reveal prove
        tell inform say
        ask request
        make create build
        keep retain hold
        look see watch
        find discover
        lose miss
        win beat
        buy purchase
        sell trade
        pay spend
        choose pick select
        change alter shift
        continue proceed remain
        allow let permit
        try attempt seek
        use employ
        talk speak discuss
        agree accept
        refuse reject deny
        hope wish
        fear worry
        love like
        hate dislike
        """
}
