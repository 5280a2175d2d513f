package dev.paydirt.fetch;

import dev.paydirt.fetch.VirtualBoard.Habits;
import dev.paydirt.fetch.VirtualBoard.RetryAfter;
import java.util.List;
import java.util.Optional;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LimitSearchTest {
    @Test
    void table() {
        double[][] rb = {{50, 50}, {5, 5}, {2, 1}, {2, 10}, {2, 100}, {5, 1}, {5, 50}, {10, 10}, {10, 100}, {20, 5}, {50, 1}, {50, 5}, {50, 100}, {100, 10}, {100, 100}, {200, 10}, {200, 100}};
        for (RetryAfter ra : RetryAfter.values()) {
            for (double[] x : rb) stat(new Habits(x[0], x[1], 4160, 0, ra, 0.002));
        }
        for (RetryAfter ra : RetryAfter.values()) for (int n : new int[] {600, 1000, 4160}) stat(new Habits(5, 5, n, 5, ra, 0.002));
        for (double[] x : rb) stat(new Habits(x[0], x[1], 4160, 0, RetryAfter.NONE, 0.05));
    }

    static void stat(Habits h) {
        int n = 20;
        double[] r = new double[n], f = new double[n], r2 = new double[n], f2 = new double[n], rate = new double[n];
        for (int k = 0; k < n; k++) {
            var clock = new HostClock("h", new Allowance(List.of(), 50), Optional.empty(), List.of(), HostListener.SILENT);
            var b = new VirtualBoard(h, 1000 + k);
            var x = b.work(clock, 50);
            r[k] = x.makespan();
            f[k] = x.refused();
            var l = clock.learnt(b.end());
            rate[k] = l.map(LearntLimit::perSecond).orElse(0.0);
            clock = new HostClock("h", new Allowance(List.of(), 50), l, List.of(), HostListener.SILENT);
            x = new VirtualBoard(h, 2000 + k).work(clock, 50);
            r2[k] = x.makespan();
            f2[k] = x.refused();
        }
        for (var a : List.of(r, f, r2, f2, rate)) Arrays.sort(a);
        System.out.printf("r=%5.0f b=%4.0f n=%5d up=%.3f block=%.0f ra=%-10s ratio med %.3f max %.3f  refused%% med %.2f max %.2f  second med %.3f max %.3f ref %.2f max %.2f rate med %.2f max %.2f%n", h.perSecond(), h.burst(), h.requests(), h.onTheWay(), h.blockedFor(), h.retryAfter(), r[n / 2], r[n - 1], 100 * f[n / 2], 100 * f[n - 1], r2[n/2], r2[n - 1], 100 * f2[n / 2], 100 * f2[n - 1], rate[n/2], rate[n-1]);
    }
}
