package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.posting.Identity;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.Salary;
import dev.paydirt.query.SourceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Answers of the real service that others recorded. They are not ours to pass on, so that these tests only run where
/// somebody has them: in the folder that `-Dpaydirt.recorded` names, or in `shared/data` beside the repository.
class RecordedAnswersTest {
    @Test
    void twoThousandRecordsOfAFrenchIndexAreRead() throws IOException {
        Page.Listing page = listing("fr", recorded("adzuna/nouramel+job-market/adzuna_jobs.json"));

        List<Posting> postings = postings(page);
        assertThat(page.cut()).isEmpty();
        assertThat(postings).hasSize(2000);
        assertThat(postings.stream()
                        .map(posting -> Identity.of(posting).value())
                        .distinct())
                .hasSize(1991);
        assertThat(postings)
                .as("told in the source's own fields")
                .filteredOn(posting -> posting.salary().origin().equals(Optional.of(Salary.Origin.STATED)))
                .hasSize(208);
        assertThat(postings)
                .as("told in descriptions alone")
                .filteredOn(posting -> posting.salary().origin().equals(Optional.of(Salary.Origin.TEXT)))
                .hasSize(16)
                .allSatisfy(posting -> assertThat(posting.description().orElseThrow())
                        .contains(posting.salary().text().orElseThrow()));
        assertThat(postings).filteredOn(posting -> posting.company().isEmpty()).hasSize(17);
    }

    @Test
    void anAnswerCutInAWordGivesItsWholePostingsAndTheByte() throws IOException {
        Path file = recorded("adzuna/subhradeepbiswas+PersonalizedJobList/adzuna_jobs.json");
        Page.Listing page = listing("us", file);

        assertThat(page.cut().orElse("")).startsWith("the answer breaks off at byte " + Files.size(file) + ": ");
        assertThat(postings(page)).hasSize(page.records().size()).isNotEmpty();
        assertThat(postings(page)).allSatisfy(posting -> {
            assertThat(posting.sourceId()).isPresent();
            assertThat(posting.jobUrl()).startsWith("https://");
            assertThat(posting.description().orElse("<")).doesNotContain("<");
        });
    }

    private static Page.Listing listing(String country, Path file) throws IOException {
        Endpoint endpoint = Sources.endpoint(new SourceChoice(
                "adzuna",
                "adzuna",
                Optional.empty(),
                Map.of("country", country),
                Optional.empty(),
                List.of(file.toString()),
                false,
                false,
                "test"));
        Page page = endpoint.reader(Small.TIMESTAMP).read(Files.readAllBytes(file), "the answer");
        assertThat(page).isInstanceOf(Page.Listing.class);
        return (Page.Listing) page;
    }

    private static List<Posting> postings(Page.Listing page) {
        return page.records().stream()
                .filter(Page.Reading.Read.class::isInstance)
                .map(reading -> ((Page.Reading.Read) reading).posting())
                .toList();
    }

    private static Path recorded(String name) {
        Optional<Path> file = folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent(), () -> "no recorded answers here: " + name);
        return file.orElseThrow();
    }

    private static Stream<Path> folders() {
        String named = System.getProperty("paydirt.recorded", "");
        Stream<Path> beside = Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared").resolve("data"));
        return named.isEmpty() ? beside : Stream.of(Path.of(named));
    }
}
