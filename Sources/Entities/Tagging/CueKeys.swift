/// Keys of the few single words that rules ask for by name.
enum CueKeys {
    static let of = TokenKey.key(of: "of")
    static let the = TokenKey.key(of: "the")
    static let and = TokenKey.key(of: "and")
    static let a = TokenKey.key(of: "a")
    static let an = TokenKey.key(of: "an")
    static let state = TokenKey.key(of: "state")
}
