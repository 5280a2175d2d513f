package dev.paydirt.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table that scrolls by itself where it is wider than the page.
public final class Table {
    private final String caption;
    private final List<String> columns;
    private final Set<Integer> numeric = new HashSet<>();
    private final List<Html> rows = new ArrayList<>();

    private Table(String caption, List<String> columns) {
        this.caption = caption;
        this.columns = columns;
    }

    /// @param caption what it shows; read out, and not shown where a heading says it already
    public static Table of(String caption, String... columns) {
        return new Table(caption, List.of(columns));
    }

    /// The first cell names the row; numbers stand to the right.
    public Table row(Object name, Object... cells) {
        List<Html> row = new ArrayList<>();
        row.add(Html.of("<th scope=\"row\">{}</th>", name));
        for (int at = 0; at < cells.length; at++) {
            if (cells[at] instanceof Number number) {
                numeric.add(at + 1);
                row.add(Html.of("<td class=\"n\">{}</td>", Figures.whole(number.longValue())));
            } else {
                row.add(Html.of("<td>{}</td>", cells[at]));
            }
        }
        rows.add(Html.of("<tr>{}</tr>", row));
        return this;
    }

    private List<Html> head() {
        List<Html> head = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            String side = numeric.contains(at) ? "n" : "";
            head.add(Html.of("<th scope=\"col\" class=\"{}\">{}</th>", side, columns.get(at)));
        }
        return head;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Html html() {
        return Html.of(
                "<div class=\"wide\" role=\"region\" aria-label=\"{}\" tabindex=\"0\"><table><caption class=\"heard\">{}"
                        + "</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
                caption,
                caption,
                head(),
                rows);
    }
}
