package dev.paydirt.dashboard;

import dev.paydirt.explore.Facet;
import dev.paydirt.explore.Pay;
import dev.paydirt.explore.PostingTable;
import dev.paydirt.explore.Selection;
import dev.paydirt.report.Figures;
import dev.paydirt.report.Html;
import dev.paydirt.report.PayPictures;
import dev.paydirt.report.Table;
import dev.paydirt.run.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The data set: filters that combine, what is left of it in pictures, and its postings.
final class ExplorerPage {
    static final int ROWS = 50;
    private static final int MOST_VALUES = 12;
    private static final int MOST_GROUPS = 15;
    private static final int DATED = 10;
    private static final List<Facet> OPEN = List.of(Facet.ROLE, Facet.COUNTRY, Facet.SENIORITY, Facet.ORIGIN);
    private static final List<Facet> GROUPS = List.of(
            Facet.ROLE,
            Facet.COUNTRY,
            Facet.REGION,
            Facet.CITY,
            Facet.SENIORITY,
            Facet.SOURCE,
            Facet.EMPLOYMENT,
            Facet.REMOTE,
            Facet.COMPANY);
    private static final Map<Selection.Order, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put(Selection.Order.FILE, "as in the file");
        ORDERS.put(Selection.Order.PAY_HIGH, "highest pay first");
        ORDERS.put(Selection.Order.PAY_LOW, "lowest pay first");
        ORDERS.put(Selection.Order.NEWEST, "newest first");
    }

    private final RunState run;
    private final Selection selection;
    private final DataQuery query;

    ExplorerPage(RunState run, Selection selection, DataQuery query) {
        this.run = run;
        this.selection = selection;
        this.query = query;
    }

    Html html() {
        String base = "/runs/" + run.timestamp();
        return Html.of(
                "<header><p><a href=\"{}\">run {}</a> {}</p><h1>Data</h1></header>"
                        + "<form id=\"filters\" class=\"explorer\" action=\"{}/data\" method=\"get\">"
                        + "<div class=\"facets\" id=\"facets\" role=\"group\" aria-label=\"filters\">{}{}</div>"
                        + "<div class=\"results\" id=\"results\">{}{}{}</div></form>",
                base,
                run.timestamp(),
                run.synthetic() ? Html.of("<span class=\"badge synthetic\">synthetic</span>") : "",
                base,
                words(),
                facets(),
                summary(base),
                pay(),
                postings(base));
    }

    private Html words() {
        return Html.of(
                "<label>Words in title or company<input type=\"search\" name=\"words\" value=\"{}\"></label>"
                        + "<fieldset class=\"range\"><legend>Pay in a year</legend><label>from<input name=\"lowest\" "
                        + "inputmode=\"numeric\" size=\"7\" value=\"{}\"></label><label>to<input name=\"highest\" "
                        + "inputmode=\"numeric\" size=\"7\" value=\"{}\"></label></fieldset>"
                        + "<p><button type=\"submit\">Show</button> <a href=\"/runs/{}/data\">Clear all</a></p>",
                query.filter().words(),
                blankZero(query.filter().lowest()),
                blankZero(query.filter().highest()),
                run.timestamp());
    }

    private static String blankZero(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private List<Html> facets() {
        List<Html> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Selection.Count> counts = selection.counts(facet);
            Set<String> chosen = query.filter().chosen(facet);
            if (counts.size() > 1 || !chosen.isEmpty()) {
                facets.add(facet(facet, counts, chosen));
            }
        }
        return facets;
    }

    /// The most frequent values, and whatever is chosen.
    private static Html facet(Facet facet, List<Selection.Count> counts, Set<String> chosen) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        chosen.stream().sorted().forEach(value -> shown.put(value, 0));
        counts.stream()
                .filter(count -> chosen.contains(count.value()) || shown.size() < MOST_VALUES + chosen.size())
                .forEach(count -> shown.put(count.value(), count.count()));
        List<Html> boxes = new ArrayList<>();
        shown.forEach((value, count) -> boxes.add(Html.of(
                "<li><label><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}><span>{}</span> <b>{}</b></label></li>",
                facet.key(),
                value,
                chosen.contains(value) ? Html.of(" checked") : Html.NOTHING,
                value.isEmpty() ? "not told" : value,
                Figures.whole(count))));
        int left = counts.size() - shown.size();
        return Html.of(
                "<details id=\"facet-{}\"{}><summary>{}{}</summary><ul>{}</ul>{}</details>",
                facet.key(),
                OPEN.contains(facet) || !chosen.isEmpty() ? Html.of(" open") : Html.NOTHING,
                facet.words(),
                chosen.isEmpty() ? Html.NOTHING : Html.of(" <span>({})</span>", chosen.size()),
                boxes,
                left > 0 ? Html.of("<p class=\"none\">{} more</p>", Figures.whole(left)) : Html.NOTHING);
    }

    private Html summary(String base) {
        return Html.of(
                "<p class=\"summary\" id=\"summary\" role=\"status\"><strong>{}</strong> of {} postings</p>"
                        + "<p>Download these: <a id=\"csv\" href=\"{}/data.csv{}\">CSV</a> "
                        + "<a id=\"jsonl\" href=\"{}/data.jsonl{}\">JSON lines</a></p>",
                Figures.whole(selection.size()),
                Figures.whole(selection.table().size()),
                base,
                query.address(0),
                base,
                query.address(0));
    }

    private Html pay() {
        List<String> currencies = selection.counts(Facet.CURRENCY).stream()
                .map(Selection.Count::value)
                .filter(value -> !value.isEmpty())
                .toList();
        if (currencies.isEmpty()) {
            return Html.of("<p class=\"none\">No posting here tells its pay.</p>");
        }
        String currency = query.currency().filter(currencies::contains).orElse(currencies.getFirst());
        Pay pay = selection.pay(currency);
        Map<String, String> all = new LinkedHashMap<>();
        currencies.forEach(each -> all.put(each, each));
        Map<String, String> groups = new LinkedHashMap<>();
        GROUPS.forEach(facet -> groups.put(facet.key(), facet.words().toLowerCase(Locale.ROOT)));
        return Html.of(
                "<h2>Pay</h2><div class=\"choices\">{}{}</div>{}{}",
                select("in", "in", all, currency),
                select("by", "by", groups, query.by().key()),
                PayPictures.histogram(pay),
                PayPictures.groups(pay, query.by(), MOST_GROUPS));
    }

    private static Html select(String name, String label, Map<String, String> options, String chosen) {
        List<Html> items = new ArrayList<>();
        options.forEach((value, words) -> items.add(Html.of(
                "<option value=\"{}\"{}>{}</option>",
                value,
                value.equals(chosen) ? Html.of(" selected") : Html.NOTHING,
                words)));
        return Html.of("<label>{} <select id=\"choice-{}\" name=\"{}\">{}</select></label>", label, name, name, items);
    }

    private Html postings(String base) {
        Map<String, String> orders = new LinkedHashMap<>();
        ORDERS.forEach((order, words) -> orders.put(order.name().toLowerCase(Locale.ROOT), words));
        Html order =
                select("order", "in the order", orders, query.order().name().toLowerCase(Locale.ROOT));
        List<PostingTable.Row> rows = selection.page(query.order(), query.skip(), ROWS);
        if (rows.isEmpty()) {
            return Html.of("<h2>Postings</h2><p class=\"none\">Nothing is left. Take a filter away.</p>");
        }
        Table table =
                Table.of("postings", "posting", "company", "place", "pay in a year", "known from", "posted", "source");
        for (PostingTable.Row row : rows) {
            table.row(
                    Html.of(
                            "<a href=\"{}/postings/{}\">{}</a>",
                            base,
                            row.row(),
                            row.title().isBlank() ? "untitled" : row.title()),
                    row.company(),
                    place(row),
                    row.pay() == 0 ? "" : Figures.whole(row.pay()) + ' ' + row.currency(),
                    row.origin(),
                    row.posted().substring(0, Math.min(DATED, row.posted().length())),
                    row.source());
        }
        return Html.of(
                "<h2>Postings</h2><div class=\"choices\">{}</div>{}{}", order, table.html(), pager(base, rows.size()));
    }

    static String place(PostingTable.Row row) {
        return String.join(
                ", ",
                List.of(row.city(), row.region(), row.country()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private Html pager(String base, int shown) {
        int last = query.skip() + shown;
        Html before = query.skip() == 0
                ? Html.NOTHING
                : Html.of(
                        "<a id=\"before\" rel=\"prev\" href=\"{}/data{}\">before</a>",
                        base,
                        query.address(Math.max(0, query.skip() - ROWS)));
        Html after = last >= selection.size()
                ? Html.NOTHING
                : Html.of("<a id=\"after\" rel=\"next\" href=\"{}/data{}\">after</a>", base, query.address(last));
        return Html.of(
                "<p class=\"pager\">{} {} to {} of {} {}</p>",
                before,
                Figures.whole(query.skip() + 1L),
                Figures.whole(last),
                Figures.whole(selection.size()),
                after);
    }
}
