package dev.paydirt.posting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the text of one place says of how the work is done, apart from where: `Remote (US)`, `Remote - Italy`,
/// `Boston, MA (Hybrid)`.
///
/// @param place the rest, perhaps nothing
/// @param remote whether the work can be done from elsewhere; `Remote-Friendly` and `hybrid` say something else
record WorkplaceWords(String place, boolean remote) {
    private static final Set<String> WORKPLACE =
            Set.of("remote", "hybrid", "onsite", "on-site", "only", "in", "within", "anywhere", "fully", "100%", "hq");

    private static final Pattern FRIENDLY =
            Pattern.compile("(?i)\\b(not |no |non-)?remote[- ]friendly\\b|\\b(not|no|non)[- ]remote\\b");
    private static final Pattern REMOTE = Pattern.compile("(?i)\\bremote\\b");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    static WorkplaceWords read(String text) {
        String said = FRIENDLY.matcher(text).replaceAll(" ");
        boolean remote = REMOTE.matcher(said).find();
        String outside = withoutWorkplace(BRACKETS.matcher(said).replaceAll(" "));
        if (!outside.isBlank()) {
            return new WorkplaceWords(outside, remote);
        }
        var inside = BRACKETS.matcher(said);
        return new WorkplaceWords(inside.find() ? withoutWorkplace(inside.group(1)) : "", remote);
    }

    /// Words of the workplace at the beginning and end go, with what divides them from the rest.
    private static String withoutWorkplace(String text) {
        String rest = text.strip();
        for (boolean gone = true; gone && !rest.isEmpty(); ) {
            String first = rest.split("[\\s,:]+", 2)[0];
            String last = rest.substring(Math.max(rest.lastIndexOf(' '), rest.lastIndexOf(',')) + 1);
            if (isWorkplace(first)) {
                rest = rest.substring(first.length());
            } else if (isWorkplace(last)) {
                rest = rest.substring(0, rest.length() - last.length());
            } else {
                gone = false;
            }
            rest = trimmed(rest);
        }
        return rest;
    }

    private static boolean isWorkplace(String word) {
        return WORKPLACE.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " ,:-–—/\t".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ,:-–—/\t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
