package dev.paydirt.near;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a posting tells which job it is, made comparable: no case, accents or punctuation, no legal forms, one word
/// for a seniority.
///
/// @param city of the job; `remote` where it names none
/// @param region empty where it is not known
public record Advertisement(String company, String title, String city, String region, Shingles description) {
    private static final List<String> LEGAL_FORMS = List.of(
            "inc",
            "llc",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "co",
            "company",
            "gmbh",
            "ag",
            "se",
            "plc",
            "sa",
            "bv",
            "kg",
            "pty",
            "pvt",
            "lp",
            "llp",
            "nv",
            "ab",
            "oy",
            "as",
            "sas",
            "sarl",
            "the");
    private static final List<String> NO_PART_OF_A_TITLE =
            List.of("m", "w", "d", "f", "x", "h", "mf", "mfd", "mwd", "fmd", "hf");
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("sr", "senior", "jr", "junior", "eng", "engineer", "dev", "developer", "mgr", "manager");

    /// @param location as a text, used where there is no city
    public static Advertisement of(
            Optional<String> company,
            String title,
            Optional<String> location,
            Optional<String> city,
            Optional<String> region,
            String description) {
        String[] parts = location.orElse("").split(",", 3);
        String town = city.isPresent() || region.isPresent() ? city.orElse("") : parts[0];
        String state = city.isPresent() || region.isPresent() ? region.orElse("") : parts.length > 1 ? parts[1] : "";
        String plainTown = PlainWords.of(town).collect(Collectors.joining(" "));
        return new Advertisement(
                company(company.orElse("")),
                title(title),
                plainTown.isEmpty() ? "remote" : plainTown,
                Regions.code(PlainWords.of(state).collect(Collectors.joining(" "))),
                Shingles.of(description));
    }

    /// What all advertisements of one job share; those of different jobs may share it too.
    public String key() {
        return company + "\n" + title + "\n" + city;
    }

    /// Whether nothing but the description may tell the two apart.
    public boolean agreesWith(Advertisement other) {
        boolean sameRegion = region.equals(other.region) || region.isEmpty() || other.region.isEmpty();
        return key().equals(other.key()) && sameRegion;
    }

    private static String company(String name) {
        List<String> words = PlainWords.of(name).toList();
        List<String> telling =
                words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return String.join(" ", telling.isEmpty() ? words : telling);
    }

    private static String title(String title) {
        Stream<String> words = PlainWords.of(title);
        return words.filter(word -> !NO_PART_OF_A_TITLE.contains(word))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
