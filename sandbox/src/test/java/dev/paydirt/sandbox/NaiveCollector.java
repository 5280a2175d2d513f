package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Works through a plan in the plainest way, knowing only what the board sends: page after page, one at a time.
final class NaiveCollector {
    private static final Map<String, String> EMPLOYMENT = Map.of(
            "Full-time", "FULL_TIME",
            "Part-time", "PART_TIME",
            "Contract", "CONTRACTOR",
            "Temporary", "TEMPORARY",
            "Internship", "INTERN");

    private final Map<String, Visitor> boards;
    private final LocalDate today;
    private final SortedMap<String, Set<String>> batches = new TreeMap<>();

    /// @param boards by the name of their source
    NaiveCollector(Map<String, Visitor> boards, LocalDate today) {
        this.boards = boards;
        this.today = today;
    }

    SortedMap<String, Set<String>> collect(JsonNode plan) throws IOException, InterruptedException {
        for (JsonNode batch : plan.get("include")) {
            Set<String> held = batches.computeIfAbsent(batch.get("batch").asText(), _ -> new TreeSet<>());
            for (JsonNode query : batch.get("queries")) {
                for (JsonNode source : query.get("sources")) {
                    Visitor board = boards.get(source.asText());
                    if (board != null) {
                        for (String id : walk(board, query)) {
                            held.add(source.asText() + ":" + id);
                        }
                    }
                }
            }
        }
        return batches;
    }

    private Set<String> walk(Visitor board, JsonNode query) throws IOException, InterruptedException {
        Set<String> kept = new LinkedHashSet<>();
        int limit = query.path("limit").asInt(100);
        int read = 0;
        for (int page = 1; ; page++) {
            JsonNode jobs = board.json(address(query) + "&page=" + page).get("jobs");
            if (jobs.isEmpty()) {
                return kept;
            }
            for (JsonNode job : jobs) {
                if (kept.size() == limit || read == 10 * limit) {
                    return kept;
                }
                read++;
                if (wanted(job, query)) {
                    kept.add(job.get("id").asText());
                }
            }
        }
    }

    private static String address(JsonNode query) {
        String salary = query.path("salary").asText();
        boolean filters = query.path("salary").isNumber() || salary.endsWith(" USD");
        return Visitor.search(
                query.get("keyword").asText(),
                query.path("location").isTextual() ? query.get("location").asText() : "",
                (filters ? "&salary_min=" + salary.replace(" USD", "") : "")
                        + (query.path("remote").asBoolean() ? "&remote=true" : ""));
    }

    private boolean wanted(JsonNode job, JsonNode query) {
        String title = " " + job.get("title").asText().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+#]+", " ") + " ";
        for (JsonNode word : query.path("exclude").path("words")) {
            if (title.contains(" " + word.asText().toLowerCase(Locale.ROOT) + " ")) {
                return false;
            }
        }
        for (JsonNode company : query.path("exclude").path("companies")) {
            if (job.at("/company/name").asText().equalsIgnoreCase(company.asText())) {
                return false;
            }
        }
        boolean hired = query.path("employment").isEmpty();
        for (JsonNode employment : query.path("employment")) {
            hired |= employment.asText().equals(EMPLOYMENT.get(job.get("type").asText()));
        }
        boolean told = job.get("salary").isObject() || job.get("pay").asText().matches(".*[0-9].*");
        return hired && (told || !query.path("require-salary").asBoolean()) && recent(job, query);
    }

    private boolean recent(JsonNode job, JsonNode query) {
        if (query.path("posted-within").isMissingNode()) {
            return true;
        }
        long most = Long.parseLong(query.get("posted-within").asText().replace("d", ""));
        String posted = job.get("posted").asText();
        long age = switch (posted) {
            case "today" -> 0;
            case "yesterday" -> 1;
            default -> {
                if (posted.endsWith(" ago")) {
                    long number = Long.parseLong(posted.substring(0, posted.indexOf(' ')));
                    yield posted.contains("week") ? 7 * number : number;
                }
                yield ChronoUnit.DAYS.between(LocalDate.parse(posted), today);
            }
        };
        return age <= most;
    }
}
