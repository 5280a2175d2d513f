package dev.paydirt.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {
    private static final String BATCH = """
            {
            \t"batch": "11",
            \t"queries": [
            \t\t{"keyword": "your search term", "location": "Texas", "salary": "100000", "limit": "50"},
            \t\t{"keyword": "another", "location": null}
            \t]
            }""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"include\": [%s]}", "{\"include\": %s}", "{\"batch\": [%s]}"})
    void everyFormOfAHandMadeMatrixIsRead(String form) throws IOException {
        Searches searches = read(form.formatted(BATCH));

        assertThat(searches.queries())
                .extracting(Query::toString)
                .containsExactly("your search term, Texas", "another");
        assertThat(searches.queries())
                .allMatch(query -> query.batch().orElseThrow().equals("11"));
        assertThat(searches.queries().getFirst().salary()).hasToString("Optional[100000]");
        assertThat(searches.queries()).extracting(Query::limit).containsExactly(50, 100);
    }

    @Test
    void batchesKeepTheirIdsAndTheirOrder() throws IOException {
        Searches searches = read("[" + BATCH + ", " + BATCH.replace("11", "2").replace("another", "third") + "]");

        assertThat(searches.queries())
                .extracting(query -> query.batch().orElseThrow())
                .containsExactly("11", "11", "2", "2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # matrix                                                | complaint
            [{"batch": "1", "queries": []}]                         | queries is empty; expected at least one with a keyword
            [{"batch": "1", "queries": [{"keyword": "a"}]}, {"batch": "2"}] | the key 'queries' is missing here
            [{"batch": "1", "queries": [{"keyword": "a"}]}, {"queries": [{"keyword": "b"}]}] | the key 'batch' is missing here
            [{"batch": "1", "queries": [{"keyword": "a"}], "os": "x"}] | the key 'os' is not known here; known are batch, queries
            [{"batch": "1", "queries": [{"keywrd": "a"}]}]          | the key 'keywrd' is not known here; did you mean 'keyword'?
            [{"batch": "../1", "queries": [{"keyword": "a"}]}]      | batch is '../1'; expected 1 to 40 lower-case letters, digits and inner hyphens, such as 11 or 11-west
            {"include": [{"batch": "1", "queries": [{"keyword": "a"}]}], "sources": ["adzuna"]} | the key 'sources' is not known here; known are include
            """)
    void whatCannotBeMeantIsRefusedWithItsLine(String matrix, String complaint) throws IOException {
        Path file = Written.as(folder, "m.json", matrix).file();

        assertThatThrownBy(() -> new Written(file).read(Written.overriding("sandbox")))
                .isInstanceOf(Refused.class)
                .hasMessage(file + ":1: " + complaint);
    }

    private Searches read(String matrix) throws IOException {
        return Written.as(folder, "m.json", matrix).read(Written.overriding("sandbox"));
    }
}
