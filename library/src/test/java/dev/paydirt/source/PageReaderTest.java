package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.posting.Posting;
import dev.paydirt.query.SourceChoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String ONE = "{\"id\": 1, \"t\": \"Nurse\", \"u\": \"https://x.example/1\"}";

    @Test
    void theRecordsOfAnEnvelopeAreReadInItsOrder() {
        Page.Listing listing = listing("{\"total\": 70, \"jobs\": [%s, %s]}".formatted(ONE, ONE.replace('1', '2')));

        assertThat(postings(listing))
                .extracting(Posting::jobUrl)
                .containsExactly("https://x.example/1", "https://x.example/2");
        assertThat(listing.total()).isEqualTo(OptionalLong.of(70));
        assertThat(listing.cut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"70\"`| -1",
                "null | -1",
                "-1 | -1",
                "1.5e3 | 1500",
                "1e999999999 | -1",
                "9223372036854775807 | 9223372036854775807",
                "9223372036854775808 | -1",
                "[7] | -1",
                "0 | 0"
            })
    void aTotalIsANumberThatCanBeCountedToOrThereIsNone(String total, long read) {
        assertThat(listing("{\"total\": %s, \"jobs\": []}".formatted(total))
                        .total()
                        .orElse(-1))
                .isEqualTo(read);
    }

    @Test
    void aBareListIsAnAnswerOnlyWhereItWasSaved() {
        String body = "[" + ONE + "]";
        SourceChoice saved = new SourceChoice(
                "small", "small", Optional.empty(), Map.of(), Optional.empty(), List.of("/x.json"), false, false, "s");
        Endpoint files = Endpoint.of(saved, SourceFile.read("small.yaml", Small.file()));

        assertThat(files.reader(Small.TIMESTAMP).read(bytes(body), "f"))
                .isInstanceOfSatisfying(
                        Page.Listing.class, page -> assertThat(postings(page)).hasSize(1));
        assertThat(read(body)).isInstanceOf(Page.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                          | the page is not JSON: the body is empty
            `  `                        | the page is not JSON: the body is empty
            sorry                       | the page is not JSON: Unrecognized token 'sorry': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at byte 5
            null                        | the page has no list at '.jobs'
            {}                          | the page has no list at '.jobs'
            {"jobs": null}              | the page has no list at '.jobs'
            {"jobs": {"a": 1}}          | the page has no list at '.jobs'
            {"error": "no such key"}    | the page has no list at '.jobs'
            17                          | the page does not fit '.jobs': Cannot index number with string "jobs"
            {"jobs": <html>             | the page breaks off at byte 10: Unexpected character ('<' (code 60)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            """)
    void whatIsNoPageIsUnreadableWithItsReason(String body, String reason) {
        assertThat(read(body)).isEqualTo(new Page.Unreadable(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html>", "\n\n  <html lang=en>", "<?xml version='1.0'?>", "\uFEFF<html>"})
    void aWebPageIsToldFromData(String body) {
        assertThat(read(body)).isInstanceOf(Page.WebPage.class);
    }

    @Test
    void moreThanOneValueIsNotReadOn() {
        assertThat(read("{\"jobs\": [" + ONE + "]} {\"jobs\": []}"))
                .isInstanceOfSatisfying(Page.Listing.class, page -> {
                    assertThat(postings(page)).hasSize(1);
                    assertThat(page.cut().orElse("")).contains("more follows after the end");
                });
    }

    @Test
    void deepNestingEndsTheAnswerAndKeepsWhatCameBefore() {
        Page.Listing listing = listing("{\"jobs\": [" + ONE + ", {\"a\": " + "[".repeat(10_000));

        assertThat(postings(listing)).hasSize(1);
        assertThat(listing.cut().orElse(""))
                .startsWith("the page breaks off at byte ")
                .contains("nesting depth");
    }

    @Test
    void tenThousandBracketsAloneAreUnreadable() {
        assertThat(read("[".repeat(10_000))).isInstanceOf(Page.Unreadable.class);
        assertThat(read("{\"jobs\":".repeat(10_000))).isInstanceOf(Page.Unreadable.class);
    }

    @Test
    void aFieldOfTenMebibytesIsReadUpToWhatAnAdvertisementCanBe() {
        Endpoint endpoint = Small.endpoint("posting: '{position: .t, job_url: .u, description: .d}'");
        String body = "{\"jobs\": [" + ONE.replace("}", ", \"d\": \"" + "word ".repeat(2 << 20) + "\"}") + "]}";

        Page page = endpoint.reader(Small.TIMESTAMP).read(bytes(body), "the page");

        assertThat(page)
                .isInstanceOfSatisfying(
                        Page.Listing.class,
                        listing -> assertThat(postings(listing)
                                        .getFirst()
                                        .description()
                                        .orElse("")
                                        .length())
                                .isBetween(100_000, 200_000));
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740993, 9007199254740993",
        "18446744073709551617, 18446744073709551617",
        "-5, -5",
        "1.50, 1.50",
        "1e3, 1000",
        "'\"007\"', 007",
        "1e999999999, ''",
        "-1e-999999999, ''",
        "1e99999999999, ''",
        "true, ''",
        "{}, ''"
    })
    void anIdIsKeptExactlyOrNotAtAll(String id, String kept) {
        Page.Listing listing = listing("{\"jobs\": [" + ONE.replace("\"id\": 1", "\"id\": " + id) + ", " + ONE + "]}");

        assertThat(postings(listing)).hasSize(2);
        assertThat(postings(listing).getFirst().sourceId().orElse("")).isEqualTo(kept);
    }

    @Test
    void aNumberOfMoreDigitsThanAnyIdEndsTheAnswer() {
        Page.Listing listing = listing("{\"jobs\": [" + ONE + ", {\"id\": " + "9".repeat(100_000) + "}]}");

        assertThat(postings(listing)).hasSize(1);
        assertThat(listing.cut()).isPresent();
    }

    @Test
    void aMappingThatIsNoJqIsRefusedWhenTheSourceIsNamed() {
        SourceChoice own = new SourceChoice(
                "small",
                "small",
                Optional.of(Small.file("posting: '{position: .t'")),
                Map.of(),
                Optional.empty(),
                List.of(),
                false,
                false,
                "s.yaml:3");

        assertThatThrownBy(() -> Sources.endpoint(own))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("s.yaml:3:10: posting is not a jq expression: ");
    }

    @Test
    void aMappingSeesNeitherTheEnvironmentNorFiles() {
        for (String spy : List.of("env.PATH", "$ENV.PATH", "input", "(\"a\" | input_filename)")) {
            Endpoint endpoint = Small.endpoint("posting: '{position: " + spy + ", job_url: .u}'");
            Page page = endpoint.reader(Small.TIMESTAMP).read(bytes("{\"jobs\": [" + ONE + "]}"), "the page");
            assertThat(page)
                    .as(spy)
                    .isInstanceOfSatisfying(
                            Page.Listing.class,
                            listing -> assertThat(listing.records()).first().isInstanceOf(Page.Reading.Rejected.class));
        }
    }

    private static Page read(String body) {
        return Small.endpoint().reader(Small.TIMESTAMP).read(bytes(body), "the page");
    }

    private static Page.Listing listing(String body) {
        Page page = read(body);
        assertThat(page).isInstanceOf(Page.Listing.class);
        return (Page.Listing) page;
    }

    private static List<Posting> postings(Page.Listing listing) {
        return listing.records().stream()
                .filter(Page.Reading.Read.class::isInstance)
                .map(reading -> ((Page.Reading.Read) reading).posting())
                .toList();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
