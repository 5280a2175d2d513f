package dev.paydirt.posting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One posting over many runs: the line that stands of all of them, and after its fields when it was seen and
/// every pay it told. Made run by run, oldest first, so that making it anew gives the same bytes.
public final class LineHistory {
    /// Of a posting whose pay flickers the latest are kept.
    static final int MOST_CHANGES = 50;

    private static final List<String> LAST_FIELDS =
            List.of(Fields.GROUP, Fields.FIRST_SEEN, Fields.LAST_SEEN, Fields.SALARY_CHANGES);

    private static final List<String> OF_CHANGE = List.of(
            Fields.SALARY,
            Fields.SALARY_MIN,
            Fields.SALARY_MAX,
            Fields.SALARY_CURRENCY,
            Fields.SALARY_PERIOD,
            Fields.SALARY_ORIGIN);

    private static final String CHANGE = "{\"at\":";

    private LineHistory() {}

    /// The line of a posting that no earlier run had.
    ///
    /// @param at the run's moment, as lines write it
    public static PostingLine first(PostingLine line, String at) {
        return withHistory(line, group(line), at, at, changes("[]", line, at));
    }

    /// The line of a posting that an earlier run had: the better of the two lines stands, and takes over from
    /// the other what it does not know. The group is what the later run found.
    ///
    /// @param before what [#first] or this gave
    /// @param line what the run has
    /// @param longest bytes that a line may have; where it would be longer, the better one stands as it is
    public static PostingLine again(PostingLine before, PostingLine line, String at, int longest) {
        PostingLine known = plain(before);
        PostingLine told = plain(line);
        boolean better = Winner.compare(told, known) < 0;
        PostingLine best = better ? told : known;
        PostingLine merged = Winner.merge(better ? List.of(told, known) : List.of(known, told));
        boolean same = Identity.of(merged).equals(Identity.of(line)) && merged.bytes().length <= longest;
        String firstSeen = before.text(Fields.FIRST_SEEN).orElse(at);
        String changes = before.field(Fields.SALARY_CHANGES).map(Field::written).orElse("[]");
        return withHistory(same ? merged : best, group(line), firstSeen, at, changes(changes, line, at));
    }

    private static PostingLine plain(PostingLine line) {
        if (LAST_FIELDS.stream().noneMatch(line.fields()::containsKey)) {
            return line;
        }
        Map<String, Field> fields = new LinkedHashMap<>(line.fields());
        LAST_FIELDS.forEach(fields::remove);
        return PostingLine.rendered(fields);
    }

    private static String group(PostingLine line) {
        return line.field(Fields.GROUP).map(Field::written).orElse("null");
    }

    private static PostingLine withHistory(
            PostingLine line, String group, String firstSeen, String lastSeen, String changes) {
        Map<String, Field> fields = new LinkedHashMap<>(line.fields());
        LAST_FIELDS.forEach(fields::remove);
        fields.put(Fields.GROUP, Field.of(Fields.GROUP, group));
        fields.put(Fields.FIRST_SEEN, Field.of(Fields.FIRST_SEEN, LineWriter.text(firstSeen)));
        fields.put(Fields.LAST_SEEN, Field.of(Fields.LAST_SEEN, LineWriter.text(lastSeen)));
        fields.put(Fields.SALARY_CHANGES, Field.of(Fields.SALARY_CHANGES, changes));
        return PostingLine.rendered(fields);
    }

    /// Every pay but the one that was told last is a change. A run that is told none changes nothing: a source
    /// that leaves it out has not taken it back.
    private static String changes(String before, PostingLine line, String at) {
        if (!line.hasSalary() && line.text(Fields.SALARY).isEmpty()) {
            return before;
        }
        var told = new StringBuilder();
        for (String name : OF_CHANGE) {
            String value = line.field(name)
                    .filter(LineHistory::isSimple)
                    .map(Field::written)
                    .orElse("null");
            told.append(",\"").append(name).append("\":").append(value);
        }
        told.append('}');
        if (before.endsWith(told + "]")) {
            return before;
        }
        String change = CHANGE + LineWriter.text(at) + told;
        String kept = withoutOldest(before.substring(1, before.length() - 1));
        return kept.isEmpty() ? "[" + change + "]" : "[" + kept + "," + change + "]";
    }

    private static boolean isSimple(Field field) {
        return !field.written().startsWith("{") && !field.written().startsWith("[");
    }

    /// What begins a change cannot stand within a text, where its quotes would be escaped.
    private static String withoutOldest(String changes) {
        int count = 0;
        for (int at = changes.indexOf(CHANGE); at >= 0; at = changes.indexOf(CHANGE, at + 1)) {
            count++;
        }
        return count < MOST_CHANGES ? changes : changes.substring(changes.indexOf(CHANGE, 1));
    }
}
