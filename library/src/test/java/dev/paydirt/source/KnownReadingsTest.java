package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.posting.Posting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A posting that several queries find is read once, and never as another.
class KnownReadingsTest {
    private final PageReader reader = Small.endpoint().reader(Small.TIMESTAMP);

    private List<Page.Reading> read(String... records) {
        String body = "{\"jobs\":[" + String.join(",", records) + "]}";
        return reader.read(body.getBytes(StandardCharsets.UTF_8), "test") instanceof Page.Listing listing
                ? listing.records()
                : List.of();
    }

    private static String record(String title, String id) {
        return "{\"t\":\"%s\",\"u\":\"https://board.example/%s\"}".formatted(title, id);
    }

    private static Posting posting(Page.Reading reading) {
        return ((Page.Reading.Read) reading).posting();
    }

    @Test
    void theSameRecordIsTheSamePosting() {
        Posting first = posting(read(record("Nurse", "1")).getFirst());

        assertThat(posting(read(record("Baker", "2"), record("Nurse", "1")).getLast()))
                .isSameAs(first);
    }

    @Test
    void anAddressThatSaysWhoAskedIsKeptThoughTheRestIsReadOnce() {
        Posting first = posting(read(record("<b>Nurse</b>", "1?ref=a")).getFirst());
        Posting again = posting(read(record("<b>Nurse</b>", "1?ref=b")).getFirst());

        assertThat(first.jobUrl()).isEqualTo("https://board.example/1?ref=a");
        assertThat(again.jobUrl()).isEqualTo("https://board.example/1?ref=b");
        assertThat(again.position()).isSameAs(first.position()).isEqualTo("Nurse");
    }

    @Test
    void whatDiffersInOneLetterIsReadAnew() {
        Page.Reading first = read(record("Nurse", "1")).getFirst();

        Page.Reading other = read(record("Nurses", "1")).getFirst();
        assertThat(other).isNotEqualTo(first);
        assertThat(posting(other).position()).isEqualTo("Nurses");
    }

    @Test
    void theOldestAreForgottenWhenThereIsNoMoreRoom() {
        Posting first = posting(read(record("Nurse", "1")).getFirst());
        for (int number = 0; number * 1_000 <= KnownReadings.MOST_CHARACTERS; number++) {
            read(record("Baker" + number, "b"));
        }

        assertThat(posting(read(record("Nurse", "1")).getFirst()))
                .isEqualTo(first)
                .isNotSameAs(first);
    }
}
