package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A kind of job.
///
/// @param number its place in [#all]
/// @param weight how common it is, against the other roles'
/// @param pay what it earns in a year in the United States, at the middle level
/// @param titles under which it is advertised, the usual one first
/// @param words of all its titles and aliases: a search for them finds it whatever the advertisement's own title
/// @param skills at most 64
record Role(
        int number,
        Family family,
        int weight,
        double pay,
        List<String> titles,
        Set<String> words,
        List<String> skills) {
    private static final List<Role> ALL = read();
    private static final int[] RUNNING_WEIGHTS = running();

    private static List<Role> read() {
        List<Role> roles = new ArrayList<>();
        for (List<String> row : WordList.read("roles.txt").rows("roles")) {
            roles.add(of(roles.size(), row));
        }
        return List.copyOf(roles);
    }

    static List<Role> all() {
        return ALL;
    }

    static Role drawn(Lot lot) {
        return ALL.get(lot.weighted(Draw.ROLE, RUNNING_WEIGHTS));
    }

    private static int[] running() {
        int[] totals = ALL.stream().mapToInt(Role::weight).toArray();
        Arrays.parallelPrefix(totals, Integer::sum);
        return totals;
    }

    private static Role of(int number, List<String> row) {
        String title = row.get(1);
        List<String> aliases = WordList.cells(row.get(4), ';');
        Set<String> words = new HashSet<>(Words.of(title));
        aliases.forEach(alias -> words.addAll(Words.of(alias)));
        // An abbreviation is searched for, but no advertisement is headed by one.
        List<String> others =
                aliases.stream().filter(alias -> alias.contains(" ")).toList();
        List<String> titles = new ArrayList<>(List.of(title, title, title));
        titles.addAll(others);
        return new Role(
                number,
                Family.valueOf(row.get(0)),
                Integer.parseInt(row.get(2)),
                Double.parseDouble(row.get(3)),
                List.copyOf(titles),
                Set.copyOf(words),
                WordList.cells(row.get(5), ';'));
    }

    /// About half of the skills, at least one, as bits.
    long someSkills(Lot lot) {
        long all = (1L << skills.size()) - 1;
        long drawn = lot.bits(Draw.SKILLS) & all;
        return drawn == 0 ? 1 : drawn;
    }

    /// The skills whose names hold `word`, as bits.
    long skillsWith(String word) {
        return bitsOf(skills, word);
    }

    /// The positions of the texts that hold `word` as a whole word, as bits.
    static long bitsOf(List<String> texts, String word) {
        long bits = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (Words.of(texts.get(i)).contains(word)) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
