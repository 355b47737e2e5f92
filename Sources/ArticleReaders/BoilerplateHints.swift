/// What the class, id and role of an element say: whether it holds the article, or something around it.
///
/// The words are those that Readability and its descendants look for
/// (https://github.com/mozilla/readability, `unlikelyCandidates` and `negative`) and what news sites call these things.
enum BoilerplateHints {
    enum Hint {
        case none
        /// Navigation, related articles, share bars, newsletters, cookie banners, captions.
        case boilerplate
        /// Readers' comments: often longer than the article.
        case comments
        /// Author and date line.
        case byline
        /// Never shown on a screen.
        case hidden
        /// The text of the article.
        case articleBody
    }

    /// - Parameter names: class, id and role, as in the attributes.
    static func hint(of names: [String]) -> Hint {
        var found = Hint.none
        for name in names {
            for token in name.utf8.split(whereSeparator: \.isASCIISpace).prefix(24) {
                switch hint(of: token) {
                case .none: continue
                case .hidden: return .hidden
                case .articleBody: return .articleBody
                case .comments: found = .comments
                case .boilerplate: if found != .comments { found = .boilerplate }
                case .byline: if found == .none { found = .byline }
                }
            }
        }
        return found
    }

    private static func hint(of token: Substring.UTF8View) -> Hint {
        let letters = String(
            decoding: token.prefix(80).filter(\.isASCIIAlphanumeric).map(\.asciiLowercased), as: UTF8.self)
        if hiddenNames.contains(letters) { return .hidden }
        if bodyNames.contains(where: letters.hasSuffix) { return .articleBody }
        if boilerplateNames.contains(letters) { return .boilerplate }
        var found = Hint.none
        for word in words(of: token) {
            if commentWords.contains(word) { return .comments }
            if boilerplateWords.contains(word) { found = .boilerplate }
            if found == .none, bylineWords.contains(word) { found = .byline }
        }
        return found
    }

    /// `article-relatedLinks__2` is `article related links`.
    private static func words(of token: Substring.UTF8View) -> [String] {
        var words: [[UInt8]] = [[]]
        var previousIsLower = false
        for byte in token.prefix(80) {
            if !byte.isASCIILetter || (byte.isASCIIUpper && previousIsLower) { words.append([]) }
            if byte.isASCIILetter { words[words.count - 1].append(byte.asciiLowercased) }
            previousIsLower = byte.isASCIILower
        }
        return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let hiddenNames: Set = [
        "visuallyhidden", "screenreadertext", "sronly", "screenreaderonly", "ahidden", "offscreen", "displaynone",
        "printonly", "noprint",
    ]

    private static let bodyNames = [
        "articlebody", "storybody", "entrycontent", "postcontent", "postbody", "articlecontent", "articletext",
        "storycontent", "storytext", "articlecopy", "bodycopy", "storybodytext", "articlebodytext",
    ]

    private static let boilerplateNames: Set = [
        "skiplink", "skipnav", "mostread", "mostpopular", "readmore", "readnext", "morestories", "morenews", "upnext",
        "seealso", "signup", "signin", "login", "paywall", "pullquote", "pullout", "pulledquote", "articletags",
        "posttags", "taglist", "entryfooter", "postfooter", "articlefooter", "entrymeta", "postmeta", "authorbio",
        "aboutauthor", "abouttheauthor", "authorbox", "whatsapp", "facebook", "twittershare", "backtotop", "subnav",
        "topbar", "toolbar", "postnavigation", "navlinks", "jprelatedposts", "factbox",
    ]

    private static let commentWords: Set = ["comment", "comments", "disqus", "livefyre", "respond", "commentlist"]

    private static let boilerplateWords: Set = [
        "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "adslot", "adunit",
        "banner",
        "breadcrumb", "breadcrumbs", "caption", "consent", "cookie", "cookies", "copyright", "credit", "credits",
        "footer",
        "footnav", "gallery", "gdpr", "masthead", "menu", "modal", "nav", "navbar", "navigation", "newsletter",
        "outbrain",
        "overlay", "pager", "pagination", "popup", "promo", "promos", "promotion", "recirc", "recirculation",
        "recommended",
        "recommendation", "recommendations", "related", "share", "sharebar", "sharedaddy", "sharing", "sidebar",
        "social",
        "sponsor", "sponsored", "sponsors", "subscribe", "subscription", "taboola", "ticker",
        "tooltip", "trending", "widget", "widgets",
    ]

    private static let bylineWords: Set = ["byline", "timestamp", "pubdate", "readtime", "readingtime"]
}
