package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # location                                  | remote | city          | region     | country
            San Francisco, CA                           |        | San Francisco | California | US
            'New York, New York'                        |        | New York      | New York   | US
            California                                  |        |               | California | US
            'London, UK'                                |        | London        |            | GB
            'Sydney, New South Wales, Australia'        |        | Sydney        | New South Wales | AU
            'Toronto, ON, Canada'                       |        | Toronto       | Ontario    | CA
            Spain                                       |        |               |            | ES
            Remote                                      | true   |               |            |
            'Remote, Italy'                             | true   |               |            | IT
            Remote - US                                 | true   |               |            | US
            Remote (US only)                            | true   |               |            | US
            US Remote                                   | true   |               |            | US
            'Boston, MA (Hybrid)'                       |        | Boston        | Massachusetts | US
            'Remote-Friendly, United States'            |        |               |            | US
            'San Francisco, CA; New York City, NY'      |        |               |            | US
            'New York, NY (HQ); Remote (US)'            | true   |               |            | US
            'London, UK; San Francisco, CA'             |        |               |            |
            'London, UK; Somewhere'                     |        |               |            |
            'Berlin, DE'                                |        |               |            |
            'Atlanta, Georgia'                          |        |               |            |
            London                                      |        |               |            |
            Worldwide                                   |        |               |            |
            Not remote                                  |        |               |            |
            """)
    void tellsOnlyWhatStandsThereWithoutDoubt(String text, Boolean remote, String city, String region, String country) {
        Place place = PlaceText.read(text).place();

        assertThat(place.remote().orElse(null)).isEqualTo(remote);
        assertThat(place.city().orElse(null)).isEqualTo(city);
        assertThat(place.region().orElse(null)).isEqualTo(region);
        assertThat(place.country().orElse(null)).isEqualTo(country);
    }

    @Test
    void whatMayBeMeantCanBeFound() {
        assertThat(PlaceText.read("Berlin, DE").names()).contains("Delaware");
        assertThat(PlaceText.read("Austin, TX or Remote (Canada)").names()).contains("Texas", "usa", "Canada");
        assertThat(PlaceText.read("Palo Alto, CA").inFull()).contains("Palo Alto California");
    }

    @Test
    void fieldsAreNotMixedWithATextThatSpeaksOfAnotherPlace() {
        Place told = new Place(Optional.empty(), Optional.empty(), Optional.empty(), Countries.code("de"));

        assertThat(told.orElse(PlaceText.read("Remote, Italy").place()))
                .isEqualTo(new Place(Optional.of(true), Optional.empty(), Optional.empty(), Optional.of("DE")));
    }

    @ParameterizedTest
    @CsvSource({
        "us,US",
        "USA,US",
        "United States,US",
        "UK,GB",
        "GB,GB",
        "Deutschland,DE",
        "Sverige,SE",
        "Atlantis,",
        "'',"
    })
    void aCountryIsKnownByItsCodeAndItsNames(String text, String code) {
        assertThat(Countries.code(text).orElse(null)).isEqualTo(code);
    }
}
