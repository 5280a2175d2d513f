package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.posting.Identity;
import dev.paydirt.posting.Pay;
import dev.paydirt.posting.Period;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.Salary;
import dev.paydirt.query.SourceChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void bothDialectsOfTheFederalServiceAreRead() throws IOException {
        List<Posting> postings = new ArrayList<>();
        for (String page : List.of("usajobs_data1.json", "usajobs_data2.json")) {
            postings.addAll(postings(
                    listing("usajobs", Map.of(), recorded("usajobs/bcarothers19+usajobs_json_parser/" + page))));
        }
        assertThat(postings).hasSize(742);
        assertThat(postings)
                .as("four without compensation, one with nought every other week")
                .filteredOn(posting -> posting.salary().pay().isEmpty())
                .hasSize(5);
        assertThat(periods(postings)).containsOnly(Map.entry(Period.YEAR, 679L), Map.entry(Period.HOUR, 58L));
        Posting newer = postings(listing("usajobs", Map.of(), recorded("usajobs/transcribed/2024_excerpt.json")))
                .getFirst();
        assertThat(newer.salary().text()).contains("134751-191900 USD/YEAR");
        assertThat(newer.postedDate()).contains("2024-06-04");
        assertThat(newer.employmentType()).contains("FULL_TIME");
    }

    private static Map<Period, Long> periods(List<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> posting.salary().pay().flatMap(Pay::period).stream())
                .collect(Collectors.groupingBy(period -> period, Collectors.counting()));
    }

    @Test
    void noughtIsNoPayANoticeNoPostingAndBrokenTextIsPutRight() throws IOException {
        List<Posting> postings = postings(
                listing("remoteok", Map.of(), recorded("remoteok/nacefmoula+internship-hunter/remoteok.json")));
        assertThat(postings).hasSize(99);
        assertThat(postings)
                .filteredOn(posting -> posting.salary().origin().equals(Optional.of(Salary.Origin.STATED)))
                .hasSize(10);
        assertThat(postings)
                .allSatisfy(posting -> assertThat(posting.description().orElse(""))
                        .doesNotContain("\u00e2\u0080", "\u00c2\u00a0", "\u00c3\u00a9"));
    }

    @Test
    void textThatIsEscapedTwiceIsPlainAndEquityIsNoPay() throws IOException {
        for (String folder :
                List.of("TheGamer406+BreteAI-Backend", "lalalune+recruitai-claude", "midat-fx+tech-salary-radar")) {
            Map<String, String> boards = Map.of("boards", "recorded");
            assertThat(postings(listing("greenhouse", boards, recorded("greenhouse/" + folder + "/greenhouse.json"))))
                    .isNotEmpty()
                    .allSatisfy(posting -> assertThat(posting.description().orElse("<"))
                            .doesNotContain("&lt;", "<p>", "&amp;", "&nbsp;"));
            assertThat(postings(listing("ashby", boards, recorded("ashby/" + folder + "/ashby.json"))))
                    .isNotEmpty()
                    .allSatisfy(posting -> assertThat(posting.salary().text().orElse(""))
                            .doesNotContain("%", "quity", "ommission", "onus"));
        }
    }

    @Test
    void everyCommentOnTheFirstLevelIsConsidered() throws IOException {
        Page.Listing page =
                listing("hackernews", Map.of(), recorded("hackernews/nacefmoula+internship-hunter/hn_comments.json"));
        Set<String> comments =
                postings(page).stream().map(posting -> posting.jobUrl()).collect(Collectors.toSet());
        long rejected = page.records().stream()
                .filter(Page.Reading.Rejected.class::isInstance)
                .count();
        assertThat(comments.size() + rejected).isEqualTo(335);
        assertThat(comments).hasSizeGreaterThan(220);
    }

    @Test
    void anIdBeyondTheReachOfADoubleIsExact() throws IOException {
        byte[] record = Files.readAllBytes(recorded("jooble/transcribed/one_record.json"));
        Endpoint endpoint = endpoint("jooble", Map.of(), "one.json");
        byte[] list = ("[" + new String(record, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
        Page page = endpoint.reader(Small.TIMESTAMP).read(list, "the answer");
        assertThat(postings((Page.Listing) page).getFirst().sourceId()).contains("-6957375894526202970");
    }

    private static Page.Listing listing(String source, Map<String, String> settings, Path file) throws IOException {
        Page page = endpoint(source, settings, file.toString())
                .reader(Small.TIMESTAMP)
                .read(Files.readAllBytes(file), "the answer");
        assertThat(page).isInstanceOf(Page.Listing.class);
        return (Page.Listing) page;
    }

    private static Endpoint endpoint(String source, Map<String, String> settings, String file) {
        return Sources.endpoint(new SourceChoice(
                source, source, Optional.empty(), settings, Optional.empty(), List.of(file), false, false, "test"));
    }

    private static Page.Listing listing(String country, Path file) throws IOException {
        return listing("adzuna", Map.of("country", country), file);
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
