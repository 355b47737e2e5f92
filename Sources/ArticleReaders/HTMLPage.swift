/// A page's blocks, and what its elements' names, classes and roles say of them.
struct HTMLPage {
    let tree: MarkupTree
    /// What the tree's names mean, in their order.
    let elements: [HTMLElement]
    /// What classes, ids and roles say, for each node.
    let hints: [BoilerplateHints.Hint]
    let blocks: HTMLBlocks

    init(_ tree: MarkupTree) {
        self.tree = tree
        let elements = tree.names.map(HTMLElement.named)
        let hints = tree.nodes.indices.map { Self.hint(of: $0, in: tree, elements) }
        self.elements = elements
        self.hints = hints
        blocks = HTMLBlocks(of: tree, in: MarkupTree.document, elements: elements) { hints[$0] == .hidden }
    }

    func element(of node: Int) -> HTMLElement {
        tree.nodes[node].isText ? [] : elements[Int(tree.nodes[node].name)]
    }

    /// Words of content in each node's subtree: those of the blocks that ``HTMLBlock/isContent(after:before:)`` keeps, links
    /// aside.
    func contentWords(of blocks: [HTMLBlock]) -> [Int] {
        var words = [Int](repeating: 0, count: tree.nodes.count)
        for index in blocks.indices where Self.isContent(index, in: blocks) {
            words[blocks[index].container] += blocks[index].words - blocks[index].linkWords
        }
        for node in tree.nodes.indices.dropFirst().reversed() { words[tree.parent(of: node)] += words[node] }
        return words
    }

    static func isContent(_ index: Int, in blocks: [HTMLBlock]) -> Bool {
        blocks[index].isContent(
            after: index > 0 ? blocks[index - 1] : nil,
            before: index + 1 < blocks.count ? blocks[index + 1] : nil)
    }

    /// Whether a node stands in an `article`, in `main` or in an article's body.
    func isInArticle(_ node: Int) -> Bool {
        var ancestor = node
        while ancestor != MarkupTree.document {
            if hints[ancestor] == .articleBody || ["article", "main"].contains(tree.name(of: ancestor)) { return true }
            ancestor = tree.parent(of: ancestor)
        }
        return false
    }

    // MARK: Hints

    private static func hint(of node: Int, in tree: MarkupTree, _ elements: [HTMLElement]) -> BoilerplateHints.Hint {
        let content = tree.nodes[node]
        guard !content.isText, content.count > 0 else { return .none }
        if isHidden(node, in: tree) { return .hidden }
        let properties = tree.attribute("itemprop", of: node)?.lowercased() ?? ""
        if properties.split(separator: " ").contains(where: { $0 == "articlebody" || $0 == "reviewbody" }) {
            return .articleBody
        }
        let name = tree.name(of: node)
        let hint = BoilerplateHints.hint(
            of: [tree.attribute("class", of: node), tree.attribute("id", of: node)].compactMap(\.self))
        if hint == .hidden { return .hidden }
        let element = elements[Int(content.name)]
        guard element.contains(.block), !["html", "body", "main"].contains(name) else { return .none }
        if let role = tree.attribute("role", of: node)?.lowercased(), boilerplateRoles.contains(role) {
            return .boilerplate
        }
        // A paragraph is somebody's sentence, whatever it is named after.
        if element.contains(.paragraph), hint == .articleBody || hint == .comments { return .none }
        return hint
    }

    private static let boilerplateRoles: Set = [
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "tablist",
    ]

    private static func isHidden(_ node: Int, in tree: MarkupTree) -> Bool {
        if tree.attribute("hidden", of: node) != nil { return true }
        if tree.attribute("aria-hidden", of: node)?.lowercased() == "true" { return true }
        guard let style = tree.attribute("style", of: node) else { return false }
        let letters = String(style.prefix(400).lowercased().filter { $0 != " " })
        return letters.contains("display:none") || letters.contains("visibility:hidden")
    }
}
