package dev.paydirt.consolidate;

/// What becomes of advertisements of one job that are different postings.
public enum Near {
    /// They are not looked for.
    OFF,
    /// All stay; each line says in its last field which group it belongs to.
    MARK,
    /// The best one stays.
    DROP;

    /// As it is written on a command line.
    public static Near of(String word) {
        return switch (word) {
            case "off" -> OFF;
            case "mark" -> MARK;
            case "drop" -> DROP;
            default -> throw new dev.paydirt.Refused("--near " + word + " is not known; it is mark, drop or off");
        };
    }
}
