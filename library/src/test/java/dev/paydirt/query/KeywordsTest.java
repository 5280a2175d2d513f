package dev.paydirt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # keyword                          | needed                        | excluded
            data scientist                     | [[data], [scientist]]         | []
            "machine learning" engineer        | [["machine learning"], [engineer]] | []
            nurse -intern -"night shift"       | [[nurse]]                     | [intern, "night shift"]
            java OR kotlin developer           | [[java, kotlin], [developer]] | []
            a OR "b c" OR d e                  | [[a, "b c", d], [e]]          | []
            java or kotlin                     | [[java], [or], [kotlin]]      | []
            OR a                               | [["OR"], [a]]                 | []
            a OR                               | [[a], ["OR"]]                 | []
            a OR -b                            | [[a], ["OR"]]                 | [b]
            a OR OR b                          | [[a], ["OR", b]]              | []
            C++ & C# e-commerce 6"             | [[C++], [&], [C#], [e-commerce], [6"]] | []
            "never closed                      | [[never], [closed]]           | []
            ""                                 | []                            | []
            - a                                | [[-], [a]]                    | []
            -intern                            | []                            | [intern]
            """)
    void isReadAsAPersonMeansIt(String keyword, String needed, String excluded) {
        Keywords keywords = Keywords.parse(keyword);

        assertThat(keywords.needed().stream()
                        .map(Keywords.AnyOf::terms)
                        .toList()
                        .toString())
                .isEqualTo(needed);
        assertThat(keywords.excluded().toString()).isEqualTo(excluded);
    }

    /// Whatever is typed, what was understood can be written down and is understood the same again.
    @Test
    void whatWasUnderstoodReadsAsItself() {
        List<String> pieces = List.of("a", "OR", "-", "\"", " ", " ", "b c", "-d", "\"e f\"", "+", "ü", "\u00a0");
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder keyword = new StringBuilder();
            for (int at = random.nextInt(12); at >= 0; at--) {
                keyword.append(pieces.get(random.nextInt(pieces.size())));
            }
            Keywords once = Keywords.parse(keyword.toString());
            assertThat(Keywords.parse(once.toString()))
                    .as("seed %d: %s", seed, keyword)
                    .isEqualTo(once);
        }
    }
}
