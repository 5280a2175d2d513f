package dev.paydirt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    private static final Set<String> COLUMNS = Set.of("keyword", "location", "limit");

    @Test
    void aCellInQuotationMarksMayHoldCommasAndQuotationMarks() {
        Entry.Keys row = only("keyword,location\n\"engineer, \"\"ML\"\"\",\"Washington, D.C.\"\n");

        assertThat(row.need("keyword").text()).isEqualTo("engineer, \"ML\"");
        assertThat(row.need("location").text()).isEqualTo("Washington, D.C.");
    }

    @Test
    void emptyAndMissingCellsAreLeftOut() {
        assertThat(only("keyword,location,limit\nengineer,  ,\n").entries()).containsOnlyKeys("keyword");
        assertThat(only("keyword,location,limit\nengineer\n").entries()).containsOnlyKeys("keyword");
    }

    @Test
    void blanksAroundCellsAndColumnsDoNotCount() {
        assertThat(only("keyword , location\r\n engineer , Texas \r\n")
                        .need("location")
                        .text())
                .isEqualTo("Texas");
    }

    @Test
    void everyCellKnowsItsLineAndColumn() {
        Entry rows = Document.csv("f", "keyword,location\n\nengineer,\"Texas\"\n\nnurse,Ohio\n", COLUMNS);

        assertThat(rows.items().get(1).keys().need("location").spot()).isEqualTo(new Spot("f", 5, "location"));
    }

    @Test
    void aHeaderWithoutLinesIsAnEmptyList() {
        assertThat(Document.csv("f", "keyword,location\n", COLUMNS).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            keyword,locaton\\nx,\\n        | f:1: the key 'locaton' is not known here; did you mean 'location'?
            keyword;location\\nx;y\\n      | f:1: the key 'keyword;location' is not known here; known are keyword, limit, location
            keyword,keyword\\nx,y\\n       | f:1: the column 'keyword' stands here twice
            keyword,location\\na,b,c\\n    | f:2: 3 cells under 2 columns; put a cell with a comma in quotation marks
            ` `                            | f is empty
            """)
    void aFileThatIsNotWhatItsHeaderSaysIsRefused(String content, String complaint) {
        assertThatThrownBy(() -> Document.csv("f", content.strip().translateEscapes(), COLUMNS))
                .isInstanceOf(Refused.class)
                .hasMessage(complaint);
    }

    @Test
    void aQuotationMarkThatNobodyClosedSwallowsNoLines() {
        assertThatThrownBy(() -> Document.csv("f", "keyword\na\n\"b\nc\nd\n", COLUMNS))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("f is not CSV: ")
                .hasMessageContaining("line 3");
    }

    private static Entry.Keys only(String content) {
        assertThat(Document.csv("f", content, COLUMNS).items()).hasSize(1);
        return Document.csv("f", content, COLUMNS).items().getFirst().keys();
    }
}
