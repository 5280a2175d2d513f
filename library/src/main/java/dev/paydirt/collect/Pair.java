package dev.paydirt.collect;

/// One query at one source: the unit that is asked, journaled and judged.
///
/// @param query the query's id
record Pair(String query, String source) {
    @Override
    public String toString() {
        return query + "/" + source;
    }
}
