package dev.paydirt.posting;

import static dev.paydirt.posting.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingLineTest {
    private static final Salary MONTHLY = Samples.stated(Samples.pay("4500.50", "6000.00", Period.MONTH));

    @Test
    void writesEveryFieldInItsPlaceAndNullForWhatIsUnknown() {
        Posting posting = Samples.posting(Optional.of("42"), "https://globex.example/jobs/42", MONTHLY);
        PostingLine line = PostingLine.of(posting, "2025-11-24T02:00:00Z", List.of("q1", "q3"), "11");
        assertThat(line.toString())
                .isEqualTo("{\"collected_at\":\"2025-11-24T02:00:00Z\",\"position\":\"Data Scientist\","
                        + "\"company\":\"Globex\",\"location\":\"Zürich\",\"posted_date\":\"2025-11-20\","
                        + "\"job_url\":\"https://globex.example/jobs/42\",\"salary\":\"as told\","
                        + "\"seniority_level\":\"SENIOR\",\"employment_type\":\"FULL_TIME\",\"job_function\":null,"
                        + "\"industries\":null,\"applicant_count\":7,\"experience_years\":null,\"education\":null,"
                        + "\"skills\":[\"C++\",\"R\"],\"company_logo\":null,\"description\":\"Line one\\n\\\"two\\\"\","
                        + "\"source\":\"sandbox\",\"source_id\":\"42\",\"salary_min\":4500.5,\"salary_max\":6000,"
                        + "\"salary_currency\":\"CHF\",\"salary_period\":\"MONTH\",\"salary_period_origin\":\"field\","
                        + "\"salary_annual_min\":54006,\"salary_annual_max\":72000,\"salary_origin\":\"stated\","
                        + "\"remote\":true,\"city\":\"Zürich\",\"region\":null,\"country\":\"CH\","
                        + "\"queries\":[\"q1\",\"q3\"],\"batch\":\"11\"}");
        assertThat(line.fields().keySet())
                .containsExactlyElementsOf(Fields.ORDER)
                .hasSize(33);
    }

    @Test
    void writesAmountsWithoutAnExponent() {
        Salary large = Samples.stated(Samples.pay("1E+5", "2.50E+5", Period.YEAR));
        PostingLine line =
                PostingLine.of(Samples.posting(Optional.empty(), "https://a.example/1", large), "", List.of(), "1");
        assertThat(line.toString()).contains("\"salary_min\":100000,\"salary_max\":250000,");
    }

    @Test
    void leavesOutAYearsPayThatCannotBeOne() {
        Salary hourlyInAYearsField = Samples.stated(Samples.pay("12", "60000", Period.YEAR));
        PostingLine line = PostingLine.of(
                Samples.posting(Optional.empty(), "https://a.example/1", hourlyInAYearsField), "", List.of(), "1");
        assertThat(line.toString())
                .contains("\"salary_min\":12,\"salary_max\":60000,")
                .contains("\"salary_annual_min\":null,\"salary_annual_max\":60000,");
    }

    @Test
    void survivesHalfACharacterAtTheEndOfATextThatTheSourceCut() {
        Salary cut = new Salary(Optional.of("up to \ud83d"), Optional.empty(), Optional.empty());
        PostingLine line =
                PostingLine.of(Samples.posting(Optional.empty(), "https://a.example/1", cut), "", List.of(), "1");
        assertThat(line.text(Fields.SALARY)).contains("up to ?");
    }

    @Test
    void neverWritesNotSpecified() {
        Salary unknown = new Salary(Optional.of("Not specified"), Optional.empty(), Optional.empty());
        PostingLine line =
                PostingLine.of(Samples.posting(Optional.of(" "), "https://a.example/1", unknown), "", List.of(), "1");
        assertThat(line.toString()).contains("\"salary\":null").contains("\"source_id\":null");
    }

    @Test
    void keepsTheBytesOfALineFromAnotherTool() throws MalformedLine {
        byte[] odd = " { \"b\" : 1.50 , \"a\":[ ],\"b\" :\t-0e9, \"q\\u0041\": {\"x\":[{}]} } \r"
                .getBytes(StandardCharsets.UTF_8);
        PostingLine line = PostingLine.parse(odd);
        assertThat(line.bytes()).isEqualTo(odd);
        assertThat(line.fields().keySet()).containsExactly("b", "a", "qA");
        assertThat(line.text("b")).contains("-0e9");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheLine() {
        assertThat(line("\uFEFF{\"a\":1}").toString()).isEqualTo("{\"a\":1}");
    }

    @Test
    void changingWhatWasGivenOrTakenDoesNotChangeTheLine() throws MalformedLine {
        byte[] given = "{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        PostingLine line = PostingLine.parse(given);
        given[6] = 'y';
        line.bytes()[6] = 'z';
        assertThat(line.text("a")).contains("x");
    }

    @Test
    void saysNothingForNullBlankAndNotSpecified() {
        PostingLine line =
                line("{\"a\":null,\"b\":\"\",\"c\":\" \",\"d\":\"Not specified\",\"e\":\"Not\\u0020specified\","
                        + "\"f\":[\"x\"],\"g\":{}}");
        assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h"))
                .allSatisfy(name -> assertThat(line.text(name)).isEmpty());
        assertThat(line.filled()).isEqualTo(1);
    }

    @Test
    void givesNumbersAsTheyAreWritten() {
        PostingLine line = line("{\"id\":-6957375894526203001,\"x\":1.50,\"t\":true,\"s\":\"\\u00e9\\n\\\"\"}");
        assertThat(line.text("id")).contains("-6957375894526203001");
        assertThat(line.text("x")).contains("1.50");
        assertThat(line.text("t")).contains("true");
        assertThat(line.text("s")).contains("é\n\"");
    }

    @Test
    void knowsWhichLineHasASalary() {
        assertThat(line("{\"salary_min\":null,\"salary_max\":5,\"salary\":null}")
                        .hasSalary())
                .isTrue();
        assertThat(line("{\"salary_min\":0,\"salary_max\":null,\"salary\":\"competitive\"}")
                        .hasSalary())
                .isFalse();
        assertThat(line("{\"salary_min\":null,\"salary\":\"competitive\"}").hasSalary())
                .isFalse();
        assertThat(line("{\"salary\":\"$1 - $2\"}").hasSalary()).isTrue();
        assertThat(line("{\"salary\":\"Not specified\"}").hasSalary()).isFalse();
        assertThat(line("{\"salary_min\":\"12\"}").hasSalary()).isFalse();
    }

    @Test
    void numbersThatFitIntoNoTypeAreNumbers() {
        PostingLine line =
                line("{\"salary_min\":1e99999999999,\"queries\":[1e99999999999],\"source_id\":1E-9999999999}");
        assertThat(line.hasSalary()).isTrue();
        assertThat(line.queries()).hasSize(1);
        assertThat(line.text("source_id")).contains("1E-9999999999");
        assertThat(line("{\"salary_min\":0e9,\"salary_max\":-5}").hasSalary()).isFalse();
    }

    @Test
    void saysWhatALineLacksToBeAPosting() {
        assertThat(line("{\"job_url\":\"u\",\"position\":\"p\"}").missing()).isEmpty();
        assertThat(line("{\"job_url\":\"\",\"position\":\"p\"}").missing()).contains("no job_url");
        assertThat(line("{\"job_url\":\"u\",\"position\":\"Not specified\"}").missing())
                .contains("no position");
        assertThat(line("{}").missing()).contains("no job_url and no position");
    }

    @Test
    void readsQueriesAndBatch() {
        assertThat(line("{\"queries\":[\"q1\",2,null,\"\",[3]],\"batch\":4}").queries())
                .containsExactly("q1", "2");
        assertThat(line("{\"queries\":\"q7\"}").queries()).containsExactly("q7");
        assertThat(line("{\"queries\":null}").queries()).isEmpty();
        assertThat(line("{\"batch\":4}").batch()).contains("4");
        assertThat(line("{}").batch()).isEmpty();
    }

    @Test
    void changesQueriesInTheirPlaceAndNothingElse() {
        PostingLine line = line("{\"a\": 1.0, \"queries\":[\"q1\"], \"z\":\"\\u00e9\"}");
        assertThat(line.withQueries(List.of("q1", "\"q2")).toString())
                .isEqualTo("{\"a\":1.0,\"queries\":[\"q1\",\"\\\"q2\"],\"z\":\"\\u00e9\"}");
        assertThat(line.withQueries(List.of("q1"))).isSameAs(line);
        assertThat(line("{\"a\":1}").withQueries(List.of("q1")).toString()).isEqualTo("{\"a\":1,\"queries\":[\"q1\"]}");
    }

    @Test
    void slicesOfALineAreItsValues() throws IOException {
        String json =
                "{ \"a\" : \"x\\\"}{\" ,\"b\":-12.5e+3 ,\"c\": [1, {\"d\":[\"]\"]} ] ,\"e\" :false,\"f\":null,\"ü\":\"ß\" }";
        JsonNode tree = new JsonMapper().readTree(json);
        for (Field field : line(json).fields().values()) {
            String pair = PostingLine.rendered(Map.of("it", field)).toString();
            String name = new JsonMapper().readTree(pair).fieldNames().next();
            assertThat(new JsonMapper().readTree(pair).get(name)).isEqualTo(tree.get(name));
        }
    }

    @Test
    void anEmptyObjectIsALine() {
        assertThat(line("{}").bytesWithout(List.of())).asString().isEqualTo("{}");
        assertThat(line("{}").withQueries(List.of("q1")).toString()).isEqualTo("{\"queries\":[\"q1\"]}");
    }

    @Test
    void refusesToTakeANewlineIntoALine() {
        assertThatThrownBy(() -> PostingLine.parse("{\n}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedLine.class)
                .hasMessage("more than one line");
    }
}
