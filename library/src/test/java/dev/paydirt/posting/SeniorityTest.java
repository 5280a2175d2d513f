package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeniorityTest {
    @ParameterizedTest
    @CsvSource({
        "Internship, INTERNSHIP",
        "Entry level, ENTRY",
        "Entry-level, ENTRY",
        "Junior, ENTRY",
        "Associate, ASSOCIATE",
        "Mid-level, MID",
        "Mid-Senior level, MID_SENIOR",
        "Senior, SENIOR",
        "senior-level, SENIOR",
        "Lead, LEAD",
        "Manager, LEAD",
        "Principal, LEAD",
        "Director, DIRECTOR",
        "Executive, EXECUTIVE",
        "C-Level, EXECUTIVE",
        "Vice President, EXECUTIVE",
    })
    void knowsTheWordsOfSources(String level, String word) {
        assertThat(Seniority.of(level)).contains(word);
        assertThat(Seniority.of(word)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Not Applicable", "Any", "Senior Software Engineer", "level"})
    void saysNothingOfAnythingElse(String level) {
        assertThat(Seniority.of(level)).isEmpty();
    }
}
