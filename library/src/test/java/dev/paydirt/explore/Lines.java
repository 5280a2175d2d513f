package dev.paydirt.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Data sets for tests, each line with what it was made from.
final class Lines {
    private static final List<String> TITLES =
            List.of("Data Scientist", "Registered Nurse", "Senior Software Engineer", "Zebra Keeper", "C++ Developer");
    private static final List<String> COMPANIES = List.of("Acme", "Globex <b>", "Initech \\\"quoted\\\"");
    private static final List<String> COUNTRIES = List.of("US", "DE", "");
    private static final List<String> QUERIES = List.of("\"q1\"", "\"q1\",\"q2\"", "\"q3\"", "");

    private Lines() {}

    /// @param pay in a year; 0 for none
    record Made(String title, String company, String country, int pay, String origin, String queries, String text) {}

    static List<Made> random(long seed, int count) {
        var random = new Random(seed);
        List<Made> lines = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            lines.add(made(random));
        }
        return lines;
    }

    private static Made made(Random random) {
        String title = TITLES.get(random.nextInt(TITLES.size()));
        String company = COMPANIES.get(random.nextInt(COMPANIES.size()));
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        int pay = random.nextInt(4) == 0 ? 0 : 30_000 + 10 * random.nextInt(20_000);
        String origin = pay == 0 ? "" : List.of("stated", "text", "estimated").get(random.nextInt(3));
        String queries = QUERIES.get(random.nextInt(QUERIES.size()));
        String text = """
                {"position":"%s","company":"%s","posted_date":"2025-11-%02d","description":"a \\u007b\\n b","country":%s,\
                "salary_annual_min":%s,"salary_annual_max":%s,"salary_currency":%s,"salary_origin":%s,"remote":null,\
                "source":"board","queries":[%s]}""".formatted(
                        title,
                        company,
                        1 + random.nextInt(28),
                        text(country),
                        pay == 0 ? "null" : pay - 10,
                        pay == 0 ? "null" : pay + 10.0,
                        pay == 0 ? "null" : "\"USD\"",
                        text(origin),
                        queries);
        return new Made(title, company.replace("\\", ""), country, pay, origin, queries, text);
    }

    private static String text(String value) {
        return value.isEmpty() ? "null" : '"' + value + '"';
    }

    static PostingTable table(Path folder, List<Made> lines) throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.write(file, lines.stream().map(Made::text).toList());
        return PostingTable.read(file);
    }
}
