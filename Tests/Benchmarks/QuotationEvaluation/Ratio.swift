/// A share that was counted.
struct Ratio {
    var right = 0
    var all = 0

    mutating func count(_ isRight: Bool) {
        all += 1
        if isRight { right += 1 }
    }

    /// In percent, with the counts.
    var description: String { "\(percent) (\(right)/\(all))" }

    var percent: String { all == 0 ? "–" : Ratio.shown(100 * Double(right) / Double(all)) }

    static func shown(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    static func harmonicMean(_ precision: Ratio, _ recall: Ratio) -> String {
        guard precision.all > 0, recall.all > 0, precision.right > 0, recall.right > 0 else { return "–" }
        let p = Double(precision.right) / Double(precision.all)
        let r = Double(recall.right) / Double(recall.all)
        return shown(200 * p * r / (p + r))
    }
}
