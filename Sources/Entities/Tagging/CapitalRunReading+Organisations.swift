/// Organisations: capitals around a head noun, and acronyms explained in brackets.
extension CapitalRunReading {
    /// The end of a name that starts at an index and has an organisation's head noun or a company's legal form in it.
    func organisationEnd(at start: Int) -> Int? {
        var index = start
        var end: Int?
        var isOpen = false
        while index < text.count, index == start || text.continuesLine(index), index - start < 14 {
            let classes = text.classes[index]
            if text.isName[index] {
                if index > start, !isOpen, !classes.isDisjoint(with: [.title, .honorific]),
                    classes.isDisjoint(with: [.organisationHead, .roleModifier])
                {
                    break
                }
                if classes.contains(.companySuffix) || classes.contains(.organisationHead), index > start {
                    end = index + 1
                } else if isOpen {
                    end = index + 1
                }
                index += 1
            } else if let next = connectorEnd(at: index, start: start, isOpen: &isOpen, head: end) {
                index = next
            } else {
                break
            }
        }
        return end
    }

    /// Steps over what may stand between the words of an organisation's name.
    private func connectorEnd(at index: Int, start: Int, isOpen: inout Bool, head: Int?) -> Int? {
        let next = index + 1
        guard index > start, text.continuesLine(next) else { return nil }
        switch text.marks[index] {
        case .hyphen where text.isJoined(index) && text.isJoined(next), .ampersand:
            return text.hasName(at: next) ? next : nil
        case .comma:
            return text.has(.companySuffix, at: next) && text.hasName(at: next) ? next : nil
        case .none: break
        default: return nil
        }
        let key = text.tokens[index].key
        if text.tokens[index].traits.contains(.clitic) {
            let isCommon = text.has(.ordinary, at: index - 1)
            return isCommon && text.hasName(at: next) ? next : nil
        }
        let followsHead = head == index || (index == start + 1 && text.has(.organisationHead, at: start))
        if key == CueKeys.of || ((key == CueKeys.for || key == CueKeys.on) && followsHead) {
            guard followsHead else { return nil }
            let name = text.is(CueKeys.the, at: next) ? next + 1 : next
            guard text.continuesLine(name), text.hasName(at: name), !text.has([.month, .weekday], at: name) else {
                return nil
            }
            isOpen = true
            return name
        }
        if key == CueKeys.and, text.hasName(at: next), text.has(.ordinary, at: next), text.has(.ordinary, at: index - 1)
        {
            return next
        }
        return nil
    }

    /// The end of a run of capitals that is followed by its initials in brackets.
    func acronymEnd(at start: Int) -> Int? {
        var index = start
        var initials = 0
        while index < text.count, index == start || text.continuesLine(index), index - start < 12 {
            if text.tokens[index].traits.contains(.capitalised) {
                initials += 1
            } else if text.marks[index] == .openingBracket {
                break
            } else if !text.tokens[index].traits.contains(.word) || !text.has([.ordinary, .particle], at: index)
                || text.tokens[index].end - text.tokens[index].start > 3
            {
                return nil
            }
            index += 1
        }
        guard initials >= 2, index + 2 < text.count, text.marks[index] == .openingBracket,
            text.marks[index + 2] == .closingBracket, text.tokens[index + 1].traits.contains(.allCapitals),
            !text.has([.country, .region], at: index + 1)
        else { return nil }
        let length = Int(text.tokens[index + 1].end - text.tokens[index + 1].start)
        if text.startsSentence[start], text.has(.ordinary, at: start), length != initials { return nil }
        return abs(length - initials) <= 1 && length >= 3 ? index : nil
    }
}
