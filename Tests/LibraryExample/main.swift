import Pressmark

let index = PressmarkIndex(directory: "index")
let update = try await index.update(from: ["articles"])
print("\(update.articles) articles, \(update.new) of them new")

for hit in try index.search("tariffs \"equal footing\"", limit: 3) {
    print(hit.article.headline, hit.text, separator: "\n")
}
for quote in try index.lookUp(quote: "the bridge was never safe") {
    print(quote.speaker ?? "unclear", quote.verdict, quote.articles.count)
}
