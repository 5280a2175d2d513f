package dev.paydirt.collect;

import dev.paydirt.run.Verdict;
import java.util.Optional;

/// What a page, or the lack of one, means for the walk over a list.
sealed interface Ending {
    /// Another page is asked for.
    record GoesOn() implements Ending {}

    /// The list has ended.
    ///
    /// @param reason why something is missing; empty where nothing is
    record OfList(PartEnd.How how, Optional<String> reason) implements Ending {}

    /// The pair has ended, whatever other parts would bring.
    record OfPair(Verdict verdict, Optional<String> reason) implements Ending {
        static OfPair with(Verdict verdict, String reason) {
            return new OfPair(verdict, Optional.of(reason));
        }
    }

    /// Everything in the list was read.
    static Ending whole() {
        return new OfList(PartEnd.How.WHOLE, Optional.empty());
    }
}
