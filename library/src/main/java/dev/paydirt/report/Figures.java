package dev.paydirt.report;

import java.util.Locale;

/// Numbers as people read them.
public final class Figures {
    private Figures() {}

    /// `12,345`
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `64 %`; of nothing there is no share.
    public static String share(double part, double whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * part / whole);
    }

    public static String share(long part, long whole) {
        return share((double) part, (double) whole);
    }

    /// `4.2 s`, `3 min 20 s`, `2 h 5 min`
    public static String seconds(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? "%d min %d s".formatted(whole / 60, whole % 60)
                : "%d h %d min".formatted(whole / 3600, whole % 3600 / 60);
    }

    /// `1.4 MB`
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 1000) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", size, "kMGTPE".charAt(unit));
    }

    /// `125k` where that says as much, for axes.
    public static String brief(int number) {
        return number >= 1000 && number % 1000 == 0 ? whole(number / 1000) + "k" : whole(number);
    }

    /// `1 batch`, `2 batches`
    public static String count(long number, String one, String many) {
        return whole(number) + ' ' + (number == 1 ? one : many);
    }
}
