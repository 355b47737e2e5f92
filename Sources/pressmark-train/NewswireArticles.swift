/// Cuts the newswire set into articles: it has no marks between them, but each has a dateline, a place and a day, under its
/// headline.
enum NewswireArticles {
    static func cut(_ sentences: [LabelledSentence]) -> [[LabelledSentence]] {
        var articles: [[LabelledSentence]] = []
        for sentence in sentences {
            if articles.isEmpty {
                articles.append([sentence])
            } else if isDateline(sentence), let headline = articles[articles.count - 1].popLast() {
                if articles[articles.count - 1].isEmpty { articles.removeLast() }
                articles.append([headline, sentence])
            } else {
                articles[articles.count - 1].append(sentence)
            }
        }
        return articles
    }

    /// Whether the headline names a sport, or the article is a list of results.
    static func isSport(_ article: [LabelledSentence]) -> Bool {
        guard let headline = article.first?.words else { return false }
        if !sports.isDisjoint(with: headline.map { $0.uppercased() }) { return true }
        return false
    }

    private static func isDateline(_ sentence: LabelledSentence) -> Bool {
        guard let day = sentence.words.last, (2...6).contains(sentence.words.count) else { return false }
        let digits = day.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
        return digits == Array("0000-00-00".utf8)
    }

    private static let sports: Set<String> = [
        "ATHLETICS", "BADMINTON", "BASEBALL", "BASKETBALL", "BOXING", "CRICKET", "CYCLING", "FOOTBALL", "GOLF",
        "GYMNASTICS",
        "HOCKEY", "ICE", "JUDO", "MOTOR", "MOTORCYCLING", "NBA", "NFL", "NHL", "OLYMPICS", "RALLYING", "ROWING",
        "RUGBY",
        "SAILING", "SKIING", "SNOOKER", "SOCCER", "SQUASH", "SWIMMING", "TENNIS", "VOLLEYBALL", "WEIGHTLIFTING",
        "WRESTLING", "YACHTING",
    ]
}
