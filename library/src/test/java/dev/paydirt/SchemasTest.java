package dev.paydirt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.api.Paydirt;
import dev.paydirt.api.World;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlanFile;
import dev.paydirt.posting.Fields;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.query.Overrides;
import dev.paydirt.query.Searches;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Source;
import dev.paydirt.source.SourceFile;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we ship, document and write is what the published schemas say.
class SchemasTest {
    private static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");
    private static final Map<String, String> ENVIRONMENT = Map.of("PAYDIRT_CONTACT", "data@example.org");

    @TempDir
    private Path folder;

    @Test
    void everyExampleIsReadAndIsWhatTheSchemaSays() {
        List<Path> examples = Checkout.files("examples", ".yaml");
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            assertThat(Schemas.complaints("searches", Checkout.text(example)))
                    .as(example.toString())
                    .isEmpty();
            assertThat(new SearchesFile(ENVIRONMENT)
                            .read(example, Overrides.NONE)
                            .queries())
                    .isNotEmpty();
        }
    }

    @Test
    void theSearchesOfTheDocumentAreReadAndAreWhatTheSchemaSays() throws IOException {
        List<String> blocks = Checkout.blocks("docs/searches-file.md", "yaml");
        assertThat(blocks).hasSize(2);
        for (String block : blocks) {
            assertThat(Schemas.complaints("searches", block)).isEmpty();
            assertThat(searches(block).queries()).isNotEmpty();
        }
        assertThat(searches(blocks.getLast()).queries()).hasSize(9);
    }

    @Test
    void everySourceIsReadAndIsWhatTheSchemaSays() {
        List<Path> sources = Checkout.files("sources", ".yaml");
        assertThat(sources).isNotEmpty();
        for (Path file : sources) {
            assertThat(Schemas.complaints("source", Checkout.text(file)))
                    .as(file.toString())
                    .isEmpty();
            Source source = SourceFile.read(file.toString(), Checkout.text(file));
            assertThat(source.name() + ".yaml").isEqualTo(String.valueOf(file.getFileName()));
        }
    }

    @Test
    void theSourceOfTheDocumentIsReadAndIsWhatTheSchemaSays() {
        String block = Checkout.blocks("docs/source-file.md", "yaml").getFirst();
        assertThat(Schemas.complaints("source", block)).isEmpty();
        assertThat(SourceFile.read("docs/source-file.md", block).settings()).containsOnlyKeys("coast", "batch");
    }

    @Test
    void aPlanIsWhatTheSchemaSays() throws IOException {
        for (String block : Checkout.blocks("docs/searches-file.md", "yaml")) {
            Plan plan = new Paydirt(Store.at("file:./nothing"), World.real()).plan(searches(block), TIMESTAMP, true);
            assertThat(Schemas.strictComplaints("plan", text(PlanFile.write(plan))))
                    .isEmpty();
        }
        String documented = Checkout.blocks("docs/plan-file.md", "json").getFirst();
        assertThat(Schemas.strictComplaints("plan", documented)).isEmpty();
        assertThat(PlanFile.read(documented.getBytes(StandardCharsets.UTF_8), "docs/plan-file.md")
                        .batches())
                .hasSize(1);
    }

    @Test
    void aLineIsWhatTheSchemaSaysAndHasItsKeysInTheirOrder() {
        assertThat(Schemas.keysAt("posting", ""))
                .startsWith(Fields.ORDER.toArray(String[]::new))
                .endsWith(Fields.GROUP)
                .hasSize(Fields.ORDER.size() + 1);
        for (Posting posting : List.of(Specimens.full(), Specimens.bare())) {
            PostingLine line = PostingLine.of(posting, TIMESTAMP.collectedAt(), List.of("q1", "q2"), "1");
            assertThat(Schemas.strictComplaints("posting", line.toString())).isEmpty();
            assertThat(Schemas.json(line.toString()).fieldNames()).toIterable().isEqualTo(Fields.ORDER);
        }
    }

    @Test
    void theLineInTheReadmeIsOneOfOursShortened() {
        JsonNode line = Schemas.json(Checkout.blocks("README.md", "json").getFirst());
        List<String> keys = line.properties().stream().map(Map.Entry::getKey).toList();
        assertThat(Fields.ORDER).containsSubsequence(keys);
        List<String> missing = Schemas.complaints("posting", line.toString());
        assertThat(missing).hasSize(Fields.ORDER.size() - keys.size()).allMatch(told -> told.contains("required"));
    }

    @Test
    void aRunRecordIsWhatTheSchemaSays() {
        assertThat(Schemas.strictComplaints("run", text(RecordFile.write(Specimens.record()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            searches | {queries: []}
            searches | {sources: [sandbox]}
            searches | {queries: [{keyword: a}], querys: []}
            searches | {queries: [{keyword: a, limit: 0}]}
            searches | {queries: [{keyword: a, employment: [FULLTIME]}]}
            searches | {queries: [{keyword: a}], runners: 21}
            searches | {queries: [{keyword: a}], pause: 2 seconds}
            searches | {queries: [{keyword: a}], batches: {strategy: chunks}}
            searches | {queries: [{keyword: a}], sources: [{as: x}]}
            source   | {name: a, about: a, homepage: a, facts: 2025-11-24, read: search, answer: {}, filters: {}, posting: .}
            source   | {name: a, about: a, homepage: a, facts: 2025-11-24, read: twice, answer: {}, filters: {}, posting: .}
            source   | {name: a, about: a, homepage: a, facts: 2025-11-24, read: files, answer: {}, filters: {salary: them}, posting: .}
            plan     | {version: 2}
            posting  | {position: a, job_url: "https://example.org/"}
            run      | {version: 1}
            """)
    void whatIsWrongIsRefused(String schema, String document) {
        assertThat(Schemas.complaints(schema, document)).isNotEmpty();
    }

    @Test
    void aLineOrRecordWithAWordOutsideItsVocabularyIsRefused() {
        String line = PostingLine.of(Specimens.full(), TIMESTAMP.collectedAt(), List.of("q1"), "1")
                .toString();
        assertThat(Schemas.complaints("posting", line.replace("\"YEAR\"", "\"YEARLY\"")))
                .hasSize(1);
        assertThat(Schemas.complaints("posting", line.replace("150000", "\"150000\"")))
                .isNotEmpty();
        String record = text(RecordFile.write(Specimens.record()));
        assertThat(Schemas.complaints("run", record.replace("\"COMPLETE\"", "\"DONE\"")))
                .hasSize(1);
    }

    private Searches searches(String content) throws IOException {
        Path file = folder.resolve("searches.yaml");
        Files.writeString(file, content);
        Files.writeString(
                folder.resolve("my-source.yaml"),
                Checkout.blocks("docs/source-file.md", "yaml").getFirst());
        return new SearchesFile(ENVIRONMENT).read(file, Overrides.NONE);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
