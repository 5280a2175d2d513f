package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.posting.Posting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a description says counts only where its source is silent.
class WordsOfRecordsTest {
    private static final String WORDS =
            "We look for a senior engineer with 5+ years of experience in Java and a Master's degree."
                    + " This is a full-time position.";

    private static final Endpoint SOURCE = Small.endpoint("posting: '{source_id: .id, position: .t, job_url: .u,"
            + " description: .d, skills: .s, experience_years: .x, education: .e, seniority_level: .l,"
            + " employment_type: .k}'");

    @Test
    void aSilentSourceIsFilledFromItsWords() {
        Posting posting = posting("\"d\": \"%s\"".formatted(WORDS));
        assertThat(posting.skills()).containsExactly("Java");
        assertThat(posting.experienceYears()).contains("5+ years");
        assertThat(posting.education()).contains("Master's degree");
        assertThat(posting.seniorityLevel()).contains("SENIOR");
        assertThat(posting.employmentType()).contains("FULL_TIME");
    }

    @Test
    void whatTheSourceStatesWinsOverItsWords() {
        Posting posting =
                posting("\"d\": \"%s\", \"s\": [\"COBOL\"], \"x\": \"2 years\", \"e\": \"none\",".formatted(WORDS)
                        + " \"l\": \"Entry level\", \"k\": \"Contract\"");
        assertThat(posting.skills()).containsExactly("COBOL");
        assertThat(posting.experienceYears()).contains("2 years");
        assertThat(posting.education()).contains("none");
        assertThat(posting.seniorityLevel()).contains("ENTRY");
        assertThat(posting.employmentType()).contains("CONTRACTOR");
    }

    /// The source did speak of it; what it meant is not for its words to decide.
    @Test
    void aStatementThatIsNotUnderstoodIsNotReplaced() {
        Posting posting = posting("\"d\": \"%s\", \"k\": \"full-time or part-time\"".formatted(WORDS));
        assertThat(posting.employmentType()).isEmpty();
    }

    private static Posting posting(String fields) {
        String body =
                "{\"jobs\": [{\"id\": 1, \"t\": \"Engineer\", \"u\": \"https://x.example/1\", %s}]}".formatted(fields);
        Page page = new PageReader(SOURCE, Small.TIMESTAMP).read(body.getBytes(StandardCharsets.UTF_8), "page 1");
        return ((Page.Reading.Read) ((Page.Listing) page).records().getFirst()).posting();
    }
}
