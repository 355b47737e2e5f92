import Articles

/// The article in a page: its text without navigation, captions, share bars, related links, comments, advertisements and
/// cookie banners.
///
/// How it is found:
/// 1. The page is cut into blocks (paragraphs, headings, list items, table rows). Each is content or not by the decision
///    tree of Kohlschütter et al. 2010: see ``HTMLBlock/isContent(after:before:)``.
/// 2. Elements whose name, role, class or id say that they are not the article are left out, unless they hold more than half
///    of the page's content: a class may say `has-sidebar` of the whole page.
/// 3. Of what stays, the article is, in this order: the elements marked as its body (`itemprop="articleBody"`, classes such
///    as `entry-content`); the `article` with most content; `main`; else the smallest element that holds nine tenths of the
///    content. Each must hold enough of the content to be believed.
/// 4. Inside it everything stays but blocks that are mostly links, what newspapers print between paragraphs
///    ("Advertisement"), and labels at either end. Where no element is marked, only content stays.
///
/// Where this leaves nothing, or next to nothing of a page that has much, the text is the whole page's.
struct HTMLMainText {
    /// Paragraphs with a blank line between; list items and table rows are lines.
    private(set) var text = ""
    /// The heading above the text, which is not part of it.
    private(set) var heading: String?
    /// What an element that is called byline says.
    private(set) var byline: String?
    /// A date that stands alone somewhere above the text.
    private(set) var dateAbove: PublicationDay?
    /// Whether the heading stands in the element that holds the article.
    private(set) var isHeadingInside = false

    /// The fewest words that are believed to be an article.
    private static let fewestWords = 20

    /// The article of a whole page.
    init(of page: HTMLPage) {
        let selection = HTMLSelection(page)
        let total = selection.kept.reduce(0) { $0 + $1.words - $1.linkWords }
        byline = selection.byline
        var chosen = Self.body(of: selection, in: page)
        if words(chosen) < Self.fewestWords, !selection.isMarked || total > 3 * words(chosen) {
            chosen = selection.kept.filter { $0.linkDensity <= 0.5 }
        }
        if chosen.isEmpty { chosen = page.blocks.blocks }
        dateAbove = Self.date(above: chosen, in: page)
        let heading = Self.heading(of: page, selection, from: chosen)
        isHeadingInside = heading.map { page.isInArticle($0.container) } ?? false
        settle(chosen, heading: heading, in: page)
    }

    /// A piece of HTML that is an article's text already, as feeds carry it: only what is marked as boilerplate goes.
    init(ofFragment page: HTMLPage) {
        let selection = HTMLSelection(page)
        var chosen = Self.withoutLinks(selection.kept, in: page)
        if chosen.isEmpty { chosen = page.blocks.blocks }
        settle(chosen, heading: nil, in: page)
    }

    private func words(_ blocks: [HTMLBlock]) -> Int {
        blocks.reduce(0) { $0 + $1.words }
    }

    private mutating func settle(_ blocks: [HTMLBlock], heading: HTMLBlock?, in page: HTMLPage) {
        self.heading = heading.map { Headline.onOneLine(page.blocks.string(of: $0)) }
        var previous: HTMLBlock?
        for block in blocks {
            if let heading, heading.range == block.range { continue }
            if let previous {
                let isList = block.kind == .item || block.kind == .row
                text += isList && block.kind == previous.kind && block.group == previous.group ? "\n" : "\n\n"
            }
            text += page.blocks.string(of: block)
            previous = block
        }
    }

    // MARK: Choosing

    private static func body(of selection: HTMLSelection, in page: HTMLPage) -> [HTMLBlock] {
        var blocks = selection.kept.filter { page.tree.contains(selection.container, $0.container) }
        if !selection.isMarked {
            let all = blocks
            blocks = all.indices.filter { index in
                if case .heading = all[index].kind {
                    return index + 1 < all.count && HTMLPage.isContent(index + 1, in: all)
                }
                return HTMLPage.isContent(index, in: all)
            }.map { all[$0] }
        }
        return withoutEdges(withoutLinks(blocks, in: page), in: page)
    }

    /// Without blocks and lists that are mostly links, phrases that are no part of any article, and the headings above them.
    private static func withoutLinks(_ blocks: [HTMLBlock], in page: HTMLPage) -> [HTMLBlock] {
        var groupWords: [Int: (all: Int, links: Int)] = [:]
        for block in blocks where block.kind == .item || block.kind == .row {
            groupWords[block.group, default: (0, 0)].all += block.words
            groupWords[block.group, default: (0, 0)].links += block.linkWords
        }
        var kept: [HTMLBlock] = []
        // Headings that wait for a block below them.
        var waiting: [HTMLBlock] = []
        var isAfterDropped = false
        for block in blocks {
            if case .heading(let level) = block.kind {
                if isAfterDropped { dropHeadings(from: level, in: &waiting) }
                waiting.append(block)
                isAfterDropped = false
                continue
            }
            let isDropped: Bool
            if let group = groupWords[block.group], block.kind != .paragraph {
                isDropped = 2 * group.links > group.all
            } else {
                isDropped = block.linkDensity > 0.5 || isPhrase(block, in: page)
            }
            if isDropped {
                isAfterDropped = true
            } else {
                kept.append(contentsOf: waiting)
                kept.append(block)
                waiting = []
                isAfterDropped = false
            }
        }
        return kept
    }

    /// Takes away headings with nothing below them but links.
    private static func dropHeadings(from level: Int, in waiting: inout [HTMLBlock]) {
        while let last = waiting.last, case .heading(let above) = last.kind, above >= level, above > 1 {
            waiting.removeLast()
        }
    }

    private static func isPhrase(_ block: HTMLBlock, in page: HTMLPage) -> Bool {
        guard block.words <= 12 else { return false }
        let line = Headline.onOneLine(page.blocks.string(of: block)).lowercased()
        if phrases.contains(line.trimmingSuffix(while: { ".:…!".contains($0) })) { return true }
        return block.linkWords > 0 && phraseOpenings.contains { line.hasPrefix($0) }
    }

    private static let phrases: Set = [
        "advertisement", "advertisement - scroll to continue", "story continues below advertisement",
        "article continues below advertisement", "article continues after advertisement", "continue reading below",
        "continue reading the main story", "story continues below", "skip advertisement", "skip to content", "share",
        "share this", "share this article", "share this story", "share on facebook", "share on twitter", "tweet",
        "print",
        "email", "e-mail", "save", "listen to this article", "read more", "read next", "more on this story", "comments",
        "leave a comment", "related", "related stories", "related articles", "related topics", "follow us", "sponsored",
        "loading", "sign up", "subscribe", "sign in", "image", "view comments", "most read", "recommended",
    ]

    private static let phraseOpenings = [
        "read more", "read also", "also read", "read:", "related:", "see also", "watch:", "more:", "click here",
        "sign up", "subscribe", "follow us", "continue reading",
    ]

    /// Without labels above and below the text: a section's name, "4 min read". What may be an author or a date stays above.
    private static func withoutEdges(_ blocks: [HTMLBlock], in page: HTMLPage) -> [HTMLBlock] {
        func isLabel(_ block: HTMLBlock) -> Bool {
            guard block.words < 8, case .paragraph = block.kind else { return false }
            let bytes = Array(page.blocks.text[block.range])
            let line = bytes[...].trimmed
            if Byline.line(line) != nil || HeaderLine(line) != nil { return false }
            return !".!?\"”’»)…:।。".unicodeScalars.contains(String(line).unicodeScalars.last ?? " ")
        }
        let start = blocks.firstIndex { block in
            if case .heading = block.kind { return true }
            return !isLabel(block)
        }
        guard let start else { return blocks }
        var end = blocks.endIndex
        while end > start + 1 {
            if case .heading = blocks[end - 1].kind {
                end -= 1
            } else if isLabel(blocks[end - 1]) {
                end -= 1
            } else {
                break
            }
        }
        return Array(blocks[start..<end])
    }

    private static func date(above chosen: [HTMLBlock], in page: HTMLPage) -> PublicationDay? {
        let end = chosen.first?.range.lowerBound ?? 0
        for block in page.blocks.blocks.prefix(100) where block.range.lowerBound < end && block.words <= 8 {
            if case .date(let day?, _) = HeaderLine(Array(page.blocks.text[block.range])[...].trimmed) { return day }
        }
        return nil
    }

    // MARK: Heading

    /// The `h1` in the article or, where there is none, the last one above it.
    private static func heading(of page: HTMLPage, _ selection: HTMLSelection, from chosen: [HTMLBlock]) -> HTMLBlock? {
        let headings = selection.headings
        if let inside = headings.first(where: { page.tree.contains(selection.container, $0.container) }) {
            return inside
        }
        guard let first = chosen.first else { return headings.first }
        return headings.last { $0.range.lowerBound <= first.range.lowerBound }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}
