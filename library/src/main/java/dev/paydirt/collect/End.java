package dev.paydirt.collect;

/// That something has ended, as the journal keeps it.
sealed interface End permits PairEnd, PartEnd {
    Pair pair();
}
