package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a posting of one role must have to be found by a keyword: for each word that the role itself does not bring, a
/// level, a group or a skill that does.
///
/// @param gaps one for each such word
record KeywordMatch(List<Gap> gaps) {
    /// Where one word may come from; groups and skills as bits. A level has several forms of title and is only a
    /// candidate.
    private record Gap(String word, Set<Level> levels, long teams, long skills) {
        boolean filled(Opening opening) {
            return (teams & opening.titleTeam()) != 0
                    || (skills & opening.skills()) != 0
                    || (levels.contains(opening.level())
                            && Words.of(opening.title()).contains(word));
        }
    }

    /// Empty when no posting of that role can have all of the words.
    static Optional<KeywordMatch> of(Set<String> words, Role role) {
        List<Gap> gaps = new ArrayList<>();
        for (String word : words) {
            if (!role.words().contains(word)) {
                Gap gap = new Gap(
                        word, levelsWith(word), Role.bitsOf(Prose.teams(role.family()), word), role.skillsWith(word));
                if (gap.levels.isEmpty() && (gap.teams | gap.skills) == 0) {
                    return Optional.empty();
                }
                gaps.add(gap);
            }
        }
        return Optional.of(new KeywordMatch(gaps));
    }

    private static Set<Level> levelsWith(String word) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Level level : Level.values()) {
            if (Words.of(String.join(" ", level.prefixes())).contains(word)
                    || Words.of(String.join(" ", level.suffixes())).contains(word)) {
                levels.add(level);
            }
        }
        return levels;
    }

    boolean holds(Opening opening) {
        for (Gap gap : gaps) {
            if (!gap.filled(opening)) {
                return false;
            }
        }
        return true;
    }
}
