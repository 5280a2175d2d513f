package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// The pieces of a text that may be about pay: numbers, money, words and marks, each with the characters it was.
///
/// Held as columns of primitive values, because texts are read by the hundred thousand and most pieces are words that
/// mean nothing. Every question may be asked of a place outside the text; the answer is no.
@SuppressWarnings("EnumOrdinal") // the columns never leave this object
final class SalaryTokens {
    /// What a number counts in.
    enum Unit {
        ONE(0),
        THOUSAND(3),
        LAKH(5),
        MILLION(6),
        CRORE(7),
        /// Percent, billions, a retirement plan: a number that is nobody's salary.
        NOT_PAY(0),
        /// A time of day, a place in an order: no money.
        OTHER(0),
        /// Digits and separators that make no number.
        BROKEN(0);

        private final int power;

        Unit(int power) {
            this.power = power;
        }

        BigDecimal of(BigDecimal value) {
            return value.scaleByPowerOfTen(power);
        }

        boolean isMoney() {
            return this != NOT_PAY && this != OTHER && this != BROKEN;
        }

        boolean isLarge() {
            return power > 0;
        }
    }

    /// What a mark means.
    enum Sign {
        DASH,
        /// Between two things that are added.
        PLUS,
        /// A plus behind an amount with nothing to add.
        OR_MORE,
        LESS,
        MORE,
        SLASH,
        POINT,
        COMMA,
        COLON,
        OPEN,
        CLOSE,
        NUMBER_SIGN,
        /// The end of a sentence, a line, an item.
        BREAK
    }

    /// A number with the unit it is counted in.
    record Figure(BigDecimal value, Unit unit) {}

    private static final byte FIGURE = 1;
    private static final byte MONEY = 2;
    private static final byte WORD = 3;
    private static final byte MARK = 4;

    private static final int CODE = 3;

    /// Stands in place of a number's scale, which is 0.
    private static final byte POINTED = -1;

    private static final Unit[] UNITS = Unit.values();
    private static final Sign[] SIGNS = Sign.values();

    private byte[] kinds;
    private byte[] details;
    private byte[] scales;
    private long[] values;
    private int[] starts;
    private int[] ends;
    private int size;
    private int words;

    /// @param expected how many pieces there may be
    SalaryTokens(int expected) {
        int room = Math.max(expected, 8);
        kinds = new byte[room];
        details = new byte[room];
        scales = new byte[room];
        values = new long[room];
        starts = new int[room];
        ends = new int[room];
    }

    /// @param pointed whether a point separates its thousands
    void addFigure(long digits, int scale, boolean pointed, Unit unit, int start, int end) {
        add(FIGURE, unit.ordinal(), digits, start, end);
        scales[size - 1] = (byte) (pointed ? POINTED : scale);
    }

    void addMoney(int currency, int start, int end) {
        add(MONEY, currency, 0, start, end);
    }

    void addWord(long roles, int start, int end) {
        add(WORD, 0, roles, start, end);
        words++;
    }

    void addMark(Sign sign, int start, int end) {
        add(MARK, sign.ordinal(), 0, start, end);
    }

    private void add(byte kind, int detail, long value, int start, int end) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        details[size] = (byte) detail;
        values[size] = value;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private void grow() {
        int room = size * 2;
        kinds = Arrays.copyOf(kinds, room);
        details = Arrays.copyOf(details, room);
        scales = Arrays.copyOf(scales, room);
        values = Arrays.copyOf(values, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
    }

    int size() {
        return size;
    }

    /// How many of the pieces are words.
    int words() {
        return words;
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return ends[place];
    }

    boolean isFigure(int place) {
        return isKind(place, FIGURE);
    }

    boolean isMoney(int place) {
        return isKind(place, MONEY);
    }

    boolean isWord(int place) {
        return isKind(place, WORD);
    }

    /// Whether there is a word that plays this role.
    boolean is(int place, SalaryRole role) {
        return isKind(place, WORD) && (values[place] & role.bit()) != 0;
    }

    boolean is(int place, Sign sign) {
        return isKind(place, MARK) && details[place] == sign.ordinal();
    }

    boolean isMark(int place) {
        return isKind(place, MARK);
    }

    /// Whether there is a number that counts in this.
    boolean is(int place, Unit unit) {
        return isKind(place, FIGURE) && details[place] == unit.ordinal();
    }

    /// Whether there is a number that can be an amount of money.
    boolean isAmount(int place) {
        return isKind(place, FIGURE) && UNITS[details[place]].isMoney();
    }

    /// What a word can mean; 0 when there is no word.
    long roles(int place) {
        return isKind(place, WORD) ? values[place] : 0;
    }

    /// The number at a place where there is one.
    Figure figure(int place) {
        int scale = scales[place] == POINTED ? 0 : scales[place];
        return new Figure(BigDecimal.valueOf(values[place], scale), UNITS[details[place]]);
    }

    /// Whether a point separates the thousands of a number, so that it may be decimal: `17.125`.
    boolean isPointed(int place) {
        return isKind(place, FIGURE) && scales[place] == POINTED;
    }

    /// The code or shared sign at a place where there is money.
    String money(int place) {
        return Currencies.name(details[place]);
    }

    /// The currency of a text that names one beside no number, and no other: "Currency: USD".
    Optional<String> onlyMoneyStandsAlone() {
        int only = Currencies.NONE;
        for (int place = 0; place < size; place++) {
            if (kinds[place] == MONEY) {
                boolean another = only != Currencies.NONE && only != details[place];
                boolean code = ends[place] - starts[place] == CODE;
                boolean labelled = is(place - 1, Sign.COLON);
                if (another || !code || !labelled || isFigure(place - 1) || isFigure(place + 1)) {
                    return Optional.empty();
                }
                only = details[place];
            }
        }
        return only == Currencies.NONE
                ? Optional.empty()
                : Optional.of(Currencies.name(only)).filter(Currencies::isOnlyACode);
    }

    Optional<Sign> sign(int place) {
        return isKind(place, MARK) ? Optional.of(SIGNS[details[place]]) : Optional.empty();
    }

    private boolean isKind(int place, byte kind) {
        return place >= 0 && place < size && kinds[place] == kind;
    }
}
