package dev.paydirt.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleFamiliesTest {
    private final RoleFamilies families = RoleFamilies.known();

    @ParameterizedTest
    @CsvSource({
        "Senior Machine Learning Engineer (m/f/d), Machine learning",
        "Staff Software Engineer - Machine Learning, Machine learning",
        "DATA ENGINEER II, Data engineering",
        "Data/Analytics Engineer, Data analysis",
        "Registered Nurse – ICU, Nursing and care",
        "Engineering Manager, Software",
        "Regional Manager, Management",
        "Développeur Java, Software",
        "Nursery Teacher, Teaching",
        "Zebra Keeper, ''",
        "'', ''",
        "x, ''"
    })
    void aTitleBelongsWhereItsMostSpecialWordsSay(String title, String family) {
        assertThat(families.of(title)).isEqualTo(family);
    }
}
