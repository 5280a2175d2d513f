package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.paydirt.Refused;
import dev.paydirt.document.Entry;
import dev.paydirt.posting.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.PathOutput;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import net.thisptr.jackson.jq.path.Path;

/// One jq expression, compiled once. Has no access to the environment or to files.
final class Jq {
    /// The builtin functions take a while to load and never change.
    private static final class Builtins {
        static final Scope SCOPE = load();

        private static Scope load() {
            Scope scope = Scope.newEmptyScope();
            BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_7, scope);
            scope.addFunction("plain", 0, Jq::plain);
            scope.addFunction("range", 1, Jq::range);
            scope.addFunction("range", 2, Jq::range);
            return scope;
        }
    }

    private static final List<JsonNode> ZERO = List.of(IntNode.valueOf(0));

    private final JsonQuery query;
    private final Scope scope;

    /// `plain`: a text without its markup, for expressions that must look at the words of one.
    private static void plain(
            Scope scope, List<Expression> arguments, JsonNode in, Path path, PathOutput output, Version version)
            throws JsonQueryException {
        output.emit(in.isTextual() ? TextNode.valueOf(PlainText.of(in.textValue())) : in, null);
    }

    /// As jq's own, but that it ends when nobody waits for it any more. Everything else that loops for ever recurses.
    private static void range(
            Scope scope, List<Expression> arguments, JsonNode in, Path path, PathOutput output, Version version)
            throws JsonQueryException {
        for (JsonNode from : arguments.size() > 1 ? values(arguments.getFirst(), scope, in) : ZERO) {
            for (JsonNode to : values(arguments.getLast(), scope, in)) {
                if (!from.isNumber() || !to.isNumber()) {
                    throw new JsonQueryException("range needs numbers");
                }
                for (double at = from.asDouble(); at < to.asDouble(); at++) {
                    if (Bounded.isLeftBehind()) {
                        throw new JsonQueryException("it took too long");
                    }
                    output.emit(at == (int) at ? IntNode.valueOf((int) at) : DoubleNode.valueOf(at), null);
                }
            }
        }
    }

    private static List<JsonNode> values(Expression expression, Scope scope, JsonNode in) throws JsonQueryException {
        List<JsonNode> values = new ArrayList<>();
        expression.apply(scope, in, values::add);
        return values;
    }

    /// Refuses a text that is no expression, while it can still be said where it stands.
    static void check(Entry entry) {
        try {
            JsonQuery.compile(entry.text(), Versions.JQ_1_7);
        } catch (JsonQueryException broken) {
            throw entry.spot()
                    .refuse("%s is not a jq expression: %s"
                            .formatted(entry.spot().key(), String.valueOf(broken.getMessage())));
        }
    }

    /// @param where what to call the expression in a complaint
    /// @param variables seen as `$name`
    Jq(String where, String expression, Map<String, JsonNode> variables) {
        scope = Scope.newChildScope(Builtins.SCOPE);
        variables.forEach(scope::setValue);
        try {
            query = JsonQuery.compile(expression, Versions.JQ_1_7);
        } catch (JsonQueryException broken) {
            throw new Refused("%s is not a jq expression: %s".formatted(where, broken.getMessage()), broken);
        }
    }

    /// @throws JsonQueryException when the expression does not fit the input
    List<JsonNode> apply(JsonNode input) throws JsonQueryException {
        return apply(input, Map.of());
    }

    /// @param variables seen as `$name`, beside those of the expression
    List<JsonNode> apply(JsonNode input, Map<String, JsonNode> variables) throws JsonQueryException {
        Scope inner = Scope.newChildScope(scope);
        variables.forEach(inner::setValue);
        List<JsonNode> results = new ArrayList<>();
        try {
            query.apply(inner, input, results::add);
        } catch (StackOverflowError tooDeep) {
            throw new JsonQueryException("it recurses without end", tooDeep);
        }
        return results;
    }
}
