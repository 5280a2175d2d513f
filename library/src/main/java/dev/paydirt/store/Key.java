package dev.paydirt.store;

import java.util.Comparator;

/// What may be the name of an object: names separated by `/`, such that the object cannot leave its store.
final class Key {
    static final int LONGEST = 1_000;

    /// By the bytes of the keys in UTF-8, as buckets list them. Java compares by UTF-16 units, which puts characters
    /// outside the first plane before some within it.
    static final Comparator<String> BYTE_ORDER = (one, two) -> {
        int shorter = Math.min(one.length(), two.length());
        for (int at = 0; at < shorter; at++) {
            if (one.charAt(at) != two.charAt(at)) {
                return Integer.compare(inByteOrder(one.charAt(at)), inByteOrder(two.charAt(at)));
            }
        }
        return Integer.compare(one.length(), two.length());
    };

    private Key() {}

    /// The key itself, when it is one.
    static String checked(String key) {
        for (String name : key.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw unfit(key, "has an empty name, '.' or '..' in it");
            }
        }
        return checkedBeginning(key);
    }

    /// What a key may begin with, up to a half-written last name.
    static String checkedBeginning(String prefix) {
        if (prefix.length() > LONGEST) {
            throw unfit(prefix.substring(0, 40) + "...", "is longer than " + LONGEST + " characters");
        }
        if (prefix.startsWith("/") || ("/" + prefix).contains("/../")) {
            throw unfit(prefix, "leads out of the store");
        }
        if (prefix.codePoints().anyMatch(Key::isUnfit)) {
            throw unfit(prefix, "has a backslash, a control character or half a character in it");
        }
        if (isTemporary(prefix.substring(prefix.lastIndexOf('/') + 1))) {
            throw unfit(prefix, "is kept for objects in the making");
        }
        return prefix;
    }

    static boolean isFit(String key) {
        try {
            return !checked(key).isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The name that an object in the making has: not seen, and never taken for an object.
    static String temporary(String name, String random) {
        // File systems take 255 bytes; four a character at most leave room for the rest.
        int end = name.offsetByCodePoints(0, Math.min(50, name.codePointCount(0, name.length())));
        return "." + name.substring(0, end) + "." + random + ".tmp";
    }

    static boolean isTemporary(String name) {
        return name.startsWith(".") && name.endsWith(".tmp");
    }

    private static boolean isUnfit(int character) {
        return character == '\\'
                || Character.isISOControl(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static int inByteOrder(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }

    private static IllegalArgumentException unfit(String key, String why) {
        var shown = new StringBuilder();
        key.codePoints().forEach(character -> shown.appendCodePoint(isUnfit(character) ? '?' : character));
        return new IllegalArgumentException("'%s' cannot be a key: it %s".formatted(shown, why));
    }
}
