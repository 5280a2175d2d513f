package dev.paydirt.posting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Lines of one posting as different tools, runs and batches might leave them.
final class RandomLines {
    private RandomLines() {}

    static List<PostingLine> some(Random random) {
        var lines = new ArrayList<PostingLine>();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            lines.add(line(random));
        }
        return lines;
    }

    private static PostingLine line(Random random) {
        var pairs = new ArrayList<String>();
        maybe(random, pairs, "\"company\":", "\"Globex\"", "\"globex\"", "null", "\"Not specified\"");
        maybe(random, pairs, "\"description\": ", "\"x\"", "\"\\u00fc\"", "null");
        maybe(random, pairs, "\"salary\":", "\"$5\"", "null", "\"\"");
        maybe(random, pairs, "\"salary_min\":", "5", "5.0", "null");
        maybe(random, pairs, "\"salary_currency\":", "\"USD\"", "null");
        maybe(random, pairs, "\"salary_origin\":", "\"stated\"", "\"text\"", "\"estimated\"", "null");
        maybe(random, pairs, "\"city\":", "\"Oslo\"", "null");
        maybe(random, pairs, "\"country\":", "\"NO\"", "null");
        maybe(random, pairs, "\"remote\":", "true", "null");
        maybe(random, pairs, "\"collected_at\":", "\"2025-11-24T02:00:00Z\"", "\"2025-11-25T02:00:00Z\"");
        maybe(random, pairs, "\"extra\":", "1", "[]", "{}", "[1]");
        maybe(random, pairs, "\"queries\":", "[\"q1\"]", "[\"q10\",\"q2\"]", "[]", "null");
        maybe(random, pairs, "\"batch\":", "\"1\"", "\"2\"");
        if (random.nextInt(4) == 0) {
            Collections.shuffle(pairs, random);
        }
        return Samples.line("{" + String.join(",", pairs) + "}");
    }

    private static void maybe(Random random, List<String> pairs, String name, String... values) {
        if (random.nextInt(3) > 0) {
            pairs.add(name + values[random.nextInt(values.length)]);
        }
    }
}
