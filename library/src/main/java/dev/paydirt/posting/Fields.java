package dev.paydirt.posting;

import java.util.List;

/// The names of a line's fields, in the order in which a line holds them.
public final class Fields {
    public static final String COLLECTED_AT = "collected_at";
    public static final String POSITION = "position";
    public static final String COMPANY = "company";
    public static final String LOCATION = "location";
    public static final String POSTED_DATE = "posted_date";
    public static final String JOB_URL = "job_url";
    public static final String SALARY = "salary";
    public static final String SENIORITY_LEVEL = "seniority_level";
    public static final String EMPLOYMENT_TYPE = "employment_type";
    public static final String JOB_FUNCTION = "job_function";
    public static final String INDUSTRIES = "industries";
    public static final String APPLICANT_COUNT = "applicant_count";
    public static final String EXPERIENCE_YEARS = "experience_years";
    public static final String EDUCATION = "education";
    public static final String SKILLS = "skills";
    public static final String COMPANY_LOGO = "company_logo";
    public static final String DESCRIPTION = "description";
    public static final String SOURCE = "source";
    public static final String SOURCE_ID = "source_id";
    public static final String SALARY_MIN = "salary_min";
    public static final String SALARY_MAX = "salary_max";
    public static final String SALARY_CURRENCY = "salary_currency";
    public static final String SALARY_PERIOD = "salary_period";
    public static final String SALARY_PERIOD_ORIGIN = "salary_period_origin";
    public static final String SALARY_ANNUAL_MIN = "salary_annual_min";
    public static final String SALARY_ANNUAL_MAX = "salary_annual_max";
    public static final String SALARY_ORIGIN = "salary_origin";
    public static final String REMOTE = "remote";
    public static final String CITY = "city";
    public static final String REGION = "region";
    public static final String COUNTRY = "country";
    public static final String QUERIES = "queries";
    public static final String BATCH = "batch";

    /// In lines of a data set alone, after all others.
    public static final String GROUP = "group";

    /// In lines of all runs together, after all others: the moments of the first and the last run that had the posting,
    /// and every pay that was told, each with the run that was told it first.
    public static final String FIRST_SEEN = "first_seen";

    public static final String LAST_SEEN = "last_seen";
    public static final String SALARY_CHANGES = "salary_changes";

    /// The seventeen fields that lines of any age have.
    public static final List<String> FIRST_SEVENTEEN = List.of(
            COLLECTED_AT,
            POSITION,
            COMPANY,
            LOCATION,
            POSTED_DATE,
            JOB_URL,
            SALARY,
            SENIORITY_LEVEL,
            EMPLOYMENT_TYPE,
            JOB_FUNCTION,
            INDUSTRIES,
            APPLICANT_COUNT,
            EXPERIENCE_YEARS,
            EDUCATION,
            SKILLS,
            COMPANY_LOGO,
            DESCRIPTION);

    /// All thirty-three.
    public static final List<String> ORDER = List.of(
            COLLECTED_AT,
            POSITION,
            COMPANY,
            LOCATION,
            POSTED_DATE,
            JOB_URL,
            SALARY,
            SENIORITY_LEVEL,
            EMPLOYMENT_TYPE,
            JOB_FUNCTION,
            INDUSTRIES,
            APPLICANT_COUNT,
            EXPERIENCE_YEARS,
            EDUCATION,
            SKILLS,
            COMPANY_LOGO,
            DESCRIPTION,
            SOURCE,
            SOURCE_ID,
            SALARY_MIN,
            SALARY_MAX,
            SALARY_CURRENCY,
            SALARY_PERIOD,
            SALARY_PERIOD_ORIGIN,
            SALARY_ANNUAL_MIN,
            SALARY_ANNUAL_MAX,
            SALARY_ORIGIN,
            REMOTE,
            CITY,
            REGION,
            COUNTRY,
            QUERIES,
            BATCH);

    /// What belongs to one statement of pay: amounts of one source beside the text of another would be a lie.
    public static final List<String> OF_SALARY = List.of(
            SALARY,
            SALARY_MIN,
            SALARY_MAX,
            SALARY_CURRENCY,
            SALARY_PERIOD,
            SALARY_PERIOD_ORIGIN,
            SALARY_ANNUAL_MIN,
            SALARY_ANNUAL_MAX,
            SALARY_ORIGIN);

    /// What belongs to one place.
    public static final List<String> OF_PLACE = List.of(REMOTE, CITY, REGION, COUNTRY);

    /// What belongs to one identity: half of it from elsewhere would make another posting of the line.
    public static final List<String> OF_IDENTITY = List.of(SOURCE, SOURCE_ID);

    /// Whose values are lists of texts.
    public static final List<String> LISTS = List.of(SKILLS, QUERIES);

    /// Whose values are addresses.
    public static final List<String> ADDRESSES = List.of(JOB_URL, COMPANY_LOGO);

    /// How older tools wrote that they knew nothing.
    private static final String NOT_SPECIFIED = "Not specified";

    private Fields() {}

    /// Whether a text says anything: not blank, and not the words `Not specified`.
    static boolean says(String text) {
        return !text.isBlank() && !text.strip().equals(NOT_SPECIFIED);
    }
}
