/// Keys of the few single words that rules ask for by name.
enum CueKeys {
    static let of = TokenKey.key(of: "of")
    static let the = TokenKey.key(of: "the")
    static let and = TokenKey.key(of: "and")
    static let `for` = TokenKey.key(of: "for")
    static let on = TokenKey.key(of: "on")
    static let `in` = TokenKey.key(of: "in")
    static let near = TokenKey.key(of: "near")
    static let a = TokenKey.key(of: "a")
    static let an = TokenKey.key(of: "an")
    static let who = TokenKey.key(of: "who")
    static let whose = TokenKey.key(of: "whose")
    static let by = TokenKey.key(of: "by")
    static let may = TokenKey.key(of: "may")

    /// Words in capitals that name no organisation.
    static let commonAcronyms: Set<UInt64> = [
        "gdp", "gnp", "aids", "hiv", "h5n1", "h1n1", "sars", "tv", "dna", "rna", "cd", "dvd", "ceo", "cfo", "coo", "ok",
        "pm",
        "am", "gmt", "est", "edt", "utc", "pc", "usd", "eur", "gbp", "ufo", "wmd", "ied", "icbm", "suv", "vip", "phd",
        "faq",
        "pdf", "id", "ps", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "mp", "mps", "ngo", "ngos", "dui",
        "tb",
        "ptsd", "rdx", "tnt", "lng", "lpg", "ipo", "ipos", "cpi", "ppi", "pmi", "ebitda", "eps", "etf", "ai", "it",
        "hq", "pr",
        "ph", "bc", "ad", "jr", "sr", "http", "https", "html", "url", "usb", "gps", "sms", "lgbt", "lgbtq", "amt", "no",
        "us",
    ].reduce(into: []) { $0.insert(TokenKey.key(of: $1)) }

    /// Words that start sentences and no names.
    static let openers: Set<UInt64> = [
        "the", "a", "an", "in", "on", "at", "for", "as", "by", "to", "from", "of", "this", "that", "these", "those",
        "his",
        "her", "its", "their", "our", "my", "your", "both", "all", "some", "many", "most", "two", "three", "four",
        "five",
        "six", "seven", "eight", "nine", "ten", "but", "and", "or", "so", "yet", "while", "when", "if", "after",
        "before",
        "since", "under", "with", "without", "former", "one", "another", "each", "every", "last", "next", "no", "not",
        "any", "other", "several", "only", "even", "also", "then", "however", "meanwhile", "earlier", "later", "during",
        "despite", "although", "because", "instead", "among", "about", "over", "around", "between", "against", "into",
        "through", "within", "outside", "like", "unlike", "it", "he", "she", "they", "we", "you", "i", "there", "here",
        "what", "who", "why", "how", "where", "which", "whether", "once", "until", "per", "via", "more", "less", "few",
        "such", "now", "today", "yesterday", "separately", "according", "including", "let", "see", "read", "watch",
        "local",
    ].reduce(into: []) { $0.insert(TokenKey.key(of: $1)) }
}
