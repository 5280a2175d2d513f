package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.document.Document;
import dev.paydirt.fetch.Rate;
import dev.paydirt.query.SourceChoice;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    private static final String SETTINGS =
            "settings: {country: {meaning: where to search, required: true, one-of: [gb, us]}, board: {meaning: the"
                    + " board's name, required: true}, rate: {meaning: requests a second}, size: {meaning: m, default: '25'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {country: us, bord: x}     | the source small has no setting 'bord'; did you mean 'board'?
            {country: us, optinal: 1}  | the source small has no setting 'optinal'; did you mean 'optional'?
            {board: x}                 | the source small needs 'country': where to search (one of gb, us)
            {country: us}              | the source small needs 'board': the board's name
            {country: us, board: ' '}  | the source small needs 'board': the board's name
            {country: uk, board: x}    | country is 'uk' at the source small; expected one of gb, us
            {country: US, board: x}    | country is 'US' at the source small; expected one of gb, us
            """)
    void aSettingThatCannotBeMeantIsRefusedWhereTheSourceIsNamed(String settings, String complaint) {
        assertThatThrownBy(() -> Small.endpoint(settings(settings), SETTINGS))
                .isInstanceOf(Refused.class)
                .hasMessage("s.yaml:1: " + complaint);
    }

    @Test
    void settingsAreTakenAsGivenOrByDefault() {
        assertThat(Small.endpoint(Map.of("country", "us", "board", "x"), SETTINGS)
                        .settings())
                .isEqualTo(Map.of("country", "us", "board", "x", "size", "25"));
    }

    @Test
    void limitsAreFilledFromSettingsAndThoseWithoutOneAreNotThere() {
        String limits =
                "limits: {rate: ['{rate} per 1s', 60 per 1m], quota: 250 per 1d, page-size: '{size}', cap: 500, concurrency: 4}";
        Map<String, String> needed = Map.of("country", "us", "board", "x");

        assertThat(Small.endpoint(needed, SETTINGS, limits).limits())
                .isEqualTo(new Limits(
                        List.of(new Rate(60, Duration.ofMinutes(1))),
                        List.of(new Rate(250, Duration.ofDays(1))),
                        25,
                        OptionalInt.of(500),
                        4));
        Map<String, String> faster = new HashMap<>(needed);
        faster.put("rate", "3");
        assertThat(Small.endpoint(faster, SETTINGS, limits).limits().rates().getFirst())
                .isEqualTo(new Rate(3, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {rate: 25}            | rate is '25'; expected requests per span, such as '25 per 1m'
            {rate: 25 per minute} | rate is '25 per minute'; expected requests per span, such as '25 per 1m'
            {rate: 25 per 0s}     | rate is '25 per 0s'; expected requests per span, such as '25 per 1m'
            {rate: 0 per 1s}      | rate is '0'; expected a whole number of at least 1
            {page-size: 0}        | page-size is '0'; expected a whole number of at least 1
            {cap: none}           | cap is 'none'; expected a whole number of at least 1
            """)
    void aLimitThatIsNoneIsRefused(String limits, String complaint) {
        assertThatThrownBy(() -> Small.endpoint("limits: " + limits))
                .isInstanceOf(Refused.class)
                .hasMessage("small.yaml:11: " + complaint);
    }

    @Test
    void theCurrencyIsThatOfTheCountryItIsAskedFor() {
        String currency = "currency: {by: country, of: {gb: GBP, us: USD}}";

        assertThat(Small.endpoint(Map.of("country", "gb", "board", "x"), SETTINGS, currency)
                        .currency())
                .contains("GBP");
        assertThat(Small.endpoint("currency: CHF").currency()).contains("CHF");
        assertThat(Small.endpoint().currency()).isEmpty();
    }

    @Test
    void whatIsReadWholeOrFromFilesIsPinned() {
        SourceChoice saved = new SourceChoice(
                "small",
                "small",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of("/x"),
                false,
                false,
                "s.yaml:1");

        assertThat(Small.endpoint().isPinned()).isFalse();
        assertThat(Small.endpoint("read: whole").isPinned()).isTrue();
        assertThat(Endpoint.of(saved, SourceFile.read("small.yaml", Small.file()))
                        .isPinned())
                .isTrue();
        assertThatThrownBy(() -> Small.endpoint("read: files"))
                .isInstanceOf(Refused.class)
                .hasMessage("s.yaml:1: the source small only reads files; name some under 'files:'");
    }

    @Test
    void aSourceThatDoesNotExistIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Sources.endpoint(SourceChoice.named("adzunna")))
                .isInstanceOf(Refused.class)
                .hasMessage("--sources: there is no source 'adzunna'; did you mean 'adzuna'?");
    }

    private static Map<String, String> settings(String yaml) {
        Map<String, String> settings = new HashMap<>();
        Document.VERBATIM.yaml("t", yaml).keys().entries().forEach((key, value) -> settings.put(key, value.text()));
        return settings;
    }
}
