package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// The universe in the wire format of Adzuna's search: pages of a country's index, ids and descriptions of its kind,
/// pay as a year's numbers.
final class AdzunaDialect {
    private static final String HERE = "/adzuna/v1/api/jobs/";
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LARGEST_PAGE = 50;
    private static final int USUAL_PAGE = 10;
    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "app_id",
            "app_key",
            "what",
            "what_and",
            "what_phrase",
            "what_or",
            "what_exclude",
            "where",
            "distance",
            "salary_min",
            "salary_include_unknown",
            "max_days_old",
            "results_per_page",
            "content-type"));

    private final Recent<Search, List<Opening>> found;

    AdzunaDialect(Universe universe) {
        this.found = new Recent<>(50, universe::found);
    }

    static boolean speaks(String path) {
        return path.startsWith(HERE);
    }

    Answer answer(URI address) {
        String[] parts = address.getPath().substring(HERE.length()).split("/", -1);
        if (parts.length != 3 || !parts[1].equals("search") || !parts[2].matches("[1-9][0-9]{0,5}")) {
            return error(404, "UNKNOWN_PATH");
        }
        try {
            Parameters asked = Parameters.of(Optional.ofNullable(address.getRawQuery()), KNOWN);
            if (asked.value("app_id").isEmpty() || asked.value("app_key").isEmpty()) {
                return error(401, "AUTH_FAIL");
            }
            int size = (int) asked.number("results_per_page", 1, LARGEST_PAGE).orElse(USUAL_PAGE);
            return Answer.json(page(matching(parts[0], asked), Integer.parseInt(parts[2]), size));
        } catch (IllegalArgumentException wrong) {
            return Answer.refusal(wrong);
        }
    }

    /// Days old, distance and unknown pay are not looked at: dates are in words here, places have no coordinates.
    private List<Opening> matching(String country, Parameters asked) {
        OptionalLong salary = asked.number("salary_min", 0, 1_000_000_000);
        String where = asked.value("where").isEmpty()
                ? Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH)
                : asked.value("where");
        Search search = new Search(asked.value("what") + " " + asked.value("what_and"), where, salary, false);
        Set<String> either = Set.copyOf(Words.of(asked.value("what_or")));
        Set<String> unwanted = Set.copyOf(Words.of(asked.value("what_exclude")));
        String phrase = asked.value("what_phrase");
        return found.get(search).stream()
                .filter(opening -> opening.place().country().equalsIgnoreCase(country))
                .filter(opening -> phrase.isEmpty() || Words.contains(text(opening), phrase))
                .filter(opening ->
                        either.isEmpty() || Words.of(text(opening)).stream().anyMatch(either::contains))
                .filter(opening -> Words.of(text(opening)).stream().noneMatch(unwanted::contains))
                .toList();
    }

    private static String text(Opening opening) {
        return opening.title() + " " + Prose.description(opening);
    }

    private ObjectNode page(List<Opening> all, int number, int size) {
        int from = (int) Math.min((long) (number - 1) * size, all.size());
        int to = Math.min(from + size, all.size());
        ObjectNode page = Answer.JSON.createObjectNode();
        page.put("count", all.size());
        ArrayNode results = page.putArray("results");
        all.subList(from, to).forEach(opening -> write(opening, results.addObject()));
        return page;
    }

    private void write(Opening opening, ObjectNode result) {
        Place place = opening.place();
        String id = Long.toString(4_200_000_000L + opening.index());
        result.put("id", id);
        result.put("title", opening.title());
        result.put("created", opening.postedOn(GreenhouseDialect.TODAY) + "T06:30:00Z");
        result.put("redirect_url", "https://www.adzuna.example/land/ad/%s?se=x".formatted(id));
        result.put("description", beginning(opening));
        result.putObject("company").put("display_name", opening.company().name());
        result.putObject("category")
                .put("label", opening.role().family().function)
                .put("tag", "jobs");
        ObjectNode location = result.putObject("location");
        location.put("display_name", place.text());
        ArrayNode area = location.putArray("area").add(place.country());
        place.region().ifPresent(area::add);
        place.city().ifPresent(area::add);
        result.put("contract_time", opening.employment() == Employment.PART_TIME ? "part_time" : "full_time");
        if (opening.employment() == Employment.CONTRACTOR) {
            result.put("contract_type", "contract");
        }
        opening.disclosure().known().ifPresent(pay -> {
            amount("salary_min", pay.annualMin(), result);
            amount("salary_max", pay.annualMax(), result);
            boolean guess = opening.disclosure() instanceof Disclosure.InNumbers numbers && numbers.estimated();
            result.put("salary_is_predicted", guess ? "1" : "0");
        });
    }

    /// Cut where that service cuts, markup left out.
    private static String beginning(Opening opening) {
        String text = Prose.description(opening)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION).strip() + "…";
    }

    private static void amount(String key, OptionalDouble amount, ObjectNode result) {
        if (amount.isPresent()) {
            result.put(key, Math.round(amount.getAsDouble() * 100) / 100.0);
        }
    }

    private static Answer error(int status, String exception) {
        ObjectNode body = Answer.JSON.createObjectNode();
        body.put("exception", exception)
                .put("doc", "https://api.adzuna.com/v1/doc")
                .put("display", "It was refused.");
        return Answer.json(body).withStatus(status);
    }
}
