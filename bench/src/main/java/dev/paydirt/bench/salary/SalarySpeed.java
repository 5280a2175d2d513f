package dev.paydirt.bench.salary;

import dev.paydirt.posting.SalaryText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// How fast salaries are read on one core: short texts a second, megabytes of description a second, and whether time
/// stays linear in the text. The peer is a single regular expression for dollar ranges over the same texts, which reads
/// far less. Figures are the best of several rounds in one warm process.
public final class SalarySpeed {
    private static final int ROUNDS = 12;
    private static final int DESCRIPTION = 5_000;
    private static final int HOSTILE = 1_000_000;
    private static final double NANOS = 1e9;

    private static final Pattern PEER = Pattern.compile(
            "\\$(\\d+(?:,\\d+)?(?:\\.\\d+)?)([kK]?)\\s*[-—–]\\s*(?:\\$)?(\\d+(?:,\\d+)?(?:\\.\\d+)?)([kK]?)");

    private static final List<String> SHORT = List.of(
            "$150,000/yr - $200,000/yr",
            "£30,000 - £40,000 per annum",
            "54.000 bis 68.000 € brutto pro Jahr",
            "$81K – $87K • 0.5% – 1.75% • Offers Bonus",
            "12-18 LPA",
            "Up to £75,000 base + bonus",
            "R$ 5.000,00 por mês",
            "Competitive",
            "CHF 120'000",
            "$17 - $35 per hour");

    /// About as many numbers and words of pay as in an advertisement: one in sixty.
    private static final List<String> WORDS = List.of(("we are looking for an engineer who will own the design of our"
                    + " services and brings several years of experience with Java or Go to a friendly team. You care"
                    + " about tests, pay attention to detail and work closely with product managers and designers.\n"
                    + " Responsibilities include planning, building and running distributed systems that 40,000"
                    + " customers rely on, writing documents that others like to read, and helping colleagues grow."
                    + " What we offer: 30 days of holiday, a $1,500 equipment budget, remote work within the country,"
                    + " modern tools, and an office with good coffee near the station for the days when you want one."
                    + " Qualifications: a degree in computer science or equivalent practice, curiosity, patience and"
                    + " the wish to leave things simpler than they were found")
            .split(" "));

    private static final List<String> HOSTILE_PIECES = List.of(
            "1-",
            "to ",
            "$",
            "1 000 ",
            "a ",
            "1,",
            "up to 1 ",
            "(",
            "x1",
            "per ",
            "1' ",
            "9",
            "$1k-$2k ",
            "<a ",
            "&a",
            "$50,000 - $60,000 per year\n",
            "salary ",
            "min 1 max ",
            "1.1.");

    private SalarySpeed() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<String> texts = shortTexts();
        double texting = best(texts);
        double peer = peer(texts);
        out.printf(
                Locale.ROOT,
                "short texts: %.0f a second (%.1f times the peer's time)%n",
                texts.size() / texting,
                texting / peer);
        for (int size : new int[] {DESCRIPTION, 2 * DESCRIPTION, 4 * DESCRIPTION}) {
            List<String> pages = descriptions(size);
            double reading = best(pages);
            double bytes = pages.stream().mapToLong(String::length).sum();
            out.printf(
                    Locale.ROOT,
                    "descriptions of %d characters: %.1f MB a second, %.1f µs each (%.1f times the peer's time)%n",
                    size,
                    bytes / reading / 1e6,
                    reading / pages.size() * 1e6,
                    reading / peer(pages));
        }
        hostile(out);
    }

    private static void hostile(PrintWriter out) {
        double slowest = 0;
        String which = "";
        for (String piece : HOSTILE_PIECES) {
            String text = piece.repeat(HOSTILE / piece.length());
            double time = best(List.of(text));
            if (time > slowest) {
                slowest = time;
                which = piece;
            }
        }
        out.printf(
                Locale.ROOT,
                "1 MB made of '%s', the slowest of %d: %.1f ms%n",
                which.strip(),
                HOSTILE_PIECES.size(),
                slowest * 1e3);
    }

    private static List<String> shortTexts() {
        var texts = new ArrayList<String>();
        for (int at = 0; at < 50_000; at++) {
            texts.add(SHORT.get(at % SHORT.size()));
        }
        return texts;
    }

    private static List<String> descriptions(int size) {
        Random random = new Random(7);
        var pages = new ArrayList<String>();
        for (int page = 0; page < 5_000_000 / size; page++) {
            var text = new StringBuilder();
            while (text.length() < size) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            text.insert(
                    random.nextInt(size), "\nThe base salary range for this role is $120,000 to $150,000 a year.\n");
            pages.add(text.toString());
        }
        return pages;
    }

    /// Seconds for all texts, the best of several rounds.
    private static double best(List<String> texts) {
        double best = Double.MAX_VALUE;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String text : texts) {
                found += SalaryText.read(text, Optional.of("US")).pay().isPresent() ? 1 : 0;
            }
            best = Math.min(best, (System.nanoTime() - start) / NANOS);
        }
        return found < 0 ? 0 : best;
    }

    private static double peer(List<String> texts) {
        double best = Double.MAX_VALUE;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String text : texts) {
                found += PEER.matcher(text).find() ? 1 : 0;
            }
            best = Math.min(best, (System.nanoTime() - start) / NANOS);
        }
        return found < 0 ? 0 : best;
    }
}
