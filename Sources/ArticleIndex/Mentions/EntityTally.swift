/// Counts mentions by number, article by article.
struct EntityTally {
    private var articles: [UInt32] = []
    private var mentions: [UInt32] = []
    private var last: [Int] = []

    /// - Parameters:
    ///   - number: from 0 on.
    ///   - article: what comes of one article comes without anything of another in between.
    mutating func add(_ number: Int, mentions count: Int, in article: Int) {
        while last.count <= number {
            articles.append(0)
            mentions.append(0)
            last.append(-1)
        }
        mentions[number] &+= UInt32(truncatingIfNeeded: count)
        if last[number] != article { articles[number] &+= 1 }
        last[number] = article
    }

    /// Ascending by number.
    var counts: [EntityCount] {
        last.indices.compactMap { number in
            guard articles[number] > 0 else { return nil }
            return EntityCount(entity: number, articles: Int(articles[number]), mentions: Int(mentions[number]))
        }
    }
}
