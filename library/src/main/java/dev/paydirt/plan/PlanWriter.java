package dev.paydirt.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.document.Span;
import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.MinimumSalary;
import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A plan as JSON. A query has the keys that it has in the searches file.
final class PlanWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanWriter() {}

    static ObjectNode node(Plan plan) {
        ObjectNode node = NODES.objectNode();
        node.put("version", Plan.VERSION);
        node.put("name", plan.name());
        node.put("timestamp", plan.timestamp().toString());
        node.put("digest", plan.digest());
        node.put("runners", plan.runners());
        node.put("contact", plan.contact().orElse(null));
        node.put("pause", Span.write(plan.pause()));
        ArrayNode sources = node.putArray("sources");
        plan.sources().forEach(source -> sources.add(source(source)));
        ArrayNode include = node.putArray("include");
        plan.batches().forEach(batch -> include.add(batch(batch)));
        node.set("estimate", cost(plan.estimate()));
        texts(node.putArray("warnings"), plan.warnings());
        return node;
    }

    private static ObjectNode source(SourceChoice choice) {
        ObjectNode node = NODES.objectNode();
        node.put("name", choice.name());
        node.put("source", choice.source());
        choice.definition().ifPresent(text -> node.put("definition", text));
        ObjectNode settings = node.putObject("settings");
        choice.settings().forEach(settings::put);
        choice.baseUrl().ifPresent(url -> node.put("base-url", url.toString()));
        if (!choice.files().isEmpty()) {
            texts(node.putArray("files"), choice.files());
        }
        if (choice.optional()) {
            node.put("optional", true);
        }
        if (choice.termsAccepted()) {
            node.put("accept-terms", true);
        }
        return node;
    }

    private static ObjectNode batch(Batch batch) {
        ObjectNode node = NODES.objectNode();
        node.put("batch", batch.id());
        node.put("label", batch.label());
        node.put("why", batch.why());
        ArrayNode queries = node.putArray("queries");
        batch.queries().forEach(planned -> queries.add(query(planned)));
        ObjectNode budget = node.putObject("budget");
        batch.budget().forEach((source, share) -> budget.set(source, share(share)));
        node.set("estimate", cost(batch.estimate()));
        return node;
    }

    private static ObjectNode query(PlannedQuery planned) {
        Query query = planned.query();
        ObjectNode node = NODES.objectNode();
        node.put("id", planned.id());
        node.put("keyword", query.keyword());
        node.put("location", query.location().orElse(null));
        Optional<MinimumSalary> plain =
                query.salary().filter(salary -> salary.currency().isEmpty());
        if (plain.isPresent()) {
            node.put("salary", plain.get().amount());
        } else {
            node.put("salary", query.salary().map(MinimumSalary::toString).orElse(null));
        }
        node.put("limit", query.limit());
        texts(node.putArray("sources"), query.sources());
        conditions(node, query.conditions());
        return node;
    }

    private static void conditions(ObjectNode node, Conditions conditions) {
        conditions.postedWithin().ifPresent(span -> node.put("posted-within", span.toDays() + "d"));
        if (conditions.remote()) {
            node.put("remote", true);
        }
        conditions.radius().ifPresent(radius -> node.put("radius", radius + "km"));
        if (!conditions.employment().isEmpty()) {
            texts(node.putArray("employment"), conditions.employment());
        }
        if (conditions.requireSalary()) {
            node.put("require-salary", true);
        }
        if (!conditions.excludedCompanies().isEmpty()
                || !conditions.excludedWords().isEmpty()) {
            ObjectNode exclude = node.putObject("exclude");
            texts(exclude.putArray("companies"), conditions.excludedCompanies());
            texts(exclude.putArray("words"), conditions.excludedWords());
        }
    }

    private static ObjectNode share(Share share) {
        ObjectNode node = NODES.objectNode();
        ArrayNode rates = node.putArray("rates");
        for (Rate rate : share.rates()) {
            ObjectNode written = rates.addObject().put("requests", rate.requests());
            if (rate.per().toMillisPart() == 0) {
                written.put("seconds", rate.per().toSeconds());
            } else {
                written.put(
                        "seconds", BigDecimal.valueOf(rate.per().toMillis(), 3).stripTrailingZeros());
            }
        }
        if (!share.quotas().isEmpty()) {
            ArrayNode quotas = node.putArray("quotas");
            for (Portion portion : share.quotas()) {
                quotas.addObject()
                        .put("requests", portion.requests())
                        .put("of", portion.of().requests())
                        .put("seconds", portion.of().per().toSeconds());
            }
        }
        share.requests().ifPresentOrElse(requests -> node.put("requests", requests), () -> node.putNull("requests"));
        return node;
    }

    /// The parts as they are written add up to what is written of the whole.
    private static ObjectNode cost(RunCost cost) {
        double starting = tenths(cost.starting());
        double asking = tenths(cost.asking());
        double consolidating = tenths(cost.consolidating());
        return NODES.objectNode()
                .put("requests", cost.requests())
                .put("seconds", tenths(starting + asking + consolidating))
                .put("starting", starting)
                .put("asking", asking)
                .put("consolidating", consolidating);
    }

    private static ObjectNode cost(Cost cost) {
        return NODES.objectNode().put("requests", cost.requests()).put("seconds", tenths(cost.seconds()));
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }

    private static void texts(ArrayNode list, List<String> texts) {
        texts.forEach(list::add);
    }
}
