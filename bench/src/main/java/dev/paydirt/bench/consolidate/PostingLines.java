package dev.paydirt.bench.consolidate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Files of postings as many queries and runs leave them: the seventeen fields, 2.2 KB a line on average, 35 % of the
/// lines seen before under the same address, with other salaries, other times and other gaps. The same seed gives the
/// same bytes.
final class PostingLines {
    private static final double SEEN_BEFORE = 0.35;
    private static final String[] WORDS =
            ("the and of to in for with a our we you team data work experience design build "
                            + "systems learning machine engineering product customers models scale production quality review "
                            + "deploy cloud services distributed research analysis mentor ownership impact benefits health dental "
                            + "vision remote hybrid office salary range equal opportunity employer degree years python java sql "
                            + "spark kubernetes aws platform infrastructure reliability pipeline feature metric experiment")
                    .split(" ");
    private static final String[] CITIES = {
        "New York, NY", "San Francisco, CA", "Austin, TX", "Seattle, WA", "Zürich", "Remote"
    };
    private static final String[] ROLES = {
        "Machine Learning Engineer", "Data Scientist", "Senior Data Engineer", "AI Researcher"
    };

    private final SplittableRandom random;
    private final long seed;
    private int known;

    PostingLines(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /// Writes files of together about so many bytes.
    ///
    /// @return how many lines there are
    long write(Path[] files, long bytes) throws IOException {
        long lines = 0;
        for (Path file : files) {
            long left = bytes / files.length;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                while (left > 0) {
                    byte[] line = next().getBytes(StandardCharsets.UTF_8);
                    out.write(line);
                    left -= line.length;
                    lines++;
                }
            }
        }
        return lines;
    }

    private String next() {
        boolean again = known > 0 && random.nextDouble() < SEEN_BEFORE;
        int posting = again ? random.nextInt(known) : known++;
        return line(posting, random.nextInt(4), again);
    }

    /// What does not change about a posting comes from its number, the rest from the moment it is seen.
    private String line(int posting, int run, boolean again) {
        var fixed = new SplittableRandom(seed * 31 + posting);
        String role = ROLES[fixed.nextInt(ROLES.length)];
        int pay = 90 + fixed.nextInt(120);
        boolean paid = fixed.nextInt(3) > 0 && random.nextInt(5) > 0;
        var line = new StringBuilder(2_600);
        line.append("{\"collected_at\":\"2025-11-2")
                .append(run)
                .append("T02:00:00Z\",\"position\":\"")
                .append(role);
        line.append("\",\"company\":\"Company ").append(fixed.nextInt(5_000)).append("\",\"location\":\"");
        line.append(CITIES[fixed.nextInt(CITIES.length)])
                .append("\",\"posted_date\":\"2025-11-1")
                .append(fixed.nextInt(10));
        line.append("\",\"job_url\":\"https://www.jobs.example/view/").append(3_800_000_000L + posting);
        line.append("\",\"salary\":");
        if (paid) {
            line.append("\"$")
                    .append(pay)
                    .append(",000/yr - $")
                    .append(pay + 40)
                    .append(",000/yr\"");
        } else {
            line.append("\"Not specified\"");
        }
        line.append(",\"seniority_level\":\"Mid-Senior level\",\"employment_type\":\"Full-time\",\"job_function\":");
        line.append(again && random.nextInt(3) == 0 ? "null" : "\"Engineering and Information Technology\"");
        line.append(",\"industries\":\"Software Development\",\"applicant_count\":")
                .append(fixed.nextInt(200));
        line.append(",\"experience_years\":\"").append(fixed.nextInt(10)).append("+\",\"education\":\"Bachelor's\"");
        line.append(",\"skills\":[\"python\",\"sql\",\"machine learning\",\"aws\"],\"company_logo\":");
        line.append("\"https://media.jobs.example/logo/")
                .append(fixed.nextInt(5_000))
                .append(".png\",\"description\":\"");
        describe(line, fixed);
        return line.append("\"}\n").toString();
    }

    private static void describe(StringBuilder line, SplittableRandom fixed) {
        int words = 140 + fixed.nextInt(140);
        for (int word = 0; word < words; word++) {
            line.append(WORDS[fixed.nextInt(WORDS.length)]);
            int end = fixed.nextInt(40);
            line.append(end == 0 ? ".\\n\\n• " : end == 1 ? " – " : end < 4 ? ", " : " ");
        }
        line.append("We are an equal opportunity employer.");
    }
}
