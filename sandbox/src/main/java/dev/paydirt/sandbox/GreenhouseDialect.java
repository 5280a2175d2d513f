package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The universe in the wire format of Greenhouse's job boards: each company's openings as one list, pay in cents
/// without a period, descriptions as escaped HTML.
final class GreenhouseDialect {
    /// The day on which words such as "3 days ago" are read; the format knows dates only.
    static final LocalDate TODAY = LocalDate.of(2025, 11, 24);

    private static final String HERE = "/greenhouse/v1/boards/";

    /// A whole universe of companies takes a while to read, and nobody may ever ask.
    private final Supplier<Map<String, List<Opening>>> boards;

    GreenhouseDialect(Universe universe) {
        Recent<Universe, Map<String, List<Opening>>> once = new Recent<>(1, GreenhouseDialect::byCompany);
        this.boards = () -> once.get(universe);
    }

    private static Map<String, List<Opening>> byCompany(Universe universe) {
        Map<String, List<Opening>> boards = new TreeMap<>();
        for (int index = 0; index < universe.size(); index++) {
            Opening opening = universe.posting(index);
            boards.computeIfAbsent(opening.company().slug(), _ -> new ArrayList<>())
                    .add(opening);
        }
        return boards;
    }

    static boolean speaks(String path) {
        return path.startsWith(HERE);
    }

    /// The boards with the most openings.
    List<String> largest(int most) {
        return boards.get().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Opening>> board) ->
                        -board.getValue().size()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    Answer answer(URI address) {
        String[] parts = address.getPath().substring(HERE.length()).split("/", -1);
        List<Opening> board = boards.get().getOrDefault(parts[0], List.of());
        if (board.isEmpty() || parts.length < 2 || !parts[1].equals("jobs")) {
            return missing();
        }
        if (parts.length == 2) {
            ObjectNode answer = Answer.JSON.createObjectNode();
            ArrayNode jobs = answer.putArray("jobs");
            board.forEach(opening -> write(opening, jobs.addObject()));
            answer.putObject("meta").put("total", board.size());
            return Answer.json(answer);
        }
        Optional<Opening> one = board.stream()
                .filter(opening -> Long.toString(id(opening)).equals(parts[2]))
                .findFirst();
        return one.map(opening -> {
                    ObjectNode job = Answer.JSON.createObjectNode();
                    write(opening, job);
                    return Answer.json(job);
                })
                .orElseGet(GreenhouseDialect::missing);
    }

    private static long id(Opening opening) {
        return 7_000_000_000L + opening.index();
    }

    private static void write(Opening opening, ObjectNode job) {
        job.put("id", id(opening));
        job.put("internal_job_id", 6_000_000_000L + opening.root());
        job.put("title", opening.title());
        job.put("company_name", opening.company().name());
        job.put(
                "absolute_url",
                "https://boards.greenhouse.example/%s/jobs/%d"
                        .formatted(opening.company().slug(), id(opening)));
        job.put("updated_at", opening.postedOn(TODAY) + "T06:30:00-05:00");
        job.put("first_published", opening.postedOn(TODAY) + "T06:30:00-05:00");
        String place = opening.place().text();
        job.putObject("location").put("name", opening.remote() ? "Remote, " + place : place);
        job.put("content", escaped("<div>" + Prose.description(opening) + "</div>"));
        job.putArray("departments")
                .addObject()
                .put("id", 1)
                .put("name", opening.role().family().function);
        job.putArray("offices");
        ArrayNode ranges = job.putArray("pay_input_ranges");
        opening.disclosure().known().ifPresent(pay -> {
            ObjectNode range = ranges.addObject();
            cents("min_cents", pay.min(), range);
            cents("max_cents", pay.max(), range);
            range.put("currency_type", pay.currency());
            range.put("title", pay.period() == Period.YEAR ? "Annual salary range" : "Pay range");
            range.put("blurb", "per " + pay.period().name().toLowerCase(Locale.ROOT));
        });
    }

    private static void cents(String key, OptionalDouble amount, ObjectNode range) {
        if (amount.isPresent()) {
            range.put(key, Math.round(amount.getAsDouble() * 100));
        } else {
            range.putNull(key);
        }
    }

    private static String escaped(String html) {
        return html.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Answer missing() {
        return Answer.json(Answer.JSON.createObjectNode().put("status", 404).put("error", "Job not found"))
                .withStatus(404);
    }
}
