package dev.paydirt.sandbox;

/// How an amount is written down.
enum Numeral {
    /// `150,000`
    COMMA,
    /// `150,000.00`
    COMMA_CENTS,
    /// `38.50`
    CENTS,
    /// `150`, where a `k` follows
    K,
    /// `65.000`
    DOT,
    /// `65.000,50`
    DOT_CENTS,
    /// `15,50`
    COMMA_DECIMALS,
    /// `2000,00`
    PLAIN_CENTS,
    /// `45 000`, with a space that does not break
    SPACE,
    /// `120'000`
    APOSTROPHE,
    /// `12`, in hundreds of thousands
    LAKH,
    /// `6,00,000`
    INDIAN;

    String write(double amount) {
        long whole = (long) amount;
        return switch (this) {
            case COMMA -> grouped(whole, ",");
            case COMMA_CENTS -> grouped(whole, ",") + "." + cents(amount);
            case CENTS -> whole + "." + cents(amount);
            case K -> String.valueOf(whole / 1000);
            case DOT -> grouped(whole, ".");
            case DOT_CENTS -> grouped(whole, ".") + "," + cents(amount);
            case COMMA_DECIMALS, PLAIN_CENTS -> whole + "," + cents(amount);
            case SPACE -> grouped(whole, "\u00A0");
            case APOSTROPHE -> grouped(whole, "'");
            case LAKH -> String.valueOf(whole / 100_000);
            case INDIAN -> indian(whole);
        };
    }

    private static String cents(double amount) {
        long cents = Math.round(amount * 100) % 100;
        return cents < 10 ? "0" + cents : String.valueOf(cents);
    }

    private static String grouped(long whole, String separator) {
        StringBuilder text = new StringBuilder(String.valueOf(whole));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, separator);
        }
        return text.toString();
    }

    /// Three digits, then groups of two: lakh and crore.
    private static String indian(long whole) {
        StringBuilder text = new StringBuilder(String.valueOf(whole));
        for (int at = text.length() - 3; at > 0; at -= 2) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
