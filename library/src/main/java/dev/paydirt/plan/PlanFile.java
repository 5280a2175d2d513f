package dev.paydirt.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// `plan.json`: written and read, with the keys of `docs/plan-file.md`.
public final class PlanFile {
    private static final ObjectMapper JSON = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private PlanFile() {}

    /// Indented, with a newline at the end.
    public static byte[] write(Plan plan) {
        try {
            String text = JSON.writer(PRETTY).writeValueAsString(PlanWriter.node(plan));
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /// [dev.paydirt.Refused] when the content is no plan of this version.
    ///
    /// @param name what to call the file in a complaint
    public static Plan read(byte[] content, String name) {
        return new PlanReader(name).read(content);
    }

    /// SHA-256 of what the plan asks, the same for whoever plans the same searches: predictions, what was left of
    /// quotas and the words about them change with every run that a store remembers, and an unfinished run must be
    /// found again.
    static String digest(Plan plan) {
        ObjectNode node = PlanWriter.node(plan);
        node.remove(List.of("timestamp", "digest", "estimate", "warnings"));
        node.path("include").forEach(batch -> ((ObjectNode) batch).remove(List.of("why", "budget", "estimate")));
        return HexFormat.of().formatHex(Sha256.of(node.toString()));
    }
}
