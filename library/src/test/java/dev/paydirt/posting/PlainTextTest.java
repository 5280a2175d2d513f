package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final List<String> PIECES = List.of(
            "<div>",
            "</div>",
            "<b",
            ">",
            "<p>",
            "<br/>",
            "&lt;",
            "&amp;lt;",
            "&nbsp;",
            "&#x2F;",
            "&",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<pre>",
            "\n",
            "\n\n\n",
            "\r\n",
            " ",
            "\u00a0",
            "\u0000",
            "\u202e",
            "\ud83d",
            "word",
            "R&D",
            "<table><tr><td>",
            "\u0085",
            "]]>",
            "<li>");

    @Test
    void paragraphsListsAndBreaksBecomeLines() {
        assertThat(PlainText.of(
                        "<h2>You</h2><p>write <b>Java</b><br>and&nbsp;SQL.</p><ul><li>one</li><li>two</li></ul>end"))
                .isEqualTo("You\n\nwrite Java\nand SQL.\n\none\ntwo\n\nend");
        assertThat(PlainText.of("<div><div>a</div><div>b</div></div><span>c</span>"))
                .isEqualTo("a\nb\nc");
        assertThat(PlainText.of("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"))
                .isEqualTo("a b\nc");
    }

    @Test
    void linesOfHtmlAreNoLinesOfTextUnlessPreformatted() {
        assertThat(PlainText.of("<p>one\n   two</p>\n<p>three</p>")).isEqualTo("one two\n\nthree");
        assertThat(PlainText.of("<pre>one\ntwo</pre>three\nfour")).isEqualTo("one\ntwo\n\nthree four");
    }

    @Test
    void readsHtmlThatWasEscapedOnceOrTwice() {
        assertThat(PlainText.of("&lt;div class=&quot;x&quot;&gt;R&amp;amp;D &amp;lt; 5&lt;/div&gt;"))
                .isEqualTo("R&D < 5");
        assertThat(PlainText.of("&amp;lt;p&amp;gt;one&amp;lt;/p&amp;gt;two")).isEqualTo("one\n\ntwo");
    }

    @Test
    void aTextThatIsTidyIsLeftAsItIs() {
        var random = new Random(7);
        List<String> pieces = List.of("a", "B", " ", "\n", "<", "&", "é", "\t", ".");
        int tidy = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (TidyText.isTidy(text.toString())) {
                tidy++;
                assertThat(text.toString()).doesNotContain("<", "&").isEqualTo(TidyText.of(text.toString()));
            }
        }
        assertThat(tidy).isPositive();
        assertThat(TidyText.isTidy("Two words,\na line\n\nand another.")).isTrue();
    }

    @Test
    void keepsTagsThatThePageItselfShows() {
        assertThat(PlainText.of("<p>use &lt;b&gt; for bold</p>")).isEqualTo("use <b> for bold");
    }

    @Test
    void scriptsStylesAndCommentsAreNoWords() {
        assertThat(PlainText.of("a<script>alert('x')</script><style>p{}</style><!-- c -->b"))
                .isEqualTo("ab");
    }

    @Test
    void plainTextIsOnlyTidied() {
        assertThat(PlainText.of("  a  b \r\n\r\n\r\n\n c\t\td \n")).isEqualTo("a b\n\nc d");
        assertThat(PlainText.of("C++ & C#, R&D, pay <50k, 3 < 4 & <3"))
                .isEqualTo("C++ & C#, R&D, pay <50k, 3 < 4 & <3");
        assertThat(PlainText.of("one &amp; two\nthree &#8211; four")).isEqualTo("one & two\nthree – four");
        assertThat(PlainText.of("")).isEmpty();
    }

    @Test
    void controlCharactersAndTurnsOfDirectionGo() {
        assertThat(PlainText.of("a\u0000b\u001b[31mc\u202ed\ufeffe\u200bf\ud83dg"))
                .isEqualTo("ab[31mcdef\ufffdg");
        assertThat(PlainText.of("<p>a&#0;b&#x1b;c</p>"))
                .doesNotContain("\u001b")
                .doesNotContain("\u0000");
        assertThat(PlainText.of("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void whateverComesInTidyTextComesOut() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            var html = new StringBuilder();
            for (int piece = random.nextInt(25); piece > 0; piece--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = PlainText.of(html.toString());
            assertThat(text).as("seed %d: %s", seed, html).isEqualTo(TidyText.of(text));
            assertThat(text).as("seed %d: %s", seed, html).doesNotContain("\n\n\n", " \n", "\n ", "  ", "\u202e");
        }
    }

    @Test
    void endsOnPagesMadeToBeSlow() {
        for (String piece :
                List.of("<div>", "<p>", "<b>", "<a>", "<table>", "<", "&", "<li><ul>", "<b><p>", "&amp;lt;", "<!")) {
            String text = PlainText.of(piece.repeat(PlainText.LONGEST / piece.length()) + "word");
            assertThat(text).as(piece).isNotNull();
        }
    }
}
