package dev.paydirt.consolidate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Files of lines as every tool and accident writes them: any order of keys, blanks, escapes, double keys, numbers
/// where texts are due, and bytes changed at random. Few postings, so that most lines have others of the same one.
final class MutatedLines {
    private final RandomGenerator random;

    MutatedLines(RandomGenerator random) {
        this.random = random;
    }

    byte[] file(int lines) {
        var file = new ByteArrayOutputStream();
        for (int line = 0; line < lines; line++) {
            byte[] bytes = line().getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0; change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = any();
            }
            if (random.nextInt(30) == 0) {
                file.writeBytes(
                        one("\uFEFF", " ", "\n", "\r\n", "\t\n", "{", "").getBytes(StandardCharsets.UTF_8));
            }
            file.write(bytes, 0, random.nextInt(40) == 0 ? random.nextInt(bytes.length) : bytes.length);
            file.writeBytes(one("\n", "\n", "\n", "\r\n", " \n", "\r\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return random.nextInt(5) == 0 ? cut(file.toByteArray()) : file.toByteArray();
    }

    private byte[] cut(byte[] file) {
        return file.length < 3 ? file : Arrays.copyOf(file, file.length - 1 - random.nextInt(2));
    }

    private byte any() {
        return random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) one("\"", "\\", "{", "}", "[", ",", ":", " ", "0", "e", "n")
                        .charAt(0);
    }

    private String line() {
        List<String> pairs = new ArrayList<>();
        int id = random.nextInt(4);
        pairs.add(key("position")
                + one(
                        "\"Engineer\"",
                        "\"Engineer\"",
                        "\"N\\u00e9\"",
                        "5",
                        "[\"x\"]",
                        "\"Not specified\"",
                        "\"Nurse\""));
        pairs.add(key("job_url") + url(id));
        moment(pairs);
        company(pairs);
        others(pairs, id);
        if (random.nextInt(3) == 0) {
            Collections.shuffle(pairs, new Random(random.nextInt()));
        }
        if (random.nextInt(12) == 0) {
            pairs.add(pairs.get(random.nextInt(pairs.size())));
        }
        String blank = one("", "", "", " ", "\t");
        return "{" + blank + String.join(blank + "," + blank, pairs) + blank + "}";
    }

    private void moment(List<String> pairs) {
        maybe(
                pairs,
                "collected_at",
                "\"2025-11-24T02:00:00Z\"",
                "\"2025-11-25T02:00:00Z\"",
                "\"2025-11-24\"",
                "\"2025-11-24 02:00:00\"",
                "\"2025-02-30T02:00:00Z\"",
                "\"2025-11-24T02:00:00.000000001Z\"",
                "\"2025-11-24T02:00:00+01:00\"",
                "\"-9999-01-01T00:00:00Z\"",
                "\"+99999-01-01T00:00:00Z\"",
                "\"x\"",
                "20251124",
                "null",
                "\"2024-02-29T23:59:59Z\"");
    }

    private void company(List<String> pairs) {
        maybe(
                pairs,
                "company",
                "\"Acmé\"",
                "\"\"",
                "null",
                "\"  \"",
                "\"\\u0020\"",
                "\"Not specified\"",
                "\" Not specified\u2003\"",
                "\"\u3000\"",
                "\"\\ud83d\"",
                "\"Ñ\"",
                "\"\uD83D\uDE00\"",
                "\"\u00a0\"",
                "\"No\\u0074 specified\"",
                "7",
                "true",
                "{}",
                "[ ]",
                "{\"a\":[1,{\"b\":null}]}");
    }

    private void others(List<String> pairs, int id) {
        maybe(pairs, "salary", "\"$5\"", "\"\"", "null", "5", "[\"$5\"]");
        maybe(pairs, "salary_min", "0", "1", "0.0", "1e3", "-5", "\"5\"", "null", "0e5", "1E-400");
        maybe(pairs, "salary_max", "0", "2.50", "null");
        maybe(
                pairs,
                "salary_origin",
                "\"stated\"",
                "\"text\"",
                "\"estimated\"",
                "\"\\u0073tated\"",
                "null",
                "\" stated\"",
                "3");
        maybe(pairs, "source", "\"board\"", "\"board \"", "null", "1");
        maybe(pairs, "source_id", "\"" + id + "\"", String.valueOf(id), "\"\"", "\"\\u003" + id + "\"");
        maybe(
                pairs,
                "description",
                "\"" + "word ".repeat(random.nextInt(9)) + "\"",
                "\"tab\\there \\\"quoted\\\" \\\\ \\/\"",
                "\"Zürich – 日本 😀\"");
        maybe(pairs, "queries", "[\"q1\"]", "[\"q2\"]", "null");
        maybe(pairs, "batch", "\"1\"", "\"2\"");
        maybe(
                pairs,
                one("extra", "extra2", "\\u0065xtra"),
                "1",
                "[[[[]]]]",
                "-0.5e-7",
                "{\"queries\":1}",
                "01",
                "nul",
                "\"\\x\"");
    }

    private String url(int id) {
        String address = "https://jobs.example/" + id;
        return one(
                "\"" + address + "\"",
                "\"" + address + "\"",
                "\"" + address.replace("/", "\\/") + "\"",
                "\"" + address + "?utm_source=x\"",
                "\"" + address + "#top\"",
                "\"HTTPS://Jobs.Example:443/" + id + "\"",
                "\"" + address + "?id=%2f\"",
                "\"jobs/" + id + "\"",
                String.valueOf(id),
                "\"http://\"",
                "\"https://jobs.example\"",
                "\"https://jobs.example/é" + id + "\"");
    }

    private void maybe(List<String> pairs, String name, String... values) {
        if (random.nextInt(3) > 0) {
            pairs.add(key(name) + one(values));
        }
    }

    private String key(String name) {
        return "\"" + (random.nextInt(60) == 0 ? name.replace("s", "\\u0073") : name) + "\""
                + one(":", ":", ":", ": ", " :");
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
