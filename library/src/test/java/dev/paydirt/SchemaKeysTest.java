package dev.paydirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paydirt.query.Overrides;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.source.Filter;
import dev.paydirt.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a reader refuses unknown keys, the schema knows exactly the keys that the reader knows. A key that is near to
/// no other makes the reader name all of them.
class SchemaKeysTest {
    private static final String STRANGE = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz: 1";

    private static final String HEAD = "name: a\nabout: a\nhomepage: a\nfacts: 2025-11-24\nread: files\nposting: .\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | {queries: [{keyword: a}], sources: [b], STRANGE}
            /properties/defaults                  | {queries: [{keyword: a}], sources: [b], defaults: {STRANGE}}
            /properties/batches                   | {queries: [{keyword: a}], sources: [b], batches: {STRANGE}}
            /$defs/query                          | {queries: [{keyword: a, STRANGE}], sources: [b]}
            /$defs/exclude                        | {queries: [{keyword: a, exclude: {STRANGE}}], sources: [b]}
            """)
    void ofSearches(String place, String document) throws IOException {
        Path file = folder.resolve("searches.yaml");
        Files.writeString(file, document.replace("STRANGE", STRANGE));
        Refused refused =
                catchThrowableOfType(Refused.class, () -> new SearchesFile(Map.of()).read(file, Overrides.NONE));
        assertThat(known(refused)).containsExactlyInAnyOrderElementsOf(Schemas.keysAt("searches", place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                        | STRANGE
            /properties/terms                         | terms: {STRANGE}
            /properties/credentials/additionalProperties | credentials: {key: {STRANGE}}
            /properties/settings/additionalProperties | settings: {key: {STRANGE}}
            /properties/currency/anyOf/1              | currency: {STRANGE}
            /properties/limits                        | limits: {STRANGE}
            /properties/request                       | request: {STRANGE}
            /properties/details                       | details: {STRANGE}
            /properties/each                          | each: {STRANGE}
            /properties/each/properties/find          | each: {as: a, find: {STRANGE}}
            /properties/paging                        | paging: {STRANGE}
            /properties/answer                        | answer: {STRANGE}
            """)
    void ofASource(String place, String addition) {
        String rest = addition.startsWith("answer") ? "filters: {}\n" : "filters: {}\nanswer: {}\n";
        String document = HEAD + rest + addition.replace("STRANGE", STRANGE);
        Refused refused = catchThrowableOfType(Refused.class, () -> SourceFile.read("a.yaml", document));
        assertThat(known(refused)).containsExactlyInAnyOrderElementsOf(Schemas.keysAt("source", place));
    }

    @Test
    void ofFilters() {
        assertThat(Schemas.keysAt("source", "/properties/filters"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Filter.values()).map(Filter::word).toList());
    }

    private static List<String> known(Refused refused) {
        String message = String.valueOf(refused.getMessage());
        assertThat(message).contains("; known are ");
        return List.of(message.substring(message.indexOf("; known are ") + 12).split(", ", -1));
    }
}
