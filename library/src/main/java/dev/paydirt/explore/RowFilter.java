package dev.paydirt.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/// The part of a filter that is not a choice of values: words and bounds of pay.
final class RowFilter implements IntPredicate {
    private final PostingTable table;
    private final Filter filter;
    private final List<String> words;
    private final int[] titles;
    private final int[] companies;

    /// By word, whether each title and each company holds it.
    private final List<boolean[]> inTitle;
    private final List<boolean[]> inCompany;

    RowFilter(PostingTable table, Filter filter) {
        this.table = table;
        this.filter = filter;
        this.words = filter.words().isEmpty()
                ? List.of()
                : Arrays.asList(filter.words().toLowerCase(Locale.ROOT).split("\\s+", -1));
        this.titles = table.titles().codes();
        this.companies = table.column(Facet.COMPANY).codes();
        this.inTitle = words.stream().map(word -> holding(table.titles(), word)).toList();
        this.inCompany = words.stream()
                .map(word -> holding(table.column(Facet.COMPANY), word))
                .toList();
    }

    private static boolean[] holding(Column column, String word) {
        boolean[] holding = new boolean[column.size()];
        for (int code = 0; code < holding.length; code++) {
            holding[code] = holds(column.values().get(code), word);
        }
        return holding;
    }

    /// Looks at first letters only, until one fits.
    private static boolean holds(String text, String word) {
        char small = word.charAt(0);
        char large = Character.toUpperCase(small);
        for (int at = 0; at <= text.length() - word.length(); at++) {
            char letter = text.charAt(at);
            boolean begins = letter == small || letter == large;
            if (begins && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean test(int row) {
        int pay = table.pays()[row];
        if (filter.lowest() > 0 && pay < filter.lowest()) {
            return false;
        }
        if (filter.highest() > 0 && (pay == 0 || pay > filter.highest())) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            if (!inTitle.get(at)[titles[row]] && !inCompany.get(at)[companies[row]]) {
                return false;
            }
        }
        return true;
    }
}
