/// Places that no list has: capitals with a word such as "River" or "Lake".
extension CapitalRunReading {
    func placeEnd(at start: Int) -> Int? {
        if text.has(.placeLead, at: start) { return ledPlaceEnd(at: start) }
        guard text.classes[start].isDisjoint(with: [.title, .honorific, .month, .weekday]) else { return nil }
        var index = start + 1
        while index < text.count, text.continuesLine(index), text.isName[index], index - start < 4 {
            if text.has(.placeHead, at: index) { return index + 1 }
            guard text.classes[index].isDisjoint(with: [.title, .honorific, .entity]) else { return nil }
            index += 1
        }
        return nil
    }

    /// "Lake Como", "Gulf of Finland", "North Kivu".
    private func ledPlaceEnd(at start: Int) -> Int? {
        let next = start + 1
        guard text.continuesLine(next) else { return nil }
        if text.is(CueKeys.of, at: next) {
            guard text.has(.placeHead, at: start) else { return nil }
            let name = text.is(CueKeys.the, at: next + 1) ? next + 2 : next + 1
            guard text.continuesLine(name), text.hasName(at: name) else { return nil }
            return runEnd(from: name)
        }
        guard text.hasName(at: next), !text.has([.title, .honorific, .organisationHead, .month, .weekday], at: next)
        else { return nil }
        if text.has(.place, at: next) { return next + 1 }
        if text.has(.ordinary, at: start), !text.has(.placeHead, at: start) { return nil }
        guard !text.has(.ordinary, at: next), !text.has([.firstName, .particle], at: start) else { return nil }
        return text.has(.surname, at: next) && text.hasName(at: next + 1) ? nil : runEnd(from: next)
    }

    private func runEnd(from start: Int) -> Int {
        var index = start + 1
        while index < text.count, text.continuesLine(index), text.isName[index], index - start < 3,
            text.classes[index].isDisjoint(with: [.title, .honorific, .entity])
        {
            index += 1
        }
        return index
    }
}
