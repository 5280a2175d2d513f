package dev.paydirt.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the queries of a source may be split where its cap cuts off their lists: by pay first, then by place.
///
/// @param only settings and the values that they must have for a split to be possible at all
/// @param bands of pay, where the source can be asked for them
/// @param places by place, in lower case, the places that make it up; under [#ANYWHERE] for a query without a place
/// @param remote whether work from anywhere stands in no place's list and has to be asked for by itself
public record Split(Map<String, String> only, Optional<Bands> bands, Map<String, List<String>> places, boolean remote) {
    /// Stands for the place of a query that names none.
    public static final String ANYWHERE = "anywhere";

    public Split {
        only = Map.copyOf(only);
        places = Map.copyOf(places);
    }

    /// In words: `by pay, then by place`.
    @Override
    public String toString() {
        String byPlace = places.isEmpty() ? "" : "by place";
        return bands.map(_ -> places.isEmpty() ? "by pay" : "by pay, then " + byPlace)
                .orElse(byPlace);
    }

    /// How pay is cut into bands, in the source's currency and for a year.
    ///
    /// @param top from here on up, everything is one band
    /// @param step no band is halved that is not wider than this
    public record Bands(long top, long step, Unpaid unpaid) {}

    /// Where postings are that do not tell their pay.
    public enum Unpaid {
        /// The request says whether they are wanted: they go with the highest band.
        APART,
        /// There are none.
        NONE,
        /// No band has them, so that bands are never all there is.
        LOST
    }
}
