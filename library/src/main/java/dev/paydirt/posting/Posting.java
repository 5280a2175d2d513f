package dev.paydirt.posting;

import java.util.List;
import java.util.Optional;

/// One job advertisement as one source shows it (schema.org JobPosting). Nothing in it depends on when, by which query
/// or by whom it was read.
///
/// @param postedDate `YYYY-MM-DD`
/// @param salary text, amounts and where they come from
/// @param seniorityLevel one of a closed vocabulary
/// @param employmentType schema.org's: `FULL_TIME`, `PART_TIME`, `CONTRACTOR`, `TEMPORARY`, `INTERN`, …
/// @param description full plain text
/// @param source the name the searches give the source
/// @param sourceId the source's own id, as text
public record Posting(
        String position,
        Optional<String> company,
        Optional<String> location,
        Optional<String> postedDate,
        String jobUrl,
        Salary salary,
        Optional<String> seniorityLevel,
        Optional<String> employmentType,
        Optional<String> jobFunction,
        Optional<String> industries,
        Optional<Integer> applicantCount,
        Optional<String> experienceYears,
        Optional<String> education,
        List<String> skills,
        Optional<String> companyLogo,
        Optional<String> description,
        String source,
        Optional<String> sourceId,
        Place place) {
    public Posting {
        if (position.isBlank() || jobUrl.isBlank()) {
            throw new IllegalArgumentException("a posting needs a position and a job_url");
        }
        skills = List.copyOf(skills);
    }

    /// The same advertisement, with what may be another each time it is seen.
    public Posting seenAs(String url, Optional<String> posted, Optional<Integer> applicants) {
        if (url.equals(jobUrl) && posted.equals(postedDate) && applicants.equals(applicantCount)) {
            return this;
        }
        return new Posting(
                position,
                company,
                location,
                posted,
                url,
                salary,
                seniorityLevel,
                employmentType,
                jobFunction,
                industries,
                applicants,
                experienceYears,
                education,
                skills,
                companyLogo,
                description,
                source,
                sourceId,
                place);
    }
}
