package dev.paydirt.report;

import dev.paydirt.plan.Prices;
import java.util.List;

/// What a run costs as jobs of GitHub Actions: every job is billed in whole minutes, however short it was.
///
/// @param minutes of all jobs together
record JobMinutes(long minutes) {
    private static final Prices.Machines MACHINES = Prices.builtIn().machines();

    /// @param seconds what each collecting job takes for collecting
    static JobMinutes of(List<Double> seconds) {
        long collecting = seconds.stream()
                .mapToLong(each -> MACHINES.billed(MACHINES.start() + each))
                .sum();
        return new JobMinutes(collecting + MACHINES.billedBeside());
    }

    /// By the prices that come with the program. Public repositories pay nothing.
    double dollars() {
        return minutes * MACHINES.minute();
    }
}
