package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.fetch.Request;
import dev.paydirt.run.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/// What a source tells of one posting when it is asked for it alone, and how that joins what its list told.
public final class Detail {
    /// What makes a posting this one stays as the list told it, or a detail could turn it into another.
    private static final Set<String> IDENTITY = Set.of("source", "source_id", "job_url");

    private static final List<String> PAY = List.of(
            "salary",
            "salary_min",
            "salary_max",
            "salary_currency",
            "salary_period",
            "salary_period_origin",
            "salary_estimated",
            "salary_origin");

    private final DetailReader reader;
    private final ObjectNode told;
    private final JsonNode record;
    private final Map<String, String> piece;
    private Optional<String> fingerprint = Optional.empty();

    /// @param told the posting's fields as the list tells them
    /// @param record of the list, for the ledger
    /// @param piece what the list was asked for with, by placeholder
    Detail(DetailReader reader, ObjectNode told, JsonNode record, Map<String, String> piece) {
        this.reader = reader;
        this.told = told;
        this.record = record;
        this.piece = piece;
    }

    /// What came of reading a detail's answer.
    public sealed interface Told {
        /// @param fields the posting's, one JSON object: what [#completed] takes
        record Fields(JsonNode fields) implements Told {
            @Override
            public String toString() {
                return "Fields[" + fields.size() + "]";
            }
        }

        /// The answer is a web page, or not what the source's file says it is.
        record Unusable(String reason) implements Told {}
    }

    /// The posting's id at its source; empty where the list tells none.
    public Optional<String> id() {
        return new MappedRecord(told).text(Placeholders.SOURCE_ID);
    }

    /// What the list tells of the posting and how its detail is read, in short: where this is another one, a detail
    /// from before is no longer to be trusted.
    public String fingerprint() {
        String known = fingerprint.orElseGet(() -> reader.fingerprint(told));
        fingerprint = Optional.of(known);
        return known;
    }

    /// The request for it.
    ///
    /// @return empty when the posting does not tell what the request needs
    public Optional<Request> request(Access.Open access) {
        Map<String, String> values = new HashMap<>(piece);
        id().ifPresent(id -> values.put(Placeholders.SOURCE_ID, id));
        return reader.request(access, values);
    }

    /// @param body decompressed
    /// @param name what to call the body in a reason
    public Told read(byte[] body, String name) {
        return reader.read(body, name);
    }

    /// The posting with what its detail tells. Nothing that the list told is replaced by nothing; pay moves as one
    /// statement, and amounts in fields are not given up for a text.
    ///
    /// @param fields as [Told.Fields] holds them; what is no object tells nothing
    public Page.Reading completed(JsonNode fields) {
        ObjectNode merged = told.deepCopy();
        ObjectNode detail = fields instanceof ObjectNode object ? object : merged.objectNode();
        boolean betterPay = worth(detail) >= worth(told) && worth(detail) > 0;
        if (betterPay) {
            merged.remove(PAY);
        }
        detail.properties().forEach(field -> {
            boolean stays = IDENTITY.contains(field.getKey()) && says(told.path(field.getKey()));
            boolean isPay = PAY.contains(field.getKey());
            if (says(field.getValue()) && !stays && (!isPay || betterPay)) {
                merged.set(field.getKey(), field.getValue());
            }
        });
        return reader.posting(merged, record);
    }

    private static boolean says(JsonNode value) {
        return !(value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isContainerNode() && value.isEmpty()));
    }

    /// Stated amounts before a text before a guess before nothing.
    private static int worth(ObjectNode fields) {
        var told = new MappedRecord(fields);
        boolean amounts = told.isAmount("salary_min") || told.isAmount("salary_max");
        if (amounts) {
            return told.flag("salary_estimated").orElse(false) ? 1 : 3;
        }
        return told.text("salary").isPresent() ? 2 : 0;
    }

    /// Asks for and reads the details of one source.
    static final class DetailReader {
        private final Endpoint endpoint;
        private final Source.DetailShape shape;
        private final String shapeInWords;
        private final Optional<Jq> when;
        private final Jq record;
        private final Jq posting;
        private final RecordReader reader;

        DetailReader(
                Endpoint endpoint, Source.DetailShape shape, Map<String, JsonNode> variables, RecordReader reader) {
            String name = "sources/" + endpoint.source().name() + ".yaml: details.";
            this.endpoint = endpoint;
            this.shape = shape;
            this.shapeInWords = shape.toString();
            this.when = shape.when().map(text -> new Jq(name + "when", text, variables));
            this.record = new Jq(name + "record", shape.record(), variables);
            this.posting = new Jq(name + "posting", shape.posting(), variables);
            this.reader = reader;
        }

        /// Whether the list's record leaves something to be asked for.
        boolean isWanted(JsonNode listed) throws JsonQueryException {
            if (when.isEmpty()) {
                return true;
            }
            List<JsonNode> answers = when.get().apply(listed);
            return answers.size() == 1
                    && !answers.getFirst().isNull()
                    && !(answers.getFirst().isBoolean() && !answers.getFirst().booleanValue());
        }

        String fingerprint(ObjectNode told) {
            return Fingerprint.of(new MappedRecord(told).lasting() + "\n" + shapeInWords);
        }

        Optional<Request> request(Access.Open access, Map<String, String> values) {
            return new RequestWriter(endpoint, access).detail(shape.request(), values);
        }

        Told read(byte[] body, String name) {
            if (endpoint.choice().definition().isEmpty()) {
                return readHere(body, name);
            }
            return Bounded.run(() -> readHere(body, name))
                    .orElseGet(() -> new Told.Unusable(name + " takes the source's expressions too long"));
        }

        private Told readHere(byte[] body, String name) {
            return switch (JsonBody.read(body)) {
                case JsonBody.Whole whole -> mapped(whole.root(), name);
                case JsonBody.Cut cut ->
                    new Told.Unusable("%s breaks off at byte %d: %s".formatted(name, cut.at(), cut.reason()));
                case JsonBody.NotJson broken -> new Told.Unusable(name + " is not JSON: " + broken.reason());
            };
        }

        private Told mapped(JsonNode root, String name) {
            try {
                List<JsonNode> records = record.apply(root);
                List<JsonNode> fields = records.size() == 1 ? posting.apply(records.getFirst()) : List.of();
                return fields.size() == 1 && fields.getFirst().isObject()
                        ? new Told.Fields(fields.getFirst())
                        : new Told.Unusable(name + " holds no posting");
            } catch (JsonQueryException unfit) {
                return new Told.Unusable(name + " does not fit the details' mapping: " + unfit.getMessage());
            }
        }

        Page.Reading posting(ObjectNode fields, JsonNode record) {
            return reader.complete(fields, record);
        }
    }
}
