package dev.paydirt.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An invented employer.
///
/// @param industries as a posting lists them
/// @param trade what it does, in the words of a sentence
/// @param logo an address under the board's own
record Company(String name, String industries, String trade, String logo) {
    private static final WordList LIST = WordList.read("companies.txt");
    private static final List<String> FIRST = LIST.section("first");
    private static final List<String> SECOND = LIST.section("second");
    private static final Map<Family, List<List<String>>> KINDS = Stream.of(Family.values())
            .collect(Collectors.toMap(Function.identity(), family -> LIST.rows("kind." + family.section())));

    /// Few companies have many openings and many have few, so the draw is squared.
    static Company drawn(Family family, Lot lot) {
        double skewed = lot.share(Draw.COMPANY_STEM) * lot.share(Draw.COMPANY_STEM);
        int stem = (int) (skewed * FIRST.size() * SECOND.size());
        List<String> kind = lot.one(Draw.COMPANY_KIND, KINDS.getOrDefault(family, List.of()));
        String name = FIRST.get(stem % FIRST.size()) + SECOND.get(stem / FIRST.size()) + " " + kind.get(0);
        return new Company(name, kind.get(1), kind.get(2), "https://board.example/logos/" + slug(name) + ".png");
    }

    /// What an address calls it.
    String slug() {
        return slug(name);
    }

    private static String slug(String name) {
        return String.join("-", Words.of(name)).toLowerCase(Locale.ROOT);
    }
}
