package dev.paydirt.sandbox;

/// What an advertisement is to an earlier one.
enum Kinship {
    /// Nothing: its job is its own.
    NONE,
    /// The same job again, or the same in another city.
    RE_POST,
    /// The same job, told by an agency on behalf of the company, whose name it writes in another way.
    AGENCY,
    /// The same job at the board's host for another country, with that country's habits in the title.
    REGIONAL,
    /// The same job, of which only the beginning is told.
    CUT,
    /// Another job that differs in its level alone.
    TWIN;

    /// Of a hundred postings.
    private static final double EACH = 0.02;

    /// @param share of what is left when plain copies are taken off, from 0
    static Kinship beyondPlain(double share) {
        Kinship[] more = {AGENCY, REGIONAL, CUT, TWIN};
        int which = (int) (share / EACH);
        return which < more.length ? more[which] : NONE;
    }
}
