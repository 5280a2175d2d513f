package dev.paydirt.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.extract.Found.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractionTest {
    private static final String TITLE = "T: ";

    private static Stream<List<String>> texts() throws IOException {
        try (InputStream in = ExtractionTest.class.getResourceAsStream("texts.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWhatAPersonReads(List<String> row) {
        String text = row.get(1).replace("\\n", "\n");
        boolean isTitle = text.startsWith(TITLE);
        Extraction read = isTitle ? Extraction.of(text.substring(TITLE.length()), "") : Extraction.of("", text);
        assertThat(told(row.get(0), read)).isEqualTo(row.get(2));
    }

    private static String told(String field, Extraction read) {
        return switch (field) {
            case "skills" -> {
                List<String> names = read.skills().stream().map(Found::value).toList();
                yield names.isEmpty() ? "-" : String.join("; ", names);
            }
            case "experience" -> value(read.experience());
            case "education" -> value(read.education());
            case "seniority" -> value(read.seniority());
            case "employment" -> value(read.employment());
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static String value(Optional<Found> found) {
        return found.map(Found::value).orElse("-");
    }

    @Test
    void showsTheWordsThatItReads() {
        String title = "Senior Java Developer";
        String text =
                "You bring at least 5 years of experience and a Bachelor's degree.\nThis is a full-time position.";
        Extraction read = Extraction.of(title, text);
        assertThat(read.skills().getFirst().part()).isEqualTo(Part.TITLE);
        assertThat(read.skills().getFirst().evidence().of(title)).isEqualTo("Java");
        assertThat(read.experience().orElseThrow().evidence().of(text)).isEqualTo("least 5 years of experience");
        assertThat(read.education().orElseThrow().evidence().of(text)).isEqualTo("Bachelor's degree");
        assertThat(read.seniority().orElseThrow().evidence().of(title)).isEqualTo("Senior");
        assertThat(read.employment().orElseThrow().evidence().of(text)).isEqualTo("full-time");
    }

    @Test
    void namesASkillOnceInTheOrderOfTheText() {
        Extraction read = Extraction.of("SQL Analyst", "Python and SQL, SQL and python, then Tableau");
        assertThat(read.skills()).extracting(Found::value).containsExactly("SQL", "Python", "Tableau");
    }

    @Test
    void believesTheTitleBeforeTheDescription() {
        Extraction read = Extraction.of("Junior Developer", "We are looking for a senior engineer");
        assertThat(read.seniority()).map(Found::value).contains("ENTRY");
    }

    private static final List<String> PIECES = Arrays.asList(
            "5",
            "+",
            "-",
            " ",
            "\n",
            "years",
            "of",
            "experience",
            "C",
            "#",
            ".",
            "NET",
            "R",
            "&",
            "D",
            "Go",
            "Bachelor",
            "'",
            "s",
            "degree",
            "(",
            ")",
            "\ud83d",
            "\u0000",
            "or",
            "preferred",
            ":",
            "full",
            "time",
            "senior",
            "no");

    /// The evidence always lies inside the text it is of, whatever the text.
    @Test
    void survivesTextsOfAnySigns() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(60); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            Extraction read = Extraction.of(text.toString(), text.toString());
            Stream.of(
                            read.skills().stream(),
                            read.experience().stream(),
                            read.education().stream(),
                            read.seniority().stream(),
                            read.employment().stream())
                    .flatMap(found -> found)
                    .forEach(found -> assertThat(found.evidence().of(text.toString()))
                            .as("seed %d: %s", seed, text)
                            .isNotBlank());
        }
    }
}
