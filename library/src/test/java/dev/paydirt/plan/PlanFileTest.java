package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
    private static final String SEARCHES = """
            name: pay
            contact: data@example.org
            runners: 2
            sources: [{name: adzuna, as: uk, country: gb, accept-terms: true}]
            queries:
              - {keyword: [data engineer, nurse], location: Leeds, salary: 60000, limit: 50}
            """;

    @TempDir
    Path folder;

    @Test
    void aPlanIsWrittenForPeopleToRead() throws IOException {
        assertThat(text(plan(SEARCHES)).lines().filter(line -> !line.contains("digest")))
                .startsWith(
                        "{",
                        "  \"version\" : 1,",
                        "  \"name\" : \"pay\",",
                        "  \"timestamp\" : \"2025-11-24T02-00-00Z\",")
                .contains("          \"salary\" : 60000,", "          \"keyword\" : \"data engineer\",")
                .endsWith("}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what stands in the plan         | what a hand made of it           | complaint
            "version" : 1                     | "version" : 2                    | plan.json is a plan of version 2; this Paydirt reads version 1
            "version" : 1                     | "version" : "one"                | plan.json:2: version is 'one'; expected a whole number of at least 1
            "timestamp" : "2025-11-24T02-00-00Z" | "timestamp" : "yesterday"     | plan.json:4: the timestamp 'yesterday' is not of the form 2025-11-24T02-00-00Z
            "runners" : 2                     | "runners" : 21                   | plan.json:6: runners is '21'; expected a whole number from 1 to 20
            "pause" : "2s"                    | "pause" : 2                      | plan.json:8: pause is '2'; expected a span of time such as 500ms, 2s, 5m, 6h or 7d
            "name" : "uk"                     | "name" : "../uk"                 | plan.json:11: name is '../uk'; expected a source's name: 1 to 40 lower-case letters, digits and inner hyphens, such as 11 or 11-west
            "source" : "adzuna",              | "source" : "adzuna", "base-url" : "ftp://x", | plan.json:12: base-url is 'ftp://x'; expected an address such as https://mirror.example.org
            "accept-terms" : true             | "accept-term" : true             | plan.json:16: the key 'accept-term' is not known here; did you mean 'accept-terms'?
            "batch" : "1"                     | "batch" : "../1"                 | plan.json:21: batch is '../1'; expected 1 to 40 lower-case letters, digits and inner hyphens, such as 11 or 11-west
            "id" : "q1",                      |                                  | plan.json:25: the key 'id' is missing here
            "salary" : 60000                  | "salary" : "lots"                | plan.json:29: salary is 'lots'; expected a year's pay such as 100000 or '60000 GBP'
            "limit" : 50                      | "limit" : 0                      | plan.json:30: limit is '0'; expected a whole number of at least 1
            "keyword" : "nurse"               | "keyword" : ["nurse", "welder"]  | plan.json:35: a plan holds single queries; this one multiplies to 2
            "seconds" : 60                    | "seconds" : 0                    | plan.json:51: seconds is '0'; expected a span in seconds, more than none
            "seconds" : 60                    | "seconds" : "1e99999"            | plan.json:51: seconds is '1e99999'; expected a number of seconds
            "seconds" : 60                    | "seconds" : NaN                  | plan.json:51: seconds is 'NaN'; expected a number of seconds
            "of" : 250                        | "of" : 0                         | plan.json:57: of is '0'; expected a whole number of at least 1
            "uk" : {                          | "us" : {                         | plan.json:47: the key 'us' is not known here; did you mean 'uk'?
            "warnings" : [ ]                  | "warnings" : { }                 | plan.json:87: warnings is 'a map with the keys '; expected a text
            """)
    void aPlanThatAHandDamagedIsRefusedWithItsLine(String was, String is, String complaint) throws IOException {
        String plan = text(plan(SEARCHES));
        assertThat(plan).contains(was);
        int at = plan.indexOf(was);
        String damaged = plan.substring(0, at) + (is == null ? "" : is) + plan.substring(at + was.length());

        refused(damaged, complaint);
    }

    @Test
    void aPlanWithoutThePartsOfItsEstimateIsThatOfAFormerVersion() throws IOException {
        String former = text(plan(SEARCHES)).replaceAll("\"(starting|asking|consolidating)\" : [0-9.]+,?", "");
        String tidied = former.replaceAll("(\"seconds\" : [0-9.]+),\\s+}", "$1 }");

        RunCost read = PlanFile.read(tidied.getBytes(StandardCharsets.UTF_8), "plan.json")
                .estimate();

        assertThat(read).isEqualTo(new RunCost(2, 0, plan(SEARCHES).estimate().seconds(), 0));
    }

    @Test
    void whatNoBatchCanBeIsRefused() throws IOException {
        String plan = text(plan(SEARCHES));

        refused(
                plan.replaceFirst("(?s)\"queries\" : \\[.*?\\n      \\]", "\"queries\" : []"),
                "plan.json:24: a batch needs at least one query");
        refused(
                plan.replace("            \"uk\"\n", "            \"us\"\n"),
                "plan.json:31: no source of this plan is named 'us'; did you mean 'uk'?");
        String batch = plan.substring(plan.indexOf("    {\n      \"batch\""), plan.indexOf("\n  ],\n  \"estimate\""));
        refused(plan.replace(batch, batch + ", \n" + batch), "plan.json:79: two batches are named '1'");
    }

    @Test
    void aPlanThatIsNotUtf8IsRefusedAndNotGuessedAt() throws IOException {
        byte[] written = PlanFile.write(plan(SEARCHES));
        written[60] = (byte) 0xff;

        assertThatThrownBy(() -> PlanFile.read(written, "plan.json"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("plan.json is not UTF-8: byte 61 ");
    }

    /// Whatever happens to a plan on its way, it is read or refused, and never a stack trace.
    @Test
    void anyDamageIsEitherHarmlessOrRefused() throws IOException {
        byte[] written = PlanFile.write(plan(SEARCHES));
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] damaged =
                    random.nextInt(4) == 0 ? Arrays.copyOf(written, random.nextInt(written.length)) : written.clone();
            for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(128) : "{}[],:\"0-".charAt(random.nextInt(9)));
            }
            try {
                PlanFile.read(damaged, "plan.json");
            } catch (Refused complaint) {
                assertThat(complaint.getMessage())
                        .as("seed %d, round %d", seed, round)
                        .startsWith("plan.json");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: pay           | name: wages
            data@example        | date@example
            runners: 2          | runners: 3
            as: uk              | as: gb
            country: gb         | country: us
            accept-terms: true  | optional: true
            data engineer       | data engineers
            Leeds               | York
            salary: 60000       | salary: 60000 GBP
            limit: 50           | limit: 51
            limit: 50           | remote: false, posted-within: 7d
            limit: 50           | limit: 50, batch: a
            limit: 50           | limit: 50, exclude: {words: [x]}
            queries:            | pause: 3s\\nqueries:
            """)
    void theDigestChangesWithEverythingThatIsAsked(String was, String is) throws IOException {
        String before = plan(SEARCHES).digest();
        assertThat(SEARCHES).contains(was);

        assertThat(plan(SEARCHES.replace(was, is.translateEscapes())).digest()).isNotEqualTo(before);
    }

    @Test
    void theDigestIsTheSameAtWhateverTime() throws IOException {
        Plan plan = plan(SEARCHES);

        assertThat(PlanFile.digest(plan.at(Sought.TIMESTAMP.next()))).isEqualTo(plan.digest());
        assertThat(plan.digest()).matches("[0-9a-f]{64}");
    }

    private Plan plan(String searches) throws IOException {
        return Sought.in(folder, searches).plan();
    }

    private static String text(Plan plan) {
        return new String(PlanFile.write(plan), StandardCharsets.UTF_8);
    }

    private static void refused(String plan, String complaint) {
        assertThatThrownBy(() -> PlanFile.read(plan.getBytes(StandardCharsets.UTF_8), "plan.json"))
                .isInstanceOf(Refused.class)
                .hasMessage(complaint);
    }
}
