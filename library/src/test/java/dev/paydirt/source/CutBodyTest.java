package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An answer that ends too early, wherever that is.
class CutBodyTest {
    private static final String FIRST =
            "{\"id\":\"a\",\"t\":\"Schweißer\",\"u\":\"https://x.example/1\",\"deep\":[[1],{\"b\":[2]}]}";
    private static final String SECOND = "{\"id\":12345,\"t\":\"Nurse\",\"u\":\"https://x.example/2\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total\":2,\"jobs\":[%s,%s],\"next\":\"abc\"}",
                "{\"jobs\":[%s,%s],\"total\":2345,\"meta\":{\"a\":[1,2]}}",
                "{\"meta\":{\"a\":[1,2]},\"jobs\":[%s,%s]}",
                "{ \"jobs\" : [\n%s ,\n%s\n] }"
            })
    void keepsWholeRecordsAndNeverHalfAOneAndNamesTheByte(String form) {
        byte[] whole = form.formatted(FIRST, SECOND).getBytes(StandardCharsets.UTF_8);
        PageReader reader = Small.endpoint().reader(Small.TIMESTAMP);
        List<String> both = lines(reader, whole);
        assertThat(both).hasSize(2);
        for (int length = 1; length < whole.length; length++) {
            int ends = length;
            Page page = reader.read(Arrays.copyOf(whole, length), "page");
            String told = switch (page) {
                case Page.Listing listing -> {
                    assertThat(lines(listing)).isEqualTo(both.subList(0, before(whole, ends)));
                    assertThat(listing.total()).isEqualTo(OptionalLong.empty());
                    assertThat(listing.next()).isEmpty();
                    yield listing.cut().orElse("");
                }
                case Page.Unreadable unreadable -> {
                    assertThat(before(whole, ends))
                            .as("records lost at %d", ends)
                            .isZero();
                    yield unreadable.reason();
                }
                case Page.WebPage _ -> "";
            };
            assertThat(told)
                    .startsWith("page breaks off at byte " + ends + ": ")
                    .doesNotContain("REDACTED");
        }
    }

    @Test
    void aCutInsideALetterKeepsWhatCameBefore() {
        byte[] whole = ("{\"jobs\":[" + SECOND + "," + FIRST + "]}").getBytes(StandardCharsets.UTF_8);
        int inside = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\u00c3') + 1;

        Page page = Small.endpoint().reader(Small.TIMESTAMP).read(Arrays.copyOf(whole, inside), "page");

        assertThat(page)
                .isInstanceOfSatisfying(
                        Page.Listing.class,
                        listing -> assertThat(lines(listing)).hasSize(1));
    }

    /// How many records have ended before this length.
    private static int before(byte[] whole, int length) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int count = 0;
        for (String record : List.of(FIRST, SECOND)) {
            String bytes = new String(record.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            count += text.indexOf(bytes) + bytes.length() <= length ? 1 : 0;
        }
        return count;
    }

    private static List<String> lines(PageReader reader, byte[] body) {
        assertThat(reader.read(body, "page")).isInstanceOf(Page.Listing.class);
        return lines((Page.Listing) reader.read(body, "page"));
    }

    private static List<String> lines(Page.Listing listing) {
        return listing.records().stream().map(SavedAnswer::line).toList();
    }
}
