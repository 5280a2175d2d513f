package dev.paydirt.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paydirt.explore.PostingTable;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.Fields;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.report.Html;
import dev.paydirt.report.Table;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.JobGroup;
import dev.paydirt.run.RunState;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One posting: what it says, where it comes from, and which lines it stands for.
final class PostingPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ledgers ledgers;

    PostingPage(Store store) {
        this.ledgers = new Ledgers(store);
    }

    Answer of(RunState run, Plan plan, PostingTable table, PostingTable.Row row) {
        try {
            byte[] bytes = table.line(row.row());
            JsonNode fields = JSON.readTree(bytes);
            return Answer.page(Sheet.of(row.title(), html(run, plan, row, fields, identity(bytes))));
        } catch (JsonProcessingException broken) {
            return Answer.failure(404, "This line cannot be read", "It is no JSON: " + broken.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<String> identity(byte[] bytes) {
        try {
            return Optional.of(Identity.of(PostingLine.parse(bytes)).value());
        } catch (MalformedLine | IllegalArgumentException noPosting) {
            return Optional.empty();
        }
    }

    private Html html(RunState run, Plan plan, PostingTable.Row row, JsonNode fields, Optional<String> identity)
            throws IOException {
        return Html.of(
                "<article><p><a class=\"back\" href=\"/runs/{}/data\">data of run {}</a></p><h1>{}</h1><p>{}</p>{}"
                        + "<h2>Where it comes from</h2>{}<h2>What stands for what</h2>{}"
                        + "<h2>Other postings of the same job</h2>{}<h2>All it says</h2>{}"
                        + "<h2>Description</h2><pre class=\"words\" tabindex=\"0\" aria-label=\"description\">{}</pre>"
                        + "</article>",
                run.timestamp(),
                run.timestamp(),
                row.title(),
                String.join(" · ", parts(row)),
                link(fields.path(Fields.JOB_URL).asText("")),
                provenance(run, plan, row, fields),
                duplicates(run, identity),
                sameJob(run, identity),
                all(fields),
                fields.path(Fields.DESCRIPTION).asText("none"));
    }

    private static List<String> parts(PostingTable.Row row) {
        return List.of(row.company(), ExplorerPage.place(row)).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Only an address of the web becomes a link.
    private static Html link(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        boolean web = start.startsWith("https://") || start.startsWith("http://");
        return web
                ? Html.of(
                        "<p><a href=\"{}\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">{}</a> (leaves this "
                                + "page)</p>",
                        address,
                        address)
                : Html.of("<p><code>{}</code></p>", address);
    }

    private static Html provenance(RunState run, Plan plan, PostingTable.Row row, JsonNode fields) {
        Map<String, PlannedQuery> queries = new HashMap<>();
        plan.batches().forEach(batch -> batch.queries().forEach(query -> queries.put(query.id(), query)));
        List<Html> found = new ArrayList<>();
        for (JsonNode id : fields.path(Fields.QUERIES)) {
            PlannedQuery query = queries.get(id.asText());
            found.add(Html.of(
                    "<div>{} {}</div>",
                    id.asText(),
                    query == null ? "" : query.query().toString()));
        }
        String batch = fields.path(Fields.BATCH).asText("");
        return Table.of("provenance", "what", "value")
                .row(
                        "source",
                        row.source() + " " + fields.path(Fields.SOURCE_ID).asText(""))
                .row("found by", Html.join(found.stream()))
                .row(
                        "collected in",
                        run.batches().stream().anyMatch(known -> known.batch().equals(batch))
                                ? Html.of("<a href=\"/runs/{}/batches/{}\">batch {}</a>", run.timestamp(), batch, batch)
                                : batch)
                .row("collected at", fields.path(Fields.COLLECTED_AT).asText(""))
                .row("pay known from", row.origin().isEmpty() ? "it tells none" : row.origin())
                .row(
                        "line",
                        run.record().map(record -> record.consolidated().key()).orElse("") + ':' + (row.row() + 1))
                .html();
    }

    private Html duplicates(RunState run, Optional<String> identity) throws IOException {
        List<Duplicate> lines = identity.isEmpty() ? List.of() : ledgers.gone(run.timestamp(), identity.get());
        if (lines.isEmpty()) {
            return Html.of("<p class=\"none\">No other line was read for this posting.</p>");
        }
        Table table = Table.of("lines that it stands for", "line that is gone", "its address", "same as this by");
        lines.forEach(line -> table.row(line.gone().where(), line.gone().jobUrl(), line.rule()));
        return Html.join(
                Html.of("<p>It stands for these lines too, and was filled from them where it knew nothing.</p>"),
                table.html());
    }

    /// Each with what it is like: a group holds together by pairs, and this posting need not be in all of them.
    private Html sameJob(RunState run, Optional<String> identity) throws IOException {
        Optional<JobGroup> group =
                identity.isEmpty() ? Optional.empty() : ledgers.group(run.timestamp(), identity.get());
        if (group.isEmpty()) {
            return Html.of("<p class=\"none\">No other posting of this run is marked as the same job.</p>");
        }
        Table table = Table.of("postings of the same job", "posting", "its address", "how that is known");
        for (JobGroup.Member member : group.get().members()) {
            if (!member.identity().equals(identity.get())) {
                table.row(name(run, member), member.jobUrl(), known(group.get(), member));
            }
        }
        return Html.join(
                Html.of(
                        "<p>{} postings were marked as one job, group <code>{}</code>. {}</p>",
                        group.get().members().size(),
                        group.get().group(),
                        group.get().remark().orElse("")),
                table.html());
    }

    private static Html name(RunState run, JobGroup.Member member) {
        Optional<Integer> line = member.where()
                .map(where -> where.substring(where.lastIndexOf(':') + 1))
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf);
        return line.map(number -> Html.of(
                        "<a href=\"/runs/{}/postings/{}\">{}</a>", run.timestamp(), number - 1, member.identity()))
                .orElseGet(() -> Html.of("<code>{}</code>", member.identity()));
    }

    private static String known(JobGroup group, JobGroup.Member member) {
        return group.evidence().stream()
                .filter(each -> each.member().equals(member.identity()))
                .map(each -> String.format(
                        Locale.ROOT,
                        "company, title and place as in %s, %.1f %% of the words too",
                        each.earlier(),
                        100 * each.likeness()))
                .findFirst()
                .orElse("the first of the group");
    }

    private static Html all(JsonNode fields) {
        Table table = Table.of("fields", "field", "value");
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode value = field.getValue();
            if (!field.getKey().equals(Fields.DESCRIPTION)) {
                table.row(
                        field.getKey(),
                        value.isNull()
                                ? Html.of("<span class=\"zero\">null</span>")
                                : value.isTextual() ? value.asText() : value.toString());
            }
        }
        return table.html();
    }
}
