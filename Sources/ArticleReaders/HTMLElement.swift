/// What an HTML element's name says of the text in it.
struct HTMLElement: OptionSet, Sendable {
    let rawValue: UInt16

    /// Begins and ends a paragraph.
    static let block = Self(rawValue: 1)
    /// Holds no text of the page: scripts, buttons, drawings.
    static let hidden = Self(rawValue: 2)
    /// `h1` to `h6`.
    static let heading = Self(rawValue: 4)
    static let listItem = Self(rawValue: 8)
    static let row = Self(rawValue: 16)
    static let cell = Self(rawValue: 32)
    static let lineBreak = Self(rawValue: 64)
    /// Keeps its line breaks.
    static let preformatted = Self(rawValue: 128)
    static let link = Self(rawValue: 256)
    static let quote = Self(rawValue: 512)
    /// Stands around the text of a page, not in it: `nav`, `aside`, `footer`.
    static let furniture = Self(rawValue: 1024)
    static let list = Self(rawValue: 2048)
    static let paragraph = Self(rawValue: 4096)

    /// Elements that are not in the table are inline if HTML knows them, and else blocks: names of a site's own.
    static func named(_ name: String) -> HTMLElement {
        if let element = table[name] { return element }
        // AMP's elements are its advertisements, players and buttons; these hold text.
        if name.hasPrefix("amp-") { return ["amp-live-list", "amp-accordion"].contains(name) ? .block : .hidden }
        return name.contains("-") ? .block : []
    }

    private static let table: [String: HTMLElement] = {
        var table: [String: HTMLElement] = [:]
        func add(_ element: HTMLElement, _ names: String) {
            for name in names.split(separator: " ") { table[String(name), default: []].formUnion(element) }
        }
        add(
            .block,
            """
            html body div section article main header hgroup blockquote address center details summary dialog fieldset form \
            figure figcaption nav aside footer h1 h2 h3 h4 h5 h6 p pre hr ul ol dl li dt dd table caption thead tbody tfoot \
            tr td th noframes search menu dir legend content hl1 hl2 hl3 hedline block bq
            """)
        add(
            .hidden,
            """
            head script style noscript template iframe frame frameset object embed applet svg math canvas audio video map \
            button select option optgroup textarea input datalist progress meter img picture source track param col colgroup \
            rt rp figcaption caption dialog media
            """)
        add(.heading, "h1 h2 h3 h4 h5 h6 hl1 hl2 hl3")
        add(.listItem, "li dt dd")
        add(.row, "tr")
        add(.cell, "td th")
        add(.lineBreak, "br")
        add(.preformatted, "pre listing xmp plaintext")
        add(.link, "a")
        add(.quote, "q")
        add(.furniture, "nav aside footer menu dir search fieldset")
        add(.list, "ul ol dl")
        add(.paragraph, "p")
        return table
    }()
}
