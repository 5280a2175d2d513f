package dev.paydirt.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One posting: a job, and the advertisement of it under an id of its own.
///
/// What belongs to the job is drawn from `job`, and what belongs to the advertisement from `ad`; a re-post
/// shares the first and the place with an earlier posting.
///
/// Only what every search looks at is kept. The rest is drawn again whenever it is asked for, so that a board
/// with many postings starts at once.
///
/// @param index of the posting
/// @param root the index of the posting that advertised this job, or the one it is a twin of, first
/// @param placeIndex into [Place#all]
/// @param kinship to the posting whose job it shares or nearly shares
record Opening(int index, int root, int placeIndex, Lot job, Lot ad, Role role, Level level, Kinship kinship) {
    private static final LocalDate NEWEST = LocalDate.of(2025, 11, 23);
    private static final int DAYS = 60;
    private static final List<String> EDUCATION = List.of(
            "Bachelor's degree",
            "Bachelor's degree",
            "Master's degree",
            "Associate degree",
            "Doctorate",
            "High school");

    static Opening of(int index, int root, int placeIndex, Lot job, Lot ad) {
        return new Opening(index, root, placeIndex, job, ad, Role.drawn(job), level(job), Kinship.NONE);
    }

    /// The same job again.
    ///
    /// @param where into [Place#all]; another place makes another opening of it
    Opening again(int number, int where, Lot lot, Kinship how) {
        return new Opening(number, root, where, job, lot, role, level, how);
    }

    /// Another job, which is like this one but for its level. A twin of that twin is this job again.
    Opening twin(int number, Lot lot) {
        return new Opening(number, root, placeIndex, job, lot, role, level.neighbour(), Kinship.TWIN);
    }

    private static Level level(Lot job) {
        int drawn = job.below(Draw.LEVEL, 100);
        for (Level level : Level.values()) {
            drawn -= level.weight;
            if (drawn < 0) {
                return level;
            }
        }
        return Level.MID;
    }

    Employment employment() {
        if (level == Level.INTERN) {
            return Employment.INTERN;
        }
        double share = job.share(Draw.EMPLOYMENT);
        if (share < 0.85) {
            return Employment.FULL_TIME;
        }
        return share < 0.95 ? Employment.CONTRACTOR : share < 0.985 ? Employment.PART_TIME : Employment.TEMPORARY;
    }

    private boolean waged() {
        return switch (employment()) {
            case FULL_TIME -> role.family().waged && job.happens(Draw.WAGED, 0.55);
            case PART_TIME, CONTRACTOR, TEMPORARY, INTERN -> true;
        };
    }

    Disclosure disclosure() {
        double annual = role.pay() * level.pay * place().pay() * (0.86 + 0.3 * job.share(Draw.PAY_LEVEL));
        return Disclosure.drawn(annual, place().currency(), waged(), job);
    }

    boolean remote() {
        return place().city().isEmpty() || job.happens(Draw.REMOTE, 0.14);
    }

    /// `sb-0001234`
    String id() {
        String digits = String.valueOf(index);
        return "sb-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    Place place() {
        return Place.all().get(placeIndex);
    }

    Company company() {
        return Company.drawn(role.family(), job);
    }

    String title() {
        String title = teamInTitle() ? position() + ", " + team() : position();
        return kinship == Kinship.REGIONAL ? title + " (m/f/d)" : title;
    }

    /// What its advertisement calls the company.
    String employer() {
        return kinship == Kinship.AGENCY
                ? company().name() + ", Inc."
                : company().name();
    }

    /// The title without the group.
    String position() {
        return level.title(job.one(Draw.TITLE, role.titles()), job);
    }

    private boolean teamInTitle() {
        return job.happens(Draw.TEAM_NAMED, 0.25);
    }

    /// The group that its title names, as the bit of its number; 0 where it names none.
    long titleTeam() {
        return teamInTitle() ? 1L << teamNumber() : 0;
    }

    /// The group that is looking for somebody, whether or not the title names it.
    String team() {
        return Prose.teams(role.family()).get(teamNumber());
    }

    private int teamNumber() {
        return job.below(Draw.TEAM, Prose.teams(role.family()).size());
    }

    /// Those of the role's skills that are asked for, as bits.
    long skills() {
        return role.someSkills(job);
    }

    List<String> skillNames() {
        List<String> names = new ArrayList<>();
        long skills = skills();
        for (int i = 0; i < role.skills().size(); i++) {
            if ((skills & (1L << i)) != 0) {
                names.add(role.skills().get(i));
            }
        }
        return names;
    }

    /// The most it pays in a year in US dollars, where its advertisement says so.
    OptionalDouble annualDollars() {
        return disclosure()
                .known()
                .filter(pay -> pay.currency().equals("USD"))
                .map(Pay::annualMax)
                .orElse(OptionalDouble.empty());
    }

    /// Postings that agree in this are the same job under several ids.
    long sameness() {
        return ((long) root << 12) | ((long) level.number() << 8) | placeIndex;
    }

    /// How many days ago it says it was posted, where it does not give a date.
    OptionalInt daysAgo() {
        if (!ad.happens(Draw.DATE_FORM, 0.4)) {
            return OptionalInt.empty();
        }
        int drawn = ad.below(Draw.DATE, 21);
        return OptionalInt.of(drawn < 14 ? drawn : (drawn - 12) * 7);
    }

    /// An ISO date, or words that count back from today.
    String posted() {
        OptionalInt ago = daysAgo();
        if (ago.isEmpty()) {
            return NEWEST.minusDays(ad.below(Draw.DATE, DAYS)).toString();
        }
        int days = ago.getAsInt();
        return switch (days) {
            case 0 -> "today";
            case 1 -> "yesterday";
            default -> days < 14 ? days + " days ago" : days / 7 + " weeks ago";
        };
    }

    /// The day it was posted on, seen from `today`.
    LocalDate postedOn(LocalDate today) {
        OptionalInt ago = daysAgo();
        return ago.isPresent() ? today.minusDays(ago.getAsInt()) : LocalDate.parse(posted());
    }

    OptionalInt applicants() {
        return ad.happens(Draw.APPLICANTS_TOLD, 0.7)
                ? OptionalInt.of(ad.below(Draw.APPLICANTS, 400))
                : OptionalInt.empty();
    }

    Optional<String> experience() {
        return job.happens(Draw.EXPERIENCE_TOLD, 0.75) ? Optional.of(demandedExperience()) : Optional.empty();
    }

    /// Whether or not a field tells it.
    String demandedExperience() {
        return job.one(Draw.EXPERIENCE, level.experience());
    }

    Optional<String> education() {
        return job.happens(Draw.EDUCATION_TOLD, 0.7) ? Optional.of(demandedEducation()) : Optional.empty();
    }

    /// Whether or not a field tells it.
    String demandedEducation() {
        return job.one(Draw.EDUCATION, EDUCATION);
    }

    Optional<String> logo() {
        return job.happens(Draw.LOGO, 0.9) ? Optional.of(company().logo()) : Optional.empty();
    }
}
