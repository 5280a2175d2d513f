package dev.paydirt.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// A body read as JSON, as far as it goes.
sealed interface JsonBody {
    /// @param root the whole of it
    record Whole(JsonNode root) implements JsonBody {}

    /// The body ends, or breaks, in the middle.
    ///
    /// @param root what stood before, without the list element that is not whole
    /// @param at the byte, from 1, at which it could not be read on
    record Cut(JsonNode root, long at, String reason) implements JsonBody {}

    /// Not JSON from its first byte on.
    record NotJson(String reason) implements JsonBody {}

    /// Bounds on what a hostile body may hold; a string is bounded by the body's own size.
    JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    static JsonBody read(byte[] body) {
        Builder builder = new Builder();
        try (JsonParser parser = FACTORY.createParser(body)) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    builder.add(token, parser);
                }
                return builder.whole();
            } catch (IOException broken) {
                long at = Math.max(1, parser.currentLocation().getByteOffset());
                return builder.cut(at, firstLine(broken));
            }
        } catch (IOException bug) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", bug);
        }
    }

    private static String firstLine(IOException broken) {
        String message = broken instanceof com.fasterxml.jackson.core.JacksonException json
                ? json.getOriginalMessage()
                : String.valueOf(broken.getMessage());
        // What follows tells where in the parser's own words; the byte is told already.
        int end = message.indexOf(" (start marker at ");
        String told = end < 0 ? message : message.substring(0, end);
        return told.lines().findFirst().orElse("");
    }

    /// Builds the tree token by token, so that what came before a break is not lost.
    final class Builder {
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        private final Deque<JsonNode> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private JsonNode root = NODES.missingNode();

        void add(JsonToken token, JsonParser parser) throws IOException {
            if (open.isEmpty() && !root.isMissingNode()) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "more follows after the end");
            }
            switch (token) {
                case START_OBJECT -> push(NODES.objectNode());
                case START_ARRAY -> push(NODES.arrayNode());
                case END_OBJECT, END_ARRAY -> pop();
                case FIELD_NAME -> names.push(parser.currentName());
                case VALUE_STRING -> put(NODES.textNode(parser.getText()));
                case VALUE_NUMBER_INT -> put(NODES.numberNode(parser.getBigIntegerValue()));
                case VALUE_NUMBER_FLOAT -> put(decimal(parser));
                case VALUE_TRUE, VALUE_FALSE -> put(NODES.booleanNode(token == JsonToken.VALUE_TRUE));
                case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> put(NODES.nullNode());
            }
        }

        /// A number with an exponent beyond all numbers says nothing.
        private static JsonNode decimal(JsonParser parser) throws IOException {
            try {
                return NODES.numberNode(parser.getDecimalValue());
            } catch (NumberFormatException tooLarge) {
                return NODES.nullNode();
            }
        }

        /// A container joins its parent when it is closed, so that an unfinished one can be left out.
        private void push(JsonNode container) {
            open.push(container);
        }

        private void pop() {
            put(open.pop());
        }

        private void put(JsonNode value) {
            switch (open.peek()) {
                case null -> root = value;
                case ArrayNode list -> list.add(value);
                case ObjectNode object -> object.set(names.pop(), value);
                default -> throw new IllegalStateException("only containers are open");
            }
        }

        JsonBody whole() {
            return root.isMissingNode() ? new NotJson("the body is empty") : new Whole(root);
        }

        /// Closes what is open from the outside in: keys of the envelope and the outermost list with its whole
        /// elements; the element that was being read is dropped.
        JsonBody cut(long at, String reason) {
            if (open.isEmpty()) {
                return root.isMissingNode() ? new NotJson(reason + " at byte " + at) : new Cut(root, at, reason);
            }
            Deque<String> keys = new ArrayDeque<>();
            names.descendingIterator().forEachRemaining(keys::add);
            JsonNode outer = open.pollLast();
            JsonNode whole = outer;
            while (outer instanceof ObjectNode object) {
                JsonNode inner = open.pollLast();
                if (inner == null) {
                    break;
                }
                object.set(keys.removeFirst(), inner);
                outer = inner;
            }
            return new Cut(whole, at, reason);
        }
    }
}
