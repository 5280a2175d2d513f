package dev.paydirt.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the text of a location tells: `San Francisco, CA | New York City, NY`, `Remote, Italy`, `London, UK`.
///
/// Only what it tells without doubt; of several places only what they have in common.
///
/// @param remote whether it says so
/// @param unknown whether it names places that we do not know
/// @param spots one for each of the places that it names and that we know
public record PlaceText(boolean remote, boolean unknown, List<Spot> spots) {
    private static final int LONGEST = 1_000;

    /// Between places, and between a place and whether it must be gone to. A comma stands within one.
    private static final String BETWEEN = "[|;•\\n]| or | / ";

    public PlaceText {
        spots = List.copyOf(spots);
    }

    /// @param region its full name
    /// @param country ISO 3166-1 alpha-2
    /// @param sure whether nothing else can be meant
    public record Spot(Optional<String> city, Optional<String> region, Optional<String> country, boolean sure) {}

    public static PlaceText read(String location) {
        String text = location.length() <= LONGEST ? location : location.substring(0, LONGEST);
        boolean remote = false;
        boolean unknown = false;
        List<Spot> spots = new ArrayList<>();
        for (String one : text.split(BETWEEN, -1)) {
            WorkplaceWords words = WorkplaceWords.read(one);
            remote |= words.remote();
            Spot spot = spot(words.place());
            if (spot.region().isPresent() || spot.country().isPresent()) {
                spots.add(spot);
            } else {
                unknown |= !words.place().isBlank();
            }
        }
        return new PlaceText(remote, unknown, spots);
    }

    /// What all its places have in common.
    public Place place() {
        Optional<Boolean> away = remote ? Optional.of(true) : Optional.empty();
        if (unknown || spots.isEmpty() || !spots.stream().allMatch(Spot::sure)) {
            return new Place(away, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<String> country = common(spots.stream().map(Spot::country).toList());
        Optional<String> region =
                country.flatMap(_ -> common(spots.stream().map(Spot::region).toList()));
        Optional<String> city = spots.size() == 1 ? spots.getFirst().city() : Optional.empty();
        return new Place(away, city, region, country);
    }

    private static Optional<String> common(Collection<Optional<String>> values) {
        Set<Optional<String>> distinct = new LinkedHashSet<>(values);
        return distinct.size() == 1 ? distinct.iterator().next() : Optional.empty();
    }

    /// The full names of the regions and countries that are meant, or may be.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Spot spot : spots) {
            spot.region().ifPresent(names::add);
            spot.country().ifPresent(code -> names.addAll(Countries.names(code)));
        }
        return names;
    }

    /// The first place in full words, without the country where the region says it: `Palo Alto California`.
    public Optional<String> inFull() {
        return spots.stream().findFirst().map(spot -> {
            String rest = spot.region()
                    .or(() -> spot.country().map(code -> Countries.names(code).get(1)))
                    .orElse("");
            return spot.city().map(city -> city + " ").orElse("") + rest;
        });
    }

    private static Spot spot(String words) {
        List<String> parts = new ArrayList<>();
        for (String part : words.split(",| - | – | — ", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        Optional<String> country = parts.isEmpty() ? Optional.empty() : Countries.named(parts.getLast());
        if (country.isPresent()) {
            parts.removeLast();
        }
        Optional<Regions.Region> region = region(parts, country);
        if (region.isPresent()) {
            parts.removeLast();
        }
        boolean sure = country.isPresent() || region.map(Regions.Region::sure).orElse(false);
        Optional<String> city = parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
        return new Spot(
                city, region.map(Regions.Region::name), country.or(() -> region.map(Regions.Region::country)), sure);
    }

    /// A name may stand alone, a code only behind a city.
    private static Optional<Regions.Region> region(List<String> parts, Optional<String> country) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String last = parts.getLast();
        Optional<Regions.Region> coded = parts.size() > 1 ? Regions.coded(last) : Optional.empty();
        return coded.or(() -> Regions.named(last))
                .filter(region -> country.isEmpty() || country.get().equals(region.country()));
    }
}
