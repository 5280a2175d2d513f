package dev.paydirt.document;

import dev.paydirt.Refused;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, String> environment;
    private final IdentityHashMap<Node, Entry> made = new IdentityHashMap<>();

    Nodes(String file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    Entry entry(Node node) {
        return entry(node, "", 0);
    }

    private Entry entry(Node node, String key, int depth) {
        Entry known = made.get(node);
        if (known != null) {
            return known;
        }
        Spot spot = new Spot(file, line(node), key);
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
            items.add(entry(item, spot.key(), depth + 1));
        }
        return new Entry.Items(spot, items);
    }

    private Entry keys(MappingNode mapping, Spot spot, int depth) {
        Map<String, Entry> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw new Spot(file, line(tuple.getKeyNode()), "").refuse("a key must be a plain word");
            }
            String key = name.getValue();
            if (!isNothing(tuple.getValueNode())
                    && keys.put(key, entry(tuple.getValueNode(), key, depth + 1)) != null) {
                throw new Spot(file, line(name), key).refuse("the key '" + key + "' stands here twice");
            }
        }
        return new Entry.Keys(spot, keys);
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private String filled(String text, Spot spot) {
        Matcher variables = VARIABLE.matcher(text);
        return variables.replaceAll(match -> {
            String value = environment.get(match.group(1));
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
