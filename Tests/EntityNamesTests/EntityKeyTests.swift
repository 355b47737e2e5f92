import Articles
import EntityNames
import Testing

struct EntityKeyTests {
    @Test(arguments: [
        (EntityType.place, ["United States", "US", "U.S.", "the United States", "UNITED STATES", "USA"]),
        (.organisation, ["United Nations", "UN", "U.N.", "the U.N."]),
        (
            .organisation,
            ["Pier Motor", "Pier Motor Co", "PIER MOTOR CO.", "The Pier Motor Co., Inc.", "Pier Motor & Co"]
        ),
        (.person, ["Étienne Berg", "Etienne Berg", "ETIENNE BERG"]),
        (.place, ["New Quay", "NEW QUAY", "New-Quay"]),
    ])
    func `names of one entity have one key`(type: EntityType, names: [String]) {
        #expect(Set(names.map { EntityKey(type, named: $0) }).count == 1)
    }

    @Test(arguments: [
        (EntityKey(.person, named: "Ann Hale"), EntityKey(.person, named: "Hale")),
        (EntityKey(.person, named: "Hale"), EntityKey(.place, named: "Hale")),
        // A family name and a country.
        (EntityKey(.person, named: "Holland"), EntityKey(.person, named: "Netherlands")),
        (EntityKey(.person, named: "Ann Co"), EntityKey(.person, named: "Ann")),
        (EntityKey(.organisation, named: "Group"), EntityKey(.organisation, named: "Holdings")),
    ])
    func `other names have another key`(first: EntityKey, second: EntityKey) {
        #expect(first != second)
    }
}
