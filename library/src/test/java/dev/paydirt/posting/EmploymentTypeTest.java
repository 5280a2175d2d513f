package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "Full-time, FULL_TIME",
        "full_time, FULL_TIME",
        "FULL TIME, FULL_TIME",
        "FullTime, FULL_TIME",
        "Permanent full-time, FULL_TIME",
        "Full-time employee (40 hours), FULL_TIME",
        "Vollzeit, FULL_TIME",
        "Temps plein, FULL_TIME",
        "part_time, PART_TIME",
        "Teilzeit, PART_TIME",
        "Contract, CONTRACTOR",
        "Contractor, CONTRACTOR",
        "freelance, CONTRACTOR",
        "Temporary, TEMPORARY",
        "Fixed-term, TEMPORARY",
        "CDD, TEMPORARY",
        "Internship, INTERN",
        "INTERN, INTERN",
        "Volunteer, VOLUNTEER",
        "PER_DIEM, PER_DIEM",
        "other, OTHER",
    })
    void knowsTheClearWords(String word, String token) {
        assertThat(EmploymentType.of(word)).contains(token);
        assertThat(EmploymentType.of(token)).contains(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "permanent", "CDI", "Full-time, Part-time", "contract to hire", "remote", "n/a", "1"})
    void saysNothingWhereNothingIsClear(String word) {
        assertThat(EmploymentType.of(word)).isEmpty();
    }
}
