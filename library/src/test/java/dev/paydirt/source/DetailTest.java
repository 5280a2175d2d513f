package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Request;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.Salary;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailTest {
    private static final String MAPPING = "posting: '{source_id: .id, position: .t, job_url: .u, salary: .pay,"
            + " salary_min: .min, salary_max: .max, salary_period: .per, company: .c, city: .city}'";
    private static final String DETAILS = "details: {request: {path: '/jobs/{source_id}'}}";

    private static final String LISTED = "{\"id\":\"a/b\",\"t\":\"Nurse\",\"u\":\"https://small.example/1\"";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Detail detail(String more) {
        PageReader reader = Small.endpoint(MAPPING, DETAILS).reader(Small.TIMESTAMP);
        if (reader.read(bytes("{\"jobs\":[" + LISTED + more + "}]}"), "list") instanceof Page.Listing list
                && list.records().getFirst() instanceof Page.Reading.Read read) {
            return read.detail().orElseThrow();
        }
        throw new AssertionError("the list is not read");
    }

    private static Posting completed(String listed, String detailed) {
        Detail detail = detail(listed);
        if (detail.read(bytes(detailed), "detail") instanceof Detail.Told.Fields fields
                && detail.completed(fields.fields()) instanceof Page.Reading.Read read) {
            return read.posting();
        }
        throw new AssertionError("the detail is not read");
    }

    @Test
    void itsRequestNamesThePostingEncodedOnce() {
        Optional<Request> request = detail("").request(Small.OPEN);
        assertThat(request.orElseThrow().uri().toString()).isEqualTo("https://small.example/jobs/a%2Fb");
    }

    @Test
    void whatItDoesNotTellStaysAsTheListToldIt() {
        Posting posting = completed(",\"c\":\"Acme\",\"city\":\"Bern\"", "{\"c\":null,\"city\":\" \"}");
        assertThat(posting.company()).contains("Acme");
        assertThat(posting.place().city()).contains("Bern");
    }

    @Test
    void itMakesNoOtherPostingOfIt() {
        Posting posting = completed("", "{\"id\":\"other\",\"u\":\"https://small.example/2\",\"t\":\"Head nurse\"}");
        assertThat(posting.sourceId()).contains("a/b");
        assertThat(posting.jobUrl()).isEqualTo("https://small.example/1");
        assertThat(posting.position()).isEqualTo("Head nurse");
    }

    @Test
    void payMovesAsOneStatement() {
        Posting posting = completed(",\"pay\":\"about 20 an hour\"", "{\"min\":50000,\"max\":60000,\"per\":\"YEAR\"}");
        assertThat(posting.salary().origin()).contains(Salary.Origin.STATED);
        assertThat(posting.salary().text().orElseThrow()).doesNotContain("hour");
    }

    @Test
    void statedAmountsAreNotGivenUpForAText() {
        Posting posting = completed(",\"min\":50000,\"max\":60000,\"per\":\"YEAR\"", "{\"pay\":\"Competitive\"}");
        assertThat(posting.salary().pay().orElseThrow().min().orElseThrow()).isEqualByComparingTo("50000");
        assertThat(posting.salary().text().orElse("")).doesNotContain("Competitive");
    }

    @Test
    void aPageForPeopleIsNoDetail() {
        assertThat(detail("").read(bytes("<!DOCTYPE html><p>Sign in"), "detail"))
                .isInstanceOf(Detail.Told.Unusable.class);
    }
}
