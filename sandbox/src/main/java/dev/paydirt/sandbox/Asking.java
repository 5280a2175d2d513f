package dev.paydirt.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The sentences in which a description asks for experience, a degree and hours, and the decoys among them; each
/// posting
/// draws its own, and knows what they say.
record Asking(Opening opening) {
    private static final WordList LIST = WordList.read("asking.txt");
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<Family> WITH_STAFF =
            Set.of(Family.ENGINEERING, Family.DATA, Family.AI, Family.PRODUCT, Family.DESIGN);

    /// As a posting tells it, where its words ask for years at all.
    Optional<String> experience() {
        String years = opening.demandedExperience();
        boolean asked = Character.isDigit(years.charAt(0)) && !years.startsWith("0");
        return asked && job().happens(Draw.EXPERIENCE_WORDED, 0.7) ? Optional.of(years) : Optional.empty();
    }

    Optional<String> education() {
        return job().happens(Draw.EDUCATION_WORDED, 0.65) ? Optional.of(opening.demandedEducation()) : Optional.empty();
    }

    /// The title of an intern says it as well.
    Optional<String> employment() {
        boolean told = opening.level() == Level.INTERN || isEmploymentWorded();
        return told ? Optional.of(opening.employment().name()) : Optional.empty();
    }

    private boolean isEmploymentWorded() {
        return job().happens(Draw.EMPLOYMENT_WORDED, 0.6);
    }

    private boolean isLevelWorded() {
        return opening.level() == Level.MID && job().happens(Draw.LEVEL_WORDED, 0.25);
    }

    Optional<String> seniority() {
        String title = opening.position();
        boolean leads = title.contains("Engineering Manager")
                || title.contains("Development Manager")
                || title.contains(" Lead")
                || title.startsWith("Lead ");
        return switch (opening.level()) {
            case INTERN -> Optional.of("INTERNSHIP");
            case ENTRY ->
                title.startsWith("Junior")
                        ? leads ? Optional.empty() : Optional.of("ENTRY")
                        : Optional.of(leads ? "LEAD" : "ASSOCIATE");
            case MID -> leads ? Optional.of("LEAD") : isLevelWorded() ? Optional.of("MID") : Optional.empty();
            case SENIOR -> Optional.of(leads ? "LEAD" : "SENIOR");
            case LEAD -> leads || WITH_STAFF.contains(opening.role().family()) ? Optional.of("LEAD") : Optional.empty();
            case PRINCIPAL -> Optional.of("LEAD");
        };
    }

    /// What stands in the list of demands.
    List<String> demands() {
        return Stream.of(
                        experience().map(this::experienceSentence),
                        education()
                                .map(degree -> job().one(Draw.EDUCATION_WORDED, LIST.section("education." + degree))))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What stands below the introduction.
    List<String> terms() {
        return Stream.of(
                        isEmploymentWorded()
                                ? Optional.of(job().one(
                                                Draw.EMPLOYMENT_WORDED,
                                                LIST.section("employment."
                                                        + opening.employment().name())))
                                : Optional.<String>empty(),
                        isLevelWorded()
                                ? Optional.of(job().one(Draw.LEVEL_WORDED, LIST.section("level.mid")))
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /// @param kind `company`, `ask` or `benefit`
    String decoy(String kind) {
        return job().part(kind.length()).one(Draw.DECOYS, LIST.section("decoy." + kind));
    }

    private String experienceSentence(String years) {
        List<String> numbers = WordList.cells(years.replace(" years", "").replace("+", ""), '-');
        String form = years.contains("+") ? "plus" : numbers.size() > 1 ? "range" : "one";
        String sentence = job().one(Draw.EXPERIENCE_WORDED, LIST.section("experience." + form));
        String first = numbers.getFirst();
        String last = numbers.getLast();
        String words = NUMBERS.get(Integer.parseInt(first));
        return sentence.replace("{n}", first)
                .replace("{m}", last)
                .replace("{words}", words)
                .replace("{Words}", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .replace("{wordm}", NUMBERS.get(Integer.parseInt(last)));
    }

    private Lot job() {
        return opening.job();
    }
}
