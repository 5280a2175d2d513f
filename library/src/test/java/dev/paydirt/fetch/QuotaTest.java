package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Outcome.Answered;
import dev.paydirt.fetch.Outcome.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Instant NOW = FakeTime.START;
    private static final Rate DAILY = new Rate(250, Duration.ofDays(1));

    @Test
    void whatWasAskedBeforeCounts() {
        Quota quota = new Quota(
                DAILY, List.of(new Past.Made(NOW.minusSeconds(60), 149), new Past.Made(NOW.minusSeconds(3600), 100)));

        assertThat(quota.free()).isEqualTo(Instant.MIN);
        quota.count(NOW, 1);
        assertThat(quota.free()).isEqualTo(NOW.minusSeconds(3600).plus(DAILY.per()));
    }

    @Test
    void whatFellOutOfTheSpanIsGivenBack() {
        Quota quota = new Quota(DAILY, List.of(new Past.Made(NOW, 200)));
        for (int request = 0; request < 50; request++) {
            quota.count(NOW.plusSeconds(10), 1);
        }
        Instant nextDay = NOW.plus(DAILY.per());
        assertThat(quota.free()).isEqualTo(nextDay);

        for (int request = 0; request < 200; request++) {
            assertThat(quota.free()).isBeforeOrEqualTo(nextDay);
            quota.count(nextDay, 1);
        }
        assertThat(quota.free()).isEqualTo(nextDay.plusSeconds(10));
    }

    @Test
    void aQuotaSpentByEarlierRunsIsSaidToBeSpent() throws InterruptedException {
        var time = new FakeTime();
        Past past = (lane, within) -> List.of(new Past.Made(NOW.minus(within.dividedBy(2)), 249));
        var transport = new ScriptedTransport().answers(200);
        Fetcher fetcher = new Fetcher(
                transport,
                new HostClocks(List.of(), past, HostListener.SILENT),
                FetchSettings.DEFAULT,
                time,
                time,
                new Random(1));
        Request request =
                Requests.get(Requests.get("https://board.example/jobs").uri(), new Allowance(List.of(DAILY), 5));

        assertThat(fetcher.fetch(request)).isInstanceOf(Answered.class);
        assertThat(fetcher.fetch(request)).isInstanceOfSatisfying(Throttled.class, throttled -> {
            assertThat(throttled.reason()).isEqualTo("quota of 250 a day spent at board.example");
            assertThat(throttled.comeBackAfter()).isEqualTo(Duration.ofHours(12));
        });
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void isSaidInWords() {
        assertThat(new Quota(DAILY, List.of())).hasToString("250 a day");
        assertThat(new Quota(new Rate(1000, Duration.ofDays(7)), List.of())).hasToString("1000 in 7 days");
        assertThat(new Quota(new Rate(9, Duration.ofHours(12)), List.of())).hasToString("9 in 12 hours");
    }
}
