package dev.paydirt.consolidate;

import java.util.regex.Pattern;

/// Masks e-mail addresses and telephone numbers in a text. Amounts and years stay: a number counts as a telephone's
/// only when it is written like one.
final class Contacts {
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]{1,64}+(?:@|\\s?[\\[(]at[\\])]\\s?)[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,5}+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{N}$€£])(?:"
            + "\\+\\d[\\d ()./-]{6,18}\\d"
            + "|\\(\\d{2,5}\\)[ .-]?\\d{3,4}[ .-]?\\d{3,5}"
            + "|\\d{3}[.-]\\d{3}[.-]\\d{4}"
            + "|\\d{3} \\d{3}-\\d{4}"
            + "|0\\d{2,4}[ /-]\\d{3,4}[ -]?\\d{2,5}"
            + ")(?!\\p{N})");

    private Contacts() {}

    static String masked(String text) {
        String withoutMail = text.indexOf('@') < 0 && !text.contains("at")
                ? text
                : MAIL.matcher(text).replaceAll("[e-mail]");
        return PHONE.matcher(withoutMail).replaceAll("[phone]");
    }
}
