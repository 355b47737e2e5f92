extension HTMLPages {
    /// A weblog: more words in the comments than in the post.
    static let weblog = """
        <!doctype html><html lang=en><head><title>Why I walk to work – Shoe Leather</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Shoe Leather"},{"@type":"BlogPosting","headline":"Why I walk to work &amp; back","datePublished":"2026-01-19T09:00:00+01:00","author":{"@id":"#p"},"publisher":{"@id":"#o"},"inLanguage":"en-US"},{"@type":"Person","@id":"#p","name":"Ines Dahl"},{"@type":"Organization","@id":"#o","name":"Shoe Leather"}]}</script>
        </head><body class="single single-post author-ines category-walking">
        <div id="page"><div id="masthead"><p>Shoe Leather: a weblog about walking in towns, and about the shoes and socks that one needs for it.</p></div>
        <div id="content" class="content-area has-sidebar">
        <div id="post-12" class="post-12 post type-post author-ines tag-walking">
        <h1 class="entry-title">Why I walk to work</h1>
        <div class="entry-meta">Posted on <time datetime="2026-01-19">19 January 2026</time> by Ines Dahl</div>
        <div class="entry-content">
        <p>It is four kilometres and it takes three quarters of an hour. On most days I am there before the bus.</p>
        <p>People ask what I do when it rains. I get wet.</p>
        <div class="wp-caption"><img src=a.jpg><p class="wp-caption-text">My shoes, after a year of it and two new soles, on the step.</p></div>
        <p>The best part is the bridge. From there one sees <a href="/weir">the weir</a>, the gulls and the first train, and nobody wants anything from me.</p>
        <div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul><li><a href=#>Tweet</a></li><li><a href=#>Email</a></li></ul></div>
        <div id="jp-relatedposts"><h3>Related</h3><p><a href=#>Socks, a review</a></p></div>
        </div></div>
        <div id="comments" class="comments-area"><h2>3 thoughts on “Why I walk to work”</h2><ol class="comment-list">
        <li class="comment"><div class="comment-body"><p>I cycled for twenty years and I have to say that walking has turned out to be better for my knees and for my temper.</p></div></li>
        <li class="comment"><div class="comment-body"><p>What shoes are they? I have worn through three pairs since the summer, and my cobbler has stopped laughing about it.</p></div></li>
        <li class="comment"><div class="comment-body"><p>In my town there is a motorway where your bridge is, and no pavement on either side of it, so I envy you a little.</p></div></li></ol></div>
        </div>
        <div id="secondary" class="widget-area"><p>Subscribe by mail and you will get every post on the morning it is written, without any advertising at all.</p></div>
        </div></body></html>
        """

    /// Nothing but `div` with names that say nothing.
    static let divisions = """
        <html><head><title>Ferry late again | Courier</title></head><body><div id=wrap><div class=top><a href=/>Courier</a><a href=/n>News</a><a href=/s>Sport</a></div>
        <div class=c1><div class=c2><div class=t>Ferry late again</div>
        <div class=x>The morning ferry left forty minutes late on Tuesday, for the ninth time since the new timetable came into force in January.</div>
        <div class=x>“There is one captain for two boats,” a deckhand said.</div>
        <div class=x>The company did not answer questions. On its page it says that services may be subject to delay, and that it is sorry for them.</div>
        </div><div class=c3><a href=/1>Lighthouse to be painted in the old colours</a><a href=/2>Harbour dues to rise by a third</a><a href=/3>New crane arrives by barge on Thursday</a></div></div>
        <div class=bottom>Courier Press, 4 Strand Street. Telephone 555 0100.</div></div></body></html>
        """

    /// Tables, fonts and line breaks, without a paragraph.
    static let tables = """
        <HTML><HEAD><TITLE>Gulf Desk - Talks go on in Muscat</TITLE></HEAD>
        <BODY BGCOLOR=white><FORM name=aspnet>
        <TABLE WIDTH=760><TR><TD COLSPAN=2><A HREF=/><IMG SRC=logo.gif></A> <FONT SIZE=1>Saturday, February 7, 2004</FONT></TD></TR>
        <TR><TD WIDTH=140 VALIGN=top><A HREF=/1>Home</A><BR><A HREF=/2>World</A><BR><A HREF=/3>Business</A><BR><A HREF=/4>Weather</A></TD>
        <TD VALIGN=top><FONT SIZE=5><B>Talks go on in Muscat</B></FONT><BR>
        <FONT SIZE=2>By Mara Tolland<BR>
        <BR>
        MUSCAT, Feb. 7 (Gulf Desk) -- The two delegations sat in different hotels for a second day and let their hosts carry the papers, people who saw them come and go said.<BR><BR>
        &#147;It is slow,&#148; said one of them, who would not be named &#151; the hosts had asked for silence &#151; &#147;but nobody has left.&#148;<BR><BR>
        A third day is planned. The hotels have put up fences between the pool and the press.<P>
        Neither side would say what was on the table.<P>
        The oil price fell for the third day in a row, as traders took the length of the meeting for a good sign.
        </TD></TR></TABLE><TABLE><TR><TD><A HREF=/c>Contact</A></TD><TD><A HREF=/h>Help</A></TD></TR></TABLE></FORM></BODY></HTML>
        """

    /// A body in several pieces with advertisements between, a dialog with short paragraphs, quotations.
    static let pieces = """
        <html lang="en"><head><title>The last bus</title></head><body><div class="app"><nav><a href="/">Front page</a></nav>
        <article class="story"><div class="hero"><h1>The last bus</h1><p class="summary">It goes at nine, and it is empty.</p></div>
        <div class="StoryBody-column"><div class="story-body"><p>The last bus to the villages leaves at nine in the evening, and for a month now nobody has been on it but the driver.</p>
        <p>“Do you get lonely?”</p><p>“I sing.”</p></div></div>
        <div class="ad-wrapper"><p>Advertisement</p></div>
        <div class="StoryBody-column"><div class="story-body"><p>The county will decide in March. It pays <q>far too much</q>, a councillor says, for what she calls a heated garage on wheels.</p>
        <h3>What the villages say</h3>
        <blockquote>We moved here because there was a bus. Without it my mother cannot come to see us, and I cannot go to the late shift.</blockquote>
        <p>A petition has 400 names.</p>
        <h3>More from the county</h3><ul><li><a href="/1">Library hours cut</a></li><li><a href="/2">Bridge to close for two nights</a></li></ul></div></div>
        <p class="tagline">Additional reporting by Joe Roe</p>
        </article></div></body></html>
        """

    /// Everything is called something that is usually not the article.
    static let misnamed = """
        <html><head><title>Market day</title></head><body><div class="sidebar widget">
        <p>The market has moved to the station for the winter, since the square is being dug up for the new pipes.</p>
        <p>Traders say that they sell less there. “People have trains to catch,” said one of them, behind a hill of leeks.</p>
        </div></body></html>
        """
}
