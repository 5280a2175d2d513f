package dev.paydirt.document;

import dev.paydirt.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Turns the YAML library's nodes into entries. What an alias repeats is made once and shared.
final class Nodes {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final int DEEPEST = 50;

    private final String file;
    private final Optional<Map<String, String>> environment;
    private final IdentityHashMap<Node, Entry> made = new IdentityHashMap<>();

    Nodes(String file, Optional<Map<String, String>> environment) {
        this.file = file;
        this.environment = environment;
    }

    Entry entry(Node node) {
        return entry(node, new Spot(file, line(node), ""), 0);
    }

    private Entry entry(Node node, Spot spot, int depth) {
        Entry known = made.get(node);
        if (known != null) {
            return known;
        }
        if (depth > DEEPEST || node.isRecursive()) {
            throw spot.refuse("nested more than " + DEEPEST + " levels deep, or in itself");
        }
        Entry entry = switch (node) {
            case ScalarNode scalar -> new Entry.Text(spot, filled(scalar.getValue(), spot));
            case SequenceNode sequence -> items(sequence, spot, depth);
            case MappingNode mapping -> keys(mapping, spot, depth);
            default -> throw spot.refuse("neither a text, a list nor a map");
        };
        made.put(node, entry);
        return entry;
    }

    private Entry items(SequenceNode sequence, Spot spot, int depth) {
        List<Entry> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Spot at = new Spot(file, line(item), spot.key());
            if (isNothing(item)) {
                throw at.refuse("a place in this list is empty; write something there or take it out");
            }
            items.add(entry(item, at, depth + 1));
        }
        return new Entry.Items(spot, items);
    }

    /// A value stands where its key does, also when it begins on a line below.
    private Entry keys(MappingNode mapping, Spot spot, int depth) {
        Set<String> seen = new HashSet<>();
        Map<String, Entry> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Spot at = new Spot(file, line(tuple.getKeyNode()), "");
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw at.refuse("a key must be a plain word");
            }
            String key = name.getValue();
            if (!seen.add(key)) {
                throw at.refuse("the key '" + key + "' stands here twice");
            }
            if (!isNothing(tuple.getValueNode())) {
                keys.put(key, entry(tuple.getValueNode(), new Spot(file, at.line(), key), depth + 1));
            }
        }
        return new Entry.Keys(spot, keys);
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private String filled(String text, Spot spot) {
        return environment.map(variables -> filled(text, spot, variables)).orElse(text);
    }

    private static String filled(String text, Spot spot, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String value = variables.get(match.group(1));
            if (value == null) {
                throw new Refused("%s: the environment has no variable %s".formatted(spot, match.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
