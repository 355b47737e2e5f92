import Articles
import Testing

@testable import Entities

@Suite struct EntityRecognizerTests {
    @Test(arguments: [
        ("Talks were held by Foreign Minister Abbas Araghchi.", ["PERSON Abbas Araghchi"]),
        ("A gift went to Mr. Tolliver's sister.", ["PERSON Tolliver"]),
        ("The letter reached Secretary of State Marco Rubio’s desk.", ["PERSON Marco Rubio"]),
        ("Then Secretary-General Kofi Annan rose.", ["PERSON Kofi Annan"]),
        ("It was painted by George W. Bush himself.", ["PERSON George W. Bush"]),
        ("Nobody asked Ludwig van Beethoven about it.", ["PERSON Ludwig van Beethoven"]),
        ("He once met Bashar al-Assad there.", ["PERSON Bashar al-Assad"]),
        ("The plan, Vlastimil Hrubesh said, is dead.", ["PERSON Vlastimil Hrubesh"]),
        ("Across town Zebulon Quillfeather, 43, sold boats.", ["PERSON Zebulon Quillfeather"]),
    ])
    func `a person is found without the title and the possessive`(text: String, expected: [String]) throws {
        #expect(try noted(text) == expected)
    }

    @Test(arguments: [
        ("Rain fell on Oman and on Muscat.", ["PLACE Oman", "PLACE Muscat"]),
        ("Tehran announced a plan.", ["PLACE Tehran"]),
        ("He left the U.S. for the UK.", ["PLACE U.S. = United States", "PLACE UK = United Kingdom"]),
        ("Ships wait at the Strait of Hormuz.", ["PLACE Strait of Hormuz"]),
        ("They camped at Lake Vorkuta and by the Orvel River.", ["PLACE Lake Vorkuta", "PLACE Orvel River"]),
        ("Snow lay in South Waziristan.", ["PLACE South Waziristan"]),
        (
            "Iranian and French ships met two Greeks.",
            ["NATIONALITY Iranian", "NATIONALITY French", "NATIONALITY Greeks = Greek"]
        ),
        ("An Oslo-based firm left.", ["PLACE Oslo"]),
        ("Flights to São Paulo and Bogotá resumed.", ["PLACE São Paulo", "PLACE Bogotá"]),
        (
            "Ports in Qatar, the Emirates and Kuwait stayed open.",
            ["PLACE Qatar", "PLACE Emirates = United Arab Emirates", "PLACE Kuwait"]
        ),
    ])
    func `places and nationalities are found`(text: String, expected: [String]) throws {
        #expect(try noted(text) == expected)
    }

    @Test(arguments: [
        ("The U.N. asked NATO to wait.", ["ORGANISATION U.N. = United Nations", "ORGANISATION NATO"]),
        ("A job at the Ministry of Water and Power was open.", ["ORGANISATION Ministry of Water and Power"]),
        ("Shares of Quillfeather Corp. fell.", ["ORGANISATION Quillfeather Corp."]),
        ("He taught at Umbel University for years.", ["ORGANISATION Umbel University"]),
        ("She writes for the Tollbridge Institute now.", ["ORGANISATION Tollbridge Institute"]),
        ("He joined al-Qaida early.", ["ORGANISATION al-Qaida = al-Qaeda"]),
    ])
    func `organisations are found`(text: String, expected: [String]) throws {
        #expect(try noted(text) == expected)
    }

    @Test func `a surname takes the full name that the article gives later or gave before`() throws {
        let text = "Hrubesh was early.\n\nIn the hall stood President Vlastimil Hrubesh. Nobody saw Hrubesh's car."
        #expect(
            try noted(text) == [
                "PERSON Hrubesh = Vlastimil Hrubesh", "PERSON Vlastimil Hrubesh", "PERSON Hrubesh = Vlastimil Hrubesh",
            ])
    }

    @Test func `somebody else of the same surname keeps their own name`() throws {
        let text = "George Bush spoke first. Laura Bush followed, and then Bush again."
        #expect(try noted(text) == ["PERSON George Bush", "PERSON Laura Bush", "PERSON Bush = George Bush"])
    }

    @Test func `an acronym in brackets stands for the name before it`() throws {
        let text = "The Umbel Boat Owners Council (UBOC) met. On Monday UBOC voted."
        #expect(
            try noted(text, only: [.organisation]) == [
                "ORGANISATION Umbel Boat Owners Council", "ORGANISATION UBOC = Umbel Boat Owners Council",
                "ORGANISATION UBOC = Umbel Boat Owners Council",
            ])
    }

    @Test func `a name with its title alone on a line is the speaker`() throws {
        let text = "They agreed:\n\nZorvan Quillfeather, harbour master of the old town:\n\n\"We wait.\""
        #expect(try noted(text) == ["PERSON Zorvan Quillfeather"])
    }

    @Test(arguments: [
        "Police were slow. Officials waited. Negotiations went on.",
        "He was Secretary of State then.",
        "“Nothing works,” one said. Perhaps. However, Most Of It Does.",
        "the prime minister of nowhere",
        "It may rain in a march of five people who will read.",
        "This Reading Was Nice",
    ])
    func `ordinary words with a capital are no names`(text: String) throws {
        #expect(try noted(text) == [])
    }

    @Test(arguments: [
        "yesterday the prime minister of france met iran's envoy in paris, said abbas araghchi of the foreign ministry",
        "вчера в городе прошёл дождь и никто не вышел", "昨日は雨でした。誰も来ませんでした。",
    ])
    func `a text without a capital names nobody`(text: String) throws {
        #expect(try noted(text, only: [.person, .organisation, .place, .nationality, .miscellaneous]) == [])
    }

    @Test(arguments: [
        (
            "Haitham Quill met U.S. Officials.", ["PERSON Haitham Quill", "PLACE U.S. = United States"]
        ),
        (
            "A U.S. Military post and U.S. Officials moved.",
            ["PLACE U.S. = United States", "PLACE U.S. = United States"]
        ),
        ("The U.S. And Iran spoke.", ["PLACE U.S. = United States", "PLACE Iran"]),
        ("TRUMP SENDS ENVOY TO OMAN FOR TALKS", ["PERSON TRUMP", "PLACE OMAN = Oman"]),
        ("Abbas Araghchi Signs Harbour Agreement With Oman", ["PERSON Abbas Araghchi", "PLACE Oman"]),
    ])
    func `capitals that every word has say nothing`(text: String, expected: [String]) throws {
        let found = try noted(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("NEW YORK (Gulf Desk) - Rain fell.", "PLACE NEW YORK = New York"),
        ("ZURICH (Gulf Desk) - Rain fell.", "PLACE ZURICH = Zurich"),
        ("WASHINGTON D.C. (Gulf Desk) - Rain fell.", "PLACE WASHINGTON D.C. = Washington D.C."),
    ])
    func `a dateline's place is filed under its usual name`(text: String, expected: String) throws {
        #expect(try noted(text).first == expected)
    }
}
