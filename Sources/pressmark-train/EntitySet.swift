import Articles

/// An annotated set: its files, and what its types are in ours.
struct EntitySet {
    /// The name of its folder.
    let name: String
    let files: [String]
    /// The set's types that we have; others are no names.
    let types: [String: EntityType]
    /// Whether the set marks nationalities; where it does not, listed demonyms are marked.
    var marksNationalities = false
    static let gmb = EntitySet(
        name: "gmb", files: ["all.conll"],
        types: [
            "geo": .place, "gpe": .nationality, "per": .person, "org": .organisation, "art": .miscellaneous,
            "eve": .miscellaneous, "nat": .miscellaneous,
        ], marksNationalities: true)

    /// The sets that train the model that ships.
    static let training: [EntitySet] = [
        gmb,
        EntitySet(name: "wikigold", files: ["all.conll"], types: conll, marksNationalities: true),
        EntitySet(name: "wnut17", files: ["train.conll"], types: social),
        EntitySet(
            name: "btc-broad-twitter", files: ["a", "b", "e", "f", "g", "h"].map { "\($0).conll" }, types: conll),
        EntitySet(name: "uner-en-ewt", files: ["dev.conll", "test.conll"], types: conll),
        EntitySet(
            name: "gum", files: ["academic", "bio", "court", "interview", "news", "voyage"].map { "\($0).conll" },
            types: ["PER": .person, "ORG": .organisation, "LOC": .place, "EVENT": .miscellaneous]),
        EntitySet(name: "masc-ne", files: ["all.conll"], types: conll),
        EntitySet(name: "crossner-politics", files: parts, types: domain),
        EntitySet(name: "crossner-literature", files: parts, types: domain),
        EntitySet(name: "crossner-music", files: parts, types: domain),
        EntitySet(name: "crossner-science", files: parts, types: domain),
    ]

    /// Measures only: the licence of its text allows no training.
    static let newswire = EntitySet(
        name: "conll2003-testa", files: ["testa.conll"], types: conll, marksNationalities: true)

    private static let parts = ["train.conll", "dev.conll", "test.conll"]
    private static let conll: [String: EntityType] = [
        "PER": .person, "ORG": .organisation, "LOC": .place, "MISC": .miscellaneous,
    ]
    private static let social: [String: EntityType] = [
        "person": .person, "location": .place, "corporation": .organisation, "group": .organisation,
        "product": .miscellaneous, "creative-work": .miscellaneous,
    ]
    private static let domain: [String: EntityType] = [
        "politician": .person, "person": .person, "writer": .person, "musicalartist": .person, "scientist": .person,
        "politicalparty": .organisation, "organisation": .organisation, "band": .organisation,
        "university": .organisation, "location": .place, "country": .place, "election": .miscellaneous,
        "event": .miscellaneous, "misc": .miscellaneous, "award": .miscellaneous, "book": .miscellaneous,
        "poem": .miscellaneous, "magazine": .organisation, "academicjournal": .organisation, "album": .miscellaneous,
        "song": .miscellaneous,
    ]
}
