package dev.paydirt.report;

import dev.paydirt.plan.Prices;
import java.util.List;

/// What a run costs as jobs of GitHub Actions: every job is billed in whole minutes, however short it was.
///
/// @param minutes of all jobs together
public record JobMinutes(long minutes) {
    /// Build, plan, consolidation and summary.
    private static final int OTHERS = 4;

    /// What a job takes before it asks for anything.
    private static final double SETUP_SECONDS = 30;

    /// @param seconds what each collecting job takes for collecting
    public static JobMinutes of(List<Double> seconds) {
        long collecting = seconds.stream()
                .mapToLong(each -> (long) Math.ceil((each + SETUP_SECONDS) / 60))
                .sum();
        return new JobMinutes(collecting + OTHERS);
    }

    /// By the prices that come with the program. Public repositories pay nothing.
    public double dollars() {
        return minutes * Prices.builtIn().machines().minute();
    }
}
