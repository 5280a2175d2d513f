package dev.paydirt.bench.salary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.posting.Pay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Scores and disagreements as people and machines read them.
final class ScoreText {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A share of fewer texts says little, and their rows would hide the others.
    private static final int FEW = 5;

    private ScoreText() {}

    /// Markdown, one table for each dimension; currencies and countries with few texts share a row.
    static String markdown(Score score) {
        var text = new StringBuilder("### " + score.name() + "\n");
        score.tallies().forEach((dimension, groups) -> {
            if (groups.isEmpty()) {
                return;
            }
            text.append("\n| ").append(dimension.name().toLowerCase(Locale.ROOT));
            text.append(" | texts | with pay | precision | recall | exact |\n|---|--:|--:|--:|--:|--:|\n");
            Tally rare = Tally.EMPTY;
            int rareGroups = 0;
            for (Map.Entry<String, Tally> group : groups.entrySet()) {
                if (dimension.isLong() && group.getValue().texts() < FEW) {
                    rare = rare.plus(group.getValue());
                    rareGroups++;
                } else {
                    text.append(row(group.getKey(), group.getValue()));
                }
            }
            if (rareGroups > 0) {
                text.append(row(rareGroups + " others", rare));
            }
            if (dimension == Dimension.KIND) {
                text.append(row("**all**", score.total()));
            }
        });
        return text.toString();
    }

    private static String row(String group, Tally tally) {
        return "| %s | %d | %d | %s | %s | %s |\n"
                .formatted(
                        group,
                        tally.texts(),
                        tally.labelled(),
                        tally.read() == 0 ? "–" : percent(tally.precision()),
                        tally.labelled() == 0 ? "–" : percent(tally.recall()),
                        tally.texts() == 0 ? "–" : percent(tally.exactness()));
    }

    /// Never 100 where something is wrong.
    private static String percent(double share) {
        double shown = Math.floor(share * 1000 + 1e-9) / 10;
        return "%.1f %%".formatted(shown);
    }

    /// One disagreement on one line, whatever stands in the text: outcome, kind, country, label, reading, text.
    static String miss(Score score, Judgement judgement) {
        LabelledText labelled = judgement.labelled();
        return String.join(
                "\t",
                score.name() + ":" + labelled.line(),
                judgement.outcome().name(),
                labelled.kind(),
                labelled.country().orElse("-"),
                "label " + label(labelled.label()),
                "read " + judgement.read().map(ScoreText::pay).orElse("nothing"),
                quoted(labelled.text()));
    }

    private static String label(Label label) {
        return switch (label) {
            case Label.Nothing _ -> "nothing";
            case Label.Bounds(var min, var max, var _, var unit) ->
                amounts(min, max) + " " + unit.currency().orElse("?") + "/"
                        + unit.period().orElse("?");
            case Label.OneAmount(var amount, var unit) ->
                amount.toPlainString() + " " + unit.currency().orElse("?") + "/"
                        + unit.period().orElse("?");
            case Label.Middle(var annual) -> "middle " + annual.toPlainString();
        };
    }

    private static String pay(Pay pay) {
        return amounts(pay.min(), pay.max()) + " " + pay.currency().orElse(Label.Unit.NONE) + "/"
                + pay.period().map(Enum::name).orElse(Label.Unit.NONE);
    }

    private static String amounts(Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return min.map(BigDecimal::toPlainString).orElse("") + ".."
                + max.map(BigDecimal::toPlainString).orElse("");
    }

    /// All scores as one JSON object.
    static String json(List<Score> scores) {
        ObjectNode root = JSON.createObjectNode();
        var sets = root.putArray("sets");
        for (Score score : scores) {
            ObjectNode set = sets.addObject();
            set.put("name", score.name());
            set.set("all", tally(score.total()));
            score.tallies()
                    .forEach((dimension, groups) -> set.set(dimension.name().toLowerCase(Locale.ROOT), of(groups)));
        }
        return written(root);
    }

    private static ObjectNode of(SortedMap<String, Tally> groups) {
        ObjectNode node = JSON.createObjectNode();
        for (Map.Entry<String, Tally> group : groups.entrySet()) {
            node.set(group.getKey(), tally(group.getValue()));
        }
        return node;
    }

    private static ObjectNode tally(Tally tally) {
        return JSON.createObjectNode()
                .put("texts", tally.texts())
                .put("labelled", tally.labelled())
                .put("read", tally.read())
                .put("right", tally.right())
                .put("exact", tally.exact())
                .put("precision", tally.precision())
                .put("recall", tally.recall())
                .put("exactness", tally.exactness());
    }

    private static String quoted(String text) {
        return written(JSON.getNodeFactory().textNode(text));
    }

    private static String written(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("numbers and texts can be written", bug);
        }
    }
}
