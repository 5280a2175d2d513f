package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.paydirt.run.Timestamp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/// Reads a body as the source's file says: where the records are, and what each of them means. May be used by many
/// threads.
public final class PageReader {
    private static final int SHOWN = 500;
    private static final int LONGEST_EXPRESSION = 80;

    private final Endpoint endpoint;
    private final Jq records;
    private final Optional<Jq> total;
    private final Optional<Jq> next;
    private final RecordReader record;

    PageReader(Endpoint endpoint, Timestamp timestamp) {
        this.endpoint = endpoint;
        Source source = endpoint.source();
        Map<String, JsonNode> variables = variables(endpoint);
        String name = "sources/" + source.name() + ".yaml: ";
        this.records = new Jq(name + "answer.records", source.answer().records(), variables);
        this.total = source.answer().total().map(text -> new Jq(name + "answer.total", text, variables));
        this.next = switch (source.paging()) {
            case Paging.Cursor cursor -> Optional.of(new Jq(name + "paging.next", cursor.next(), variables));
            case Paging.NextLink link -> Optional.of(new Jq(name + "paging.next", link.next(), variables));
            case Paging.OnePage _, Paging.PageNumber _, Paging.Offset _ -> Optional.empty();
        };
        this.record = new RecordReader(endpoint, variables, timestamp);
    }

    private static Map<String, JsonNode> variables(Endpoint endpoint) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        endpoint.settings().forEach(settings::put);
        JsonNode currency = endpoint.currency().<JsonNode>map(TextNode::valueOf).orElse(NullNode.getInstance());
        return Map.of("settings", settings, "currency", currency, "piece", NullNode.getInstance());
    }

    /// @param body decompressed
    /// @param name what to call the body in a reason
    public Page read(byte[] body, String name) {
        return read(body, name, Optional.empty());
    }

    /// @param piece the value of [Source#each] that was asked for
    public Page read(byte[] body, String name, Optional<String> piece) {
        if (endpoint.choice().definition().isEmpty()) {
            return readHere(body, name, piece);
        }
        return Bounded.run(() -> readHere(body, name, piece))
                .orElseGet(() ->
                        new Page.Unreadable(name + " takes the source's expressions too long, or too much memory"));
    }

    private Page readHere(byte[] body, String name, Optional<String> piece) {
        RecordReader.Piece of = new RecordReader.Piece(endpoint.source().each().map(Source.Each::as), piece);
        return switch (endpoint.source().answer().format()) {
            case JSON -> readJson(body, name, of);
            case JSONL -> readLines(body);
            case CSV ->
                Tables.read(body)
                        .map(rows -> listing(rows, Optional.empty(), name, of))
                        .orElseGet(() -> new Page.Unreadable(name + " is not CSV with a line of names"));
            case JSON_LD -> listing(LinkedData.read(body), Optional.empty(), name, of);
            case SITEMAP -> new Page.Unreadable("a sitemap holds no postings");
        };
    }

    private Page readJson(byte[] body, String name, RecordReader.Piece piece) {
        return switch (JsonBody.read(body)) {
            case JsonBody.Whole whole -> listing(whole.root(), Optional.empty(), name, piece);
            case JsonBody.Cut cut ->
                listing(
                        cut.root(),
                        Optional.of("%s breaks off at byte %d: %s".formatted(name, cut.at(), cut.reason())),
                        name,
                        piece);
            case JsonBody.NotJson _ when isWebPage(body) -> new Page.WebPage();
            case JsonBody.NotJson broken -> new Page.Unreadable(name + " is not JSON: " + broken.reason());
        };
    }

    private Page readLines(byte[] body) {
        List<Page.Reading> readings = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                byte[] line = Arrays.copyOfRange(body, start, i);
                if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
                    readings.add(readLine(line));
                }
                start = i + 1;
            }
        }
        return new Page.Listing(readings, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    private Page.Reading readLine(byte[] line) {
        return switch (JsonBody.read(line)) {
            case JsonBody.Whole whole -> record.read(whole.root(), RecordReader.Piece.NONE);
            case JsonBody.Cut cut ->
                new Page.Reading.Rejected("not JSON at byte %d: %s".formatted(cut.at(), cut.reason()), shown(line));
            case JsonBody.NotJson broken -> new Page.Reading.Rejected("not JSON: " + broken.reason(), shown(line));
        };
    }

    private Page listing(JsonNode root, Optional<String> cut, String name, RecordReader.Piece piece) {
        try {
            Optional<List<JsonNode>> found = found(root);
            if (found.isEmpty()) {
                return new Page.Unreadable(
                        cut.orElseGet(() -> "%s has no list at '%s'".formatted(name, shownExpression())));
            }
            List<Page.Reading> readings = new ArrayList<>();
            for (JsonNode node : found.get()) {
                readings.add(record.read(node, piece));
            }
            return cut.isPresent()
                    ? new Page.Listing(readings, OptionalLong.empty(), Optional.empty(), cut)
                    : new Page.Listing(readings, total(root), next(root), cut);
        } catch (JsonQueryException unfit) {
            return new Page.Unreadable(cut.orElseGet(
                    () -> "%s does not fit '%s': %s".formatted(name, shownExpression(), unfit.getMessage())));
        }
    }

    /// Where the records are, where that is short enough to be read.
    private String shownExpression() {
        String expression = endpoint.source().answer().records().strip();
        return expression.length() <= LONGEST_EXPRESSION && expression.indexOf('\n') < 0
                ? expression
                : "answer.records";
    }

    /// The records; a bare list of them is taken as it is, where the envelope was not saved with it.
    private Optional<List<JsonNode>> found(JsonNode root) throws JsonQueryException {
        if (!root.isArray() || !endpoint.readsFiles()) {
            return elements(records.apply(root));
        }
        try {
            return elements(records.apply(root)).or(() -> elements(List.of(root)));
        } catch (JsonQueryException madeForTheEnvelope) {
            return elements(List.of(root));
        }
    }

    private static Optional<List<JsonNode>> elements(List<JsonNode> results) {
        if (results.size() != 1 || !results.getFirst().isArray()) {
            return Optional.empty();
        }
        List<JsonNode> elements = new ArrayList<>();
        results.getFirst().forEach(elements::add);
        return Optional.of(elements);
    }

    private OptionalLong total(JsonNode root) throws JsonQueryException {
        if (total.isEmpty() || root.isArray()) {
            return OptionalLong.empty();
        }
        List<JsonNode> results = total.get().apply(root);
        return results.size() == 1
                        && results.getFirst().isNumber()
                        && results.getFirst().canConvertToLong()
                        && results.getFirst().asLong() >= 0
                ? OptionalLong.of(results.getFirst().asLong())
                : OptionalLong.empty();
    }

    private Optional<String> next(JsonNode root) throws JsonQueryException {
        if (next.isEmpty() || root.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> results = next.get().apply(root);
        return results.size() == 1
                        && results.getFirst().isValueNode()
                        && !results.getFirst().isNull()
                ? Optional.of(results.getFirst().asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    static boolean isWebPage(byte[] body) {
        String beginning = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
        String said = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
        return said.strip().startsWith("<");
    }

    private static String shown(byte[] line) {
        return shown(new String(line, StandardCharsets.UTF_8).strip());
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
