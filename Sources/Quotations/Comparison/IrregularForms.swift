/// The forms of English verbs and nouns that share no stem with their plain form.
enum IrregularForms {
    /// - Parameter word: in lower case.
    /// - Returns: nil where a word is not listed.
    static func plainForm(of word: String) -> String? { plainForms[word] }

    private static let plainForms: [String: String] = {
        var result: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for word in words.dropFirst() { result[word] = words[0] }
        }
        return result
    }()

    private static let table = """
        be am is are was were been being
        become became
        begin began begun
        break broke broken
        bring brought
        build built
        buy bought
        catch caught
        child children
        choose chose chosen
        come came
        cut cutting
        deal dealt
        do does did done doing
        draw drew drawn
        drive drove driven
        eat ate eaten
        fall fell fallen
        feel felt
        fight fought
        find found
        fly flew flown
        forget forgot forgotten
        get got gotten getting
        give gave given
        go goes went gone
        grow grew grown
        have has had having
        hear heard
        hold held
        keep kept
        know knew known
        lead led
        leave left
        lose lost
        make made making
        man men
        mean meant
        meet met
        pay paid
        person people
        rise rose risen
        run ran running
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        show shown
        sit sat
        speak spoke spoken
        spend spent
        stand stood
        strike struck
        take took taken taking
        teach taught
        tell told
        think thought
        throw threw thrown
        understand understood
        wear wore worn
        win won
        woman women
        write wrote written
        """
}
