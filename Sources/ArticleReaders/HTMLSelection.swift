/// Which part of a page is the article: steps 2 and 3 of ``HTMLMainText``.
struct HTMLSelection {
    /// The blocks that are in no element that is marked as boilerplate.
    private(set) var kept: [HTMLBlock] = []
    /// All headings of the first level, but those in navigation.
    private(set) var headings: [HTMLBlock] = []
    private(set) var container = MarkupTree.document
    /// Whether the page says that the container is the article.
    private(set) var isMarked = false
    private(set) var byline: String?

    /// No longer author line is believed, in words.
    private static let longestByline = 30

    init(_ page: HTMLPage) {
        let blocks = page.blocks.blocks
        let isRemoved = removedNodes(of: page, blocks)
        kept = blocks.filter { !isRemoved[$0.container] }
        headings = blocks.filter { block in
            guard case .heading(level: 1) = block.kind else { return false }
            return !isRemoved[block.container] || isInHeader(block.container, of: page)
        }
        choose(in: page)
    }

    // MARK: What is not the article

    private mutating func removedNodes(of page: HTMLPage, _ blocks: [HTMLBlock]) -> [Bool] {
        let tree = page.tree
        let content = page.contentWords(of: blocks)
        var words = [Int](repeating: 0, count: tree.nodes.count)
        var holdsBody = [Bool](repeating: false, count: tree.nodes.count)
        var holdsHeading = holdsBody
        for block in blocks {
            words[block.container] += block.words
            if case .heading(level: 1) = block.kind { holdsHeading[block.container] = true }
        }
        for node in tree.nodes.indices.dropFirst().reversed() {
            let parent = tree.parent(of: node)
            words[parent] += words[node]
            if holdsBody[node] || page.hints[node] == .articleBody { holdsBody[parent] = true }
            if holdsHeading[node] { holdsHeading[parent] = true }
        }
        let all = content[MarkupTree.document]
        var isRemoved = [Bool](repeating: false, count: tree.nodes.count)
        var isInArticle = isRemoved
        for node in tree.nodes.indices.dropFirst() where !tree.nodes[node].isText {
            let name = tree.name(of: node)
            isInArticle[node] = isInArticle[tree.parent(of: node)] || name == "article" || name == "main"
            if isRemoved[tree.parent(of: node)] {
                isRemoved[node] = true
                continue
            }
            guard !holdsBody[node] else { continue }
            let isHalf = 2 * content[node] > all
            switch page.hints[node] {
            case .comments: isRemoved[node] = !(holdsHeading[node] && content[node] > 0)
            case .boilerplate: isRemoved[node] = !isHalf
            case .byline where words[node] <= Self.longestByline:
                isRemoved[node] = true
                byline = byline ?? Headline.onOneLine(visibleText(of: node, blocks, page))
            case .none, .byline:
                let isSiteHeader = name == "header" && !isInArticle[node]
                let isForm = name == "form"
                isRemoved[node] = (page.element(of: node).contains(.furniture) || isSiteHeader || isForm) && !isHalf
            case .hidden, .articleBody: break
            }
        }
        return isRemoved
    }

    private func visibleText(of node: Int, _ blocks: [HTMLBlock], _ page: HTMLPage) -> String {
        blocks.filter { page.tree.contains(node, $0.container) }.map { page.blocks.string(of: $0) }
            .joined(separator: " ")
    }

    /// Whether a node is in a `header` and in no navigation.
    private func isInHeader(_ node: Int, of page: HTMLPage) -> Bool {
        var ancestor = node
        while ancestor != MarkupTree.document {
            if page.tree.name(of: ancestor) == "header" { return true }
            if page.element(of: ancestor).contains(.furniture) { return false }
            ancestor = page.tree.parent(of: ancestor)
        }
        return false
    }

    // MARK: What is

    private mutating func choose(in page: HTMLPage) {
        let content = page.contentWords(of: kept)
        let all = content[MarkupTree.document]
        guard all > 0 else { return }
        let tree = page.tree
        func best(_ isWanted: (Int) -> Bool) -> Int? {
            // The first of those with most: the outer one of two that hold the same.
            tree.nodes.indices.dropFirst().filter { !tree.nodes[$0].isText && content[$0] > 0 && isWanted($0) }
                .max { content[$0] < content[$1] || (content[$0] == content[$1] && $0 > $1) }
        }
        let article = best { tree.name(of: $0) == "article" || tree.attribute("role", of: $0) == "article" }
        let articleWords = article.map { content[$0] } ?? 0
        if let body = body(in: page, content), 5 * content[body] >= 2 * max(articleWords, all / 2) {
            (container, isMarked) = (body, true)
        } else if let article, 2 * articleWords >= all {
            (container, isMarked) = (article, true)
        } else if let main = best({ tree.name(of: $0) == "main" || tree.attribute("role", of: $0) == "main" }),
            2 * content[main] >= all
        {
            (container, isMarked) = (main, true)
        } else {
            container = densest(in: page, content)
        }
    }

    /// The element marked as the article's body; where a body is in several pieces, the element around them.
    private func body(in page: HTMLPage, _ content: [Int]) -> Int? {
        let tree = page.tree
        var pieces: [Int] = []
        for node in tree.nodes.indices where page.hints[node] == .articleBody && content[node] > 0 {
            if let last = pieces.last, tree.contains(last, node) { continue }
            pieces.append(node)
        }
        guard let largest = pieces.max(by: { content[$0] < content[$1] }) else { return nil }
        let article = enclosingArticle(of: largest, in: tree)
        var common = largest
        for piece in pieces where 10 * content[piece] >= content[largest] {
            guard enclosingArticle(of: piece, in: tree) == article else { continue }
            while !tree.contains(common, piece) { common = tree.parent(of: common) }
        }
        return common
    }

    private func enclosingArticle(of node: Int, in tree: MarkupTree) -> Int {
        var ancestor = node
        while ancestor != MarkupTree.document, tree.name(of: ancestor) != "article" {
            ancestor = tree.parent(of: ancestor)
        }
        return ancestor
    }

    /// From the whole page inwards, as long as one element with several blocks holds nine tenths of the content.
    private func densest(in page: HTMLPage, _ content: [Int]) -> Int {
        var blockCounts = [Int](repeating: 0, count: page.tree.nodes.count)
        for block in kept { blockCounts[block.container] += 1 }
        for node in page.tree.nodes.indices.dropFirst().reversed() {
            blockCounts[page.tree.parent(of: node)] += blockCounts[node]
        }
        var node = MarkupTree.document
        while let next = page.tree.children(of: node).max(by: { content[$0] < content[$1] }),
            10 * content[next] >= 9 * content[MarkupTree.document], blockCounts[next] > 1
        {
            node = next
        }
        return node
    }
}
