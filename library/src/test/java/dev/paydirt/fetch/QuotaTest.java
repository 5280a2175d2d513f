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
            assertThat(throttled.reason())
                    .isEqualTo("the quota of 250 a day at board.example is spent and gives more at "
                            + NOW.plus(Duration.ofHours(12)));
            assertThat(throttled.comeBackAfter()).isEqualTo(Duration.ofHours(12));
        });
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void ofASharedQuotaOnlyOurOwnRequestsCount() {
        List<Past.Made> past = List.of(new Past.Made(NOW.minusSeconds(60), 200), new Past.Made(NOW, 9, true));
        Quota quota = Quota.of(new Portion(DAILY, 10), past);

        assertThat(quota.free()).isEqualTo(Instant.MIN);
        quota.count(NOW.plusSeconds(5), 1);
        assertThat(quota.free()).isEqualTo(NOW.plus(DAILY.per()));
        assertThat(quota.spent("board.example"))
                .isEqualTo("this batch's share of the quota of 250 a day at board.example, 10 requests, is spent and "
                        + "gives more at 2025-11-25T02:00:00Z");
    }

    @Test
    void aShareOfNothingIsNeverGiven() throws InterruptedException {
        var time = new FakeTime();
        var transport = new ScriptedTransport();
        Fetcher fetcher = new Fetcher(transport, new HostClocks(), FetchSettings.DEFAULT, time, time, new Random(1));
        Request request = Requests.get(
                Requests.get("https://board.example/jobs").uri(),
                new Allowance(List.of(DAILY), List.of(new Portion(DAILY, 0)), 5));

        assertThat(fetcher.fetch(request))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.reason())
                                .isEqualTo("nothing of the quota of 250 a day at board.example is left for this batch; "
                                        + "a new plan divides anew"));
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void isSaidInWords() {
        assertThat(DAILY.words()).isEqualTo("250 a day");
        assertThat(new Rate(1000, Duration.ofDays(7)).words()).isEqualTo("1000 in 7 days");
        assertThat(new Rate(9, Duration.ofHours(12)).words()).isEqualTo("9 in 12 hours");
        assertThat(new Rate(25, Duration.ofMinutes(1)).words()).isEqualTo("25 in 60 s");
        assertThat(new Rate(5, Duration.ofSeconds(1)).words()).isEqualTo("5 a second");
    }
}
