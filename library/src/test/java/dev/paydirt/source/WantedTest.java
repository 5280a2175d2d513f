package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.query.Keywords;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # understood             | keyword                       | sent                     | left
            ``                       | data scientist                | data scientist           | ``
            ``                       | "data scientist" x            | data scientist x         | "data scientist"
            PHRASES                  | "data scientist" x            | "data scientist" x       | ``
            ``                       | nurse -intern                 | nurse                    | -intern
            EXCLUSIONS               | nurse -intern -"a b"          | nurse -intern            | -"a b"
            PHRASES EXCLUSIONS       | nurse -intern -"a b"          | nurse -intern -"a b"     | ``
            ``                       | java OR kotlin developer      | developer                | java OR kotlin
            ALTERNATIVES             | java OR kotlin developer      | java OR kotlin developer | ``
            ALTERNATIVES             | java OR "c d" developer       | developer                | java OR "c d"
            """)
    void whatAServerDoesNotUnderstandIsLeftForUs(String understood, String keyword, String sent, String left) {
        Set<Wanted.Notation> notations = EnumSet.noneOf(Wanted.Notation.class);
        for (String word : understood.split(" ", -1)) {
            if (!word.isEmpty()) {
                notations.add(Wanted.Notation.valueOf(word));
            }
        }

        Wanted wanted = Wanted.of(Keywords.parse(keyword), Set.of(Wanted.ALL), notations);

        assertThat(wanted.sent()).containsOnlyKeys(Wanted.ALL).containsEntry(Wanted.ALL, sent);
        assertThat(wanted.left()).hasToString(left);
        assertThat(wanted.none()).isFalse();
    }

    @Test
    void parametersOfTheirOwnTakeWhatTheyCan() {
        Wanted wanted = Wanted.of(
                Keywords.parse("senior \"data scientist\" \"in law\" java OR kotlin a OR b -x -\"y z\""),
                Wanted.PLACEHOLDERS,
                Set.of());

        assertThat(wanted.sent())
                .containsEntry(Wanted.WORDS, "senior in law")
                .containsEntry(Wanted.PHRASE, "data scientist")
                .containsEntry(Wanted.ANY, "java kotlin")
                .containsEntry(Wanted.EXCLUDED, "x")
                .hasSize(4);
        assertThat(wanted.left()).hasToString("\"in law\" a OR b -\"y z\"");
    }

    @Test
    void aQueryOfWhichNothingCanBeSentIsImpossible() {
        Endpoint plain = Small.endpoint();

        assertThat(Keeping.impossible(Small.query("{keyword: java OR kotlin}"), plain))
                .containsExactly(Filter.KEYWORD);
        assertThat(Keeping.impossible(Small.query("{keyword: java OR kotlin developer}"), plain))
                .isEmpty();
        assertThat(Keeping.impossible(
                        Small.query("{keyword: java OR kotlin}"), Small.endpoint("understands: [alternatives]")))
                .isEmpty();
    }

    @Test
    void whatIsLeftIsLookedForInWhatComesBack() {
        Keeping keeping = new Keeping(
                Small.query("{keyword: 'nurse \"night shift\" -intern'}"), Small.endpoint(), Small.TIMESTAMP);

        assertThat(keeping.keeps(titled("Nurse on the night-shift"))).isTrue();
        assertThat(keeping.keeps(titled("Anything of the night shift")))
                .as("the server looked for nurse")
                .isTrue();
        assertThat(keeping.keeps(titled("Nurse, shift at night"))).isFalse();
        assertThat(keeping.keeps(titled("Nurse, night shift, intern"))).isFalse();
    }

    private static dev.paydirt.posting.Posting titled(String title) {
        return Small.posting("{\"position\":\"%s\",\"job_url\":\"https://a.example/1\"}".formatted(title));
    }
}
