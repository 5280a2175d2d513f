package dev.paydirt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x        | map   | 'x'; expected a map of keys and values
            [x, y]   | map   | 'a list of 2'; expected a map of keys and values
            [x, y]   | text  | 'a list of 2'; expected a text
            {x: y}   | text  | 'a map with the keys x'; expected a text
            [{x: y}] | texts | 'a map with the keys x'; expected a text
            yes      | flag  | 'yes'; expected true or false
            2        | span  | '2'; expected a span of time such as 500ms, 2s, 5m, 6h or 7d
            0        | 1-20  | '0'; expected a whole number from 1 to 20
            21       | 1-20  | '21'; expected a whole number from 1 to 20
            ten      | 1-20  | 'ten'; expected a whole number from 1 to 20
            1.5      | 1+    | '1.5'; expected a whole number of at least 1
            -1       | 1+    | '-1'; expected a whole number of at least 1
            99999999999 | 1+ | '99999999999'; expected a whole number of at least 1
            """)
    void aWrongValueIsNamedWithFileLineKeyAndWhatWasExpected(String value, String as, String complaint) {
        Entry entry = entry("a: 1\nkey: " + value + "\n").need("key");

        assertThatThrownBy(() -> read(entry, as)).isInstanceOf(Refused.class).hasMessage("f:2: key is " + complaint);
    }

    @Test
    void aLongWrongValueIsShownByItsBeginning() {
        Entry entry = entry("key: " + "x".repeat(5000) + "\n").need("key");

        assertThatThrownBy(entry::flag).hasMessage("f:1: key is '" + "x".repeat(57) + "...'; expected true or false");
    }

    @Test
    void whatFitsIsRead() {
        Entry.Keys keys = entry("number: '20'\nflag: true\nspan: 2s\none: x\nmany: [x, y]\n");

        assertThat(keys.need("number").wholeNumber(1, 20)).isEqualTo(20);
        assertThat(keys.need("flag").flag()).isTrue();
        assertThat(keys.need("span").duration()).hasSeconds(2);
        assertThat(keys.need("one").texts()).as("one value is a list of one").containsExactly("x");
        assertThat(keys.need("many").texts()).containsExactly("x", "y");
    }

    @Test
    void anUnknownKeyIsNamedInItsOwnLineWithTheNearestKnownOne() {
        Entry.Keys keys = entry("name: x\nqueris:\n  - y\n");

        assertThatThrownBy(() -> keys.only(Set.of("name", "queries", "sources")))
                .isInstanceOf(Refused.class)
                .hasMessage("f:2: the key 'queris' is not known here; did you mean 'queries'?");
    }

    @Test
    void anUnknownKeyThatIsNearNothingIsAnsweredWithAllThatAreKnown() {
        assertThatThrownBy(() -> entry("zzzzzz: 1\n").only(Set.of("name", "limit")))
                .hasMessage("f:1: the key 'zzzzzz' is not known here; known are limit, name");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> entry("name: x\n").need("queries"))
                .isInstanceOf(Refused.class)
                .hasMessage("f:1: the key 'queries' is missing here");
    }

    @ParameterizedTest
    @CsvSource({
        "queris, queries",
        "Queries, queries",
        "locaton, location",
        "limits, limit",
        "lmit, limit",
        "q, ''",
        "salarie, salary",
        "zzzzzz, ''"
    })
    void theNearestWordIsTheOneWithTheFewestLettersToChange(String word, String nearest) {
        assertThat(Nearest.to(word, List.of("queries", "location", "limit", "salary"))
                        .orElse(""))
                .isEqualTo(nearest);
    }

    @Test
    void amongEquallyNearWordsTheFirstInTheAlphabetIsTaken() {
        assertThat(Nearest.to("bat", List.of("cat", "bad", "bit"))).contains("bad");
    }

    private static Object read(Entry entry, String as) {
        return switch (as) {
            case "map" -> entry.keys();
            case "text" -> entry.text();
            case "texts" -> entry.texts();
            case "flag" -> entry.flag();
            case "span" -> entry.duration();
            case "1-20" -> entry.wholeNumber(1, 20);
            case "1+" -> entry.wholeNumber(1, Integer.MAX_VALUE);
            default -> throw new IllegalArgumentException(as);
        };
    }

    private static Entry.Keys entry(String content) {
        return Document.VERBATIM.yaml("f", content).keys();
    }
}
