package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedDateTest {
    private static final LocalDate RUN = LocalDate.of(2025, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2025-11-20, 2025-11-20",
        "2025-11-20T23:30:00-05:00, 2025-11-20",
        "2025-11-20T00:00:00.123456Z, 2025-11-20",
        "2025-11-20 08:00:00, 2025-11-20",
        "1763596800, 2025-11-20",
        "1763596800000, 2025-11-20",
        "999999999, 2001-09-09",
        "31/12/2024, 2024-12-31",
        "1/2/2025, 2025-02-01",
        "today, 2025-11-24",
        "Just now, 2025-11-24",
        "Yesterday, 2025-11-23",
        "5 minutes ago, 2025-11-24",
        "an hour ago, 2025-11-24",
        "23 hours ago, 2025-11-24",
        "36 hours ago, 2025-11-23",
        "1 day ago, 2025-11-23",
        "3 days ago, 2025-11-21",
        "Posted 3 days ago, 2025-11-21",
        "Reposted  2 weeks  ago, 2025-11-10",
        "30+ days ago, 2025-10-25",
        "1 month ago, 2025-10-24",
        "2 years ago, 2023-11-24",
        "' 2 d ago ', 2025-11-22",
    })
    void readsDaysAsSourcesSayThem(String text, String day) {
        assertThat(PostedDate.of(text, RUN)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "2025-02-30",
                "2025-13-01",
                "0000-00-00",
                "2025-11-20x",
                "31/02/2025",
                "12/31/2024",
                "0",
                "123",
                "99999999999999999999",
                "-5 days ago",
                "x days ago",
                "3 days",
                "99999 days ago",
                "9999 years ago",
                "3 blue moons ago",
                "ago",
                "20 Nov 2025",
                "1850-01-01",
                "2150-01-01",
                "/",
                "1/",
                "a-b-c-d-e-f"
            })
    void saysNothingOfAnythingElse(String text) {
        assertThat(PostedDate.of(text, RUN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 100_000})
    void doesNotReadPages(int length) {
        assertThat(PostedDate.of("today".repeat(length), RUN)).isEmpty();
    }
}
