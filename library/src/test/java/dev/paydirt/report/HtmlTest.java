package dev.paydirt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whateverTheWordsAreTheyStayWords() {
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            String words = random.ints(random.nextInt(60), 0, 0x3000)
                    .map(c -> random.nextBoolean() ? "<>&\"'/=`{}-!]".charAt(c % 13) : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var body = Jsoup.parse(
                            Html.of("<p title=\"{}\">{}</p>", words, words).text())
                    .body();

            assertThat(body.getAllElements()).as("seed %d", seed).hasSize(2);
            Element paragraph = body.child(0);
            assertThat(paragraph.attributes().asList()).as("seed %d", seed).hasSize(1);
            assertThat(visible(paragraph.attr("title"))).as("seed %d", seed).isEqualTo(visible(words));
        }
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> c > 0x20 && !Character.isISOControl(c) && !(c >= 0x2000 && c <= 0x206F))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void piecesStayPieces() {
        Html item = Html.of("<li>{}</li>", "<");
        assertThat(Html.of("<ul>{}</ul>", List.of(item, item)).text()).isEqualTo("<ul><li>&lt;</li><li>&lt;</li></ul>");
    }

    @Test
    void bracesInAValueAreNoPlaceForAnother() {
        assertThat(Html.of("{} {}", "{}", "b").text()).isEqualTo("{} b");
    }

    @Test
    void aValueTooManyIsABug() {
        assertThatThrownBy(() -> Html.of("{}", "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
