package dev.paydirt.report;

import dev.paydirt.explore.Facet;
import dev.paydirt.explore.Pay;
import dev.paydirt.explore.PayOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Pay as pictures and tables, the origins of the amounts kept apart.
public final class PayPictures {
    private static final int BARS = 40;
    private static final int TALL = 120;

    private PayPictures() {}

    /// How many postings pay how much.
    public static Html histogram(Pay pay) {
        Pay.Histogram histogram = pay.histogram(BARS);
        if (histogram.counts().isEmpty()) {
            return Html.of("<p class=\"none\">No posting here tells its pay in {}.</p>", pay.currency());
        }
        int bars = histogram.counts().size();
        int highest =
                histogram.counts().stream().mapToInt(PayPictures::sum).max().orElse(1);
        List<Html> rects = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            rects.add(bar(bar, histogram, highest));
        }
        int last = histogram.from() + (bars - 1) * histogram.width();
        String axis = "%s %s a year".formatted(pay.currency(), range(histogram.from(), last + histogram.width()));
        return Html.of(
                "<figure><svg class=\"histogram\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\" "
                        + "aria-label=\"{}\">{}</svg><div class=\"axis\" aria-hidden=\"true\"><span>{}</span><span>{}"
                        + "</span><span>{}</span></div><figcaption>{}</figcaption></figure>",
                bars * 10,
                TALL,
                "how many postings pay how much, " + axis,
                rects,
                "≤ " + Figures.brief(histogram.from() + histogram.width()),
                pay.currency() + " a year, " + Figures.brief(histogram.width()) + " a bar, the tallest "
                        + Figures.count(highest, "posting", "postings"),
                "≥ " + Figures.brief(last),
                legend(pay.overall()));
    }

    private static Html bar(int bar, Pay.Histogram histogram, int highest) {
        int[] counts = histogram.counts().get(bar);
        List<Html> parts = new ArrayList<>();
        double bottom = TALL;
        int origin = 0;
        for (PayOrigin each : PayOrigin.values()) {
            double height = (double) TALL * counts[origin] / highest;
            bottom -= height;
            if (counts[origin] > 0) {
                parts.add(Html.of(
                        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"9\" height=\"{}\"/>",
                        each.key(),
                        bar * 10,
                        decimal(bottom),
                        decimal(height)));
            }
            origin++;
        }
        int from = histogram.from() + bar * histogram.width();
        return Html.of(
                "<g><title>{}: {}</title>{}</g>",
                range(from, from + histogram.width()),
                Figures.count(sum(counts), "posting", "postings"),
                parts);
    }

    private static Html legend(List<Pay.Group> groups) {
        return Html.join(groups.stream()
                .map(group -> Html.of(
                        "<span class=\"key\"><i class=\"{}\"></i>{}: {}, median {}</span> ",
                        group.origin().key(),
                        group.origin().words(),
                        Figures.count(group.count(), "posting", "postings"),
                        Figures.whole(group.median()))));
    }

    /// Quartiles by the values of a facet.
    ///
    /// @param most values at most
    public static Html groups(Pay pay, Facet facet, int most) {
        List<Pay.Group> all = pay.by(facet);
        List<String> values =
                all.stream().map(Pay.Group::value).distinct().limit(most).toList();
        List<Pay.Group> groups =
                all.stream().filter(group -> values.contains(group.value())).toList();
        if (groups.isEmpty()) {
            return Html.NOTHING;
        }
        long left = all.stream().map(Pay.Group::value).distinct().count() - values.size();
        Html more = left > 0 ? Html.of("<p class=\"none\">and {} more</p>", Figures.whole(left)) : Html.NOTHING;
        return Html.join(table(pay, facet, groups), more);
    }

    private static Html table(Pay pay, Facet facet, List<Pay.Group> groups) {
        int low = groups.stream().mapToInt(Pay.Group::low).min().orElse(0);
        int high = groups.stream().mapToInt(Pay.Group::high).max().orElse(1);
        Table table = Table.of(
                "pay by " + facet.words().toLowerCase(Locale.ROOT) + ", " + pay.currency() + " a year",
                facet.words(),
                "known from",
                "postings",
                "quarter",
                "median",
                "three quarters",
                "from " + Figures.brief(low) + " to " + Figures.brief(high));
        String before = "\n";
        for (Pay.Group group : groups) {
            String look = group.value().equals(before) ? "heard" : "";
            before = group.value();
            table.row(
                    Html.of("<span class=\"{}\">{}</span>", look, before.isEmpty() ? "not told" : before),
                    Html.of(
                            "<span class=\"key\"><i class=\"{}\"></i>{}</span>",
                            group.origin().key(),
                            group.origin().key()),
                    group.count(),
                    group.quarter(),
                    group.median(),
                    group.threeQuarters(),
                    box(group, low, high));
        }
        return table.html();
    }

    /// A line from the lowest to the highest tenth, a box around the middle half, a mark at the median.
    private static Html box(Pay.Group group, int low, int high) {
        double scale = 200.0 / Math.max(1, high - low);
        return Html.of(
                "<svg class=\"box {}\" viewBox=\"0 0 200 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<line x1=\"{}\" x2=\"{}\" y1=\"8\" y2=\"8\"/><rect x=\"{}\" y=\"3\" width=\"{}\" height=\"10\"/>"
                        + "<line class=\"median\" x1=\"{}\" x2=\"{}\" y1=\"1\" y2=\"15\"/></svg>",
                group.origin().key(),
                decimal((group.low() - low) * scale),
                decimal((group.high() - low) * scale),
                decimal((group.quarter() - low) * scale),
                decimal(Math.max(0.5, (group.threeQuarters() - group.quarter()) * scale)),
                decimal((group.median() - low) * scale),
                decimal((group.median() - low) * scale));
    }

    private static String range(int from, int to) {
        return Figures.brief(from) + " to " + Figures.brief(to);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
