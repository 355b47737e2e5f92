import Articles
import Testing

@testable import ArticleReaders

struct HTMLLayoutTests {
    @Test func `a newspaper's page is its article`() throws {
        let article = try read(HTMLPages.newspaper, path: "a.html")
        #expect(
            article.text == """
                Skippers call the increase a tax on small boats.

                The council will charge a third more for a berth in the inner harbour from April, it decided on Friday after a \
                debate of four hours.

                “We have not raised the dues since 2011,” said the harbour master, Ewan Price. “The walls don’t mend themselves.”

                No.

                That was the answer of the skippers, who met in the net loft
                on the same evening.

                “A fisherman with a ten-metre boat pays as much as a yacht that comes twice a year,” said Ines Dahl, who speaks \
                for them.

                What it costs

                Length, Now, From April
                Under 8 m, £210, £280
                8 to 12 m, £330, £440

                The dues are paid

                once a year by residents,
                by the night by visitors.

                The council meets again on 3 March.
                """)
        #expect(article.headline == "Harbour dues to rise by a third, council says")
        #expect(article.byline == "Mara Tolland")
        #expect(article.source == "The Quayside Courier")
        #expect(article.published?.description == "2026-02-07")
        #expect(article.url == "https://courier.example/news/harbour-dues")
        #expect(article.language == "en-GB")
    }

    @Test func `all posts of a live blog are the article`() throws {
        let article = try read(HTMLPages.live, path: "a.html")
        #expect(
            article.text == """
                14:10

                Ferry turns back

                The noon ferry has turned back to the mainland with ninety people on board, the company says. All are well.

                13:30

                Quay closed

                The harbour master has closed the quay to everybody but the lifeboat crew. “Stay at home and watch it from the \
                window,” he said.

                Two cars are in the water.

                12:00

                Good afternoon. We will follow the storm here until it is over, or until the electricity fails.
                """)
        #expect(article.headline == "Storm live: quay closed as waves break over wall")
        #expect(article.published?.description == "2026-02-07")
    }

    @Test func `elements of AMP are no text`() throws {
        let article = try read(HTMLPages.amp, path: "a.html")
        #expect(
            article.text == """
                A crane of sixty metres came up the estuary on a barge on Thursday morning, an hour behind the tide it had been \
                promised.

                It will stand at the east quay for thirty years, if the ground holds, the engineers say.

                “It is bigger than the church,” said a boy on the wall.
                """)
        #expect(article.headline == "Crane arrives by barge")
        #expect(article.byline == "Ann Lee and Joe Roe")
    }

    @Test func `comments are not the post, however long they are`() throws {
        let article = try read(HTMLPages.weblog, path: "a.html")
        #expect(
            article.text == """
                Why I walk to work

                It is four kilometres and it takes three quarters of an hour. On most days I am there before the bus.

                People ask what I do when it rains. I get wet.

                The best part is the bridge. From there one sees the weir, the gulls and the first train, and nobody wants \
                anything from me.
                """)
        #expect(article.headline == "Why I walk to work & back")
        #expect(article.byline == "Ines Dahl")
        #expect(article.published?.description == "2026-01-19")
        #expect(article.language == "en")
    }

    @Test func `without any marks the densest part is the article`() throws {
        let article = try read(HTMLPages.divisions, path: "a.html")
        #expect(
            article.text == """
                The morning ferry left forty minutes late on Tuesday, for the ninth time since the new timetable came into force \
                in January.

                “There is one captain for two boats,” a deckhand said.

                The company did not answer questions. On its page it says that services may be subject to delay, and that it is \
                sorry for them.
                """)
        #expect(article.headline == "Ferry late again")
    }

    @Test func `a page laid out with tables and line breaks has paragraphs`() throws {
        let article = try read(HTMLPages.tables, path: "a.htm")
        #expect(
            article.text == """
                MUSCAT, Feb. 7 (Gulf Desk) -- The two delegations sat in different hotels for a second day and let their hosts \
                carry the papers, people who saw them come and go said.

                “It is slow,” said one of them, who would not be named — the hosts had asked for silence — “but nobody has left.”

                A third day is planned. The hotels have put up fences between the pool and the press.

                Neither side would say what was on the table.

                The oil price fell for the third day in a row, as traders took the length of the meeting for a good sign.
                """)
        #expect(article.headline == "Talks go on in Muscat")
        #expect(article.byline == "Mara Tolland")
        #expect(article.source == "Gulf Desk")
        #expect(article.published?.description == "2004-02-07")
    }

    @Test func `a body in pieces is put together, and short answers stay`() throws {
        let article = try read(HTMLPages.pieces, path: "a.xhtml")
        #expect(
            article.text == """
                It goes at nine, and it is empty.

                The last bus to the villages leaves at nine in the evening, and for a month now nobody has been on it but the \
                driver.

                “Do you get lonely?”

                “I sing.”

                The county will decide in March. It pays “far too much”, a councillor says, for what she calls a heated garage \
                on wheels.

                What the villages say

                We moved here because there was a bus. Without it my mother cannot come to see us, and I cannot go to the late \
                shift.

                A petition has 400 names.
                """)
        #expect(article.headline == "The last bus")
    }

    @Test func `a page in which everything is called boilerplate is not lost`() throws {
        let article = try read(HTMLPages.misnamed, path: "a.html")
        #expect(article.text.hasPrefix("The market has moved to the station"))
        #expect(article.text.hasSuffix("behind a hill of leeks."))
        #expect(article.headline == "Market day")
    }

    @Test func `a page of a few words is read whole`() throws {
        let article = try read("<nav><p>All is well here.</p></nav>", path: "a.html")
        #expect(article.text == "All is well here.")
    }

    @Test(arguments: [
        ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"), ("<ul><li>one<li>two</ul><p>three", "one\ntwo\n\nthree"),
        ("<p>a<script>x</script>b <i>c</i>\n d</p>", "ab c d"), ("<pre>a\n  b</pre>", "a\nb"),
        ("<p>it&rsquo;s &#8220;on&#x201D; &amp; &hellip;</p>", "it’s “on” & …"), ("<p>a<q>b</q></p>", "a“b”"),
        ("<table><tr><td>a<td>b<tr><td><td>c</table>", "a, b\nc"), ("<p>2 < 3 &unknown; &", "2 < 3 &unknown; &"),
        ("<dl><dt>term<dd>meaning</dl>", "term\nmeaning"), ("<p hidden>x<p style='display: none'>y<p>z", "z"),
        ("text<p>more</p>tail", "text\n\nmore\n\ntail"),
    ])
    func `markup becomes paragraphs and lines`(html: String, text: String) throws {
        #expect(try read("<title>Of all things</title><body>" + html, path: "a.html").text == text)
    }
}
