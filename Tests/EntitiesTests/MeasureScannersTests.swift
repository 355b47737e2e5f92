import Articles
import Testing

@testable import Entities

@Suite struct MeasureScannersTests {
    @Test(arguments: [
        ("A rise of 25% or so.", "25%"), ("about 4.5 percent", "4.5 percent"),
        ("from 60 to 20 percent", "60 to 20 percent"),
        ("ten per cent of it", "ten per cent"), ("a 3-percentage-point gap", "3-percentage-point"),
        ("between 5-10% off", "5-10%"), ("rose 2 percentage points", "2 percentage points"),
    ])
    func `a percentage is found whole`(text: String, expected: String) throws {
        #expect(try noted(text, only: [.percent]) == ["PERCENT \(expected)"])
    }

    @Test(arguments: [
        ("It cost $3.5 million then.", "$3.5 million"), ("He paid US$20 for it.", "US$20"),
        ("some 5 billion euros went", "5 billion euros"), ("worth €40bn today", "€40bn"),
        ("for £1,200.50 a piece", "£1,200.50"), ("a $2-billion debt", "$2-billion"), ("two dollars", "two dollars"),
        ("a million yen", "a million yen"), ("cost $5 to $7 each", "$5 to $7"),
    ])
    func `a sum of money is found whole`(text: String, expected: String) throws {
        #expect(try noted(text, only: [.money]) == ["MONEY \(expected)"])
    }

    @Test(arguments: [
        ("some 20 kilometres away", "20 kilometres"), ("1.5 million barrels a day", "1.5 million barrels a day"),
        ("a 10-metre wall", "10-metre"), ("over 300 square miles", "300 square miles"),
        ("at 40 degrees Celsius", "40 degrees Celsius"),
        ("two hundred tons of it", "two hundred tons"), ("weighs 80kg now", "80kg"),
    ])
    func `a measure is found whole`(text: String, expected: String) throws {
        #expect(try noted(text, only: [.quantity]) == ["QUANTITY \(expected)"])
    }

    @Test(arguments: [
        ("dated 2026-02-07 at noon", "2026-02-07"), ("on February 7, 2026, he left", "February 7, 2026"),
        ("the 7th of February", "7th of February"), ("came on 7 Feb. 2026 too", "7 Feb. 2026"),
        ("on Monday evening", "Monday evening"),
        ("on Friday, March 3 it", "Friday, March 3"), ("all through last month", "last month"), ("in May they", "May"),
        ("the past few days were", "the past few days"), ("three years ago", "three years ago"),
        ("back in 1998, it", "1998"),
        ("of the 1990s", "1990s"), ("done yesterday", "yesterday"), ("by 12/25/2006 at last", "12/25/2006"),
        ("the previous day was", "the previous day"), ("during next Tuesday", "next Tuesday"),
    ])
    func `a date is found whole`(text: String, expected: String) throws {
        #expect(try noted(text, only: [.date]) == ["DATE \(expected)"])
    }

    @Test(arguments: [
        "They may march.", "about 2000 people came", "won three games", "two won", "page 12 of 30", "3 to 4 of us",
        "13-45-67", "%", "$", "per cent", "million", "31", "a quarter",
    ])
    func `bare numbers and lone units are no measures`(text: String) throws {
        #expect(try noted(text) == [])
    }
}
