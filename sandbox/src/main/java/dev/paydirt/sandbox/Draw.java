package dev.paydirt.sandbox;

/// What a lot is drawn for. Each draw is independent of the others; its number is part of what a seed means.
enum Draw {
    KIND(1),
    EARLIER(2),
    PLACE(3),
    ROLE(4),
    LEVEL(5),
    TITLE(6),
    TITLE_FORM(7),
    TEAM_NAMED(8),
    TEAM(9),
    SKILLS(10),
    REMOTE(11),
    EMPLOYMENT(12),
    WAGED(13),
    COMPANY_STEM(14),
    COMPANY_KIND(15),
    PAY_SHOWN(16),
    PAY_STYLE(17),
    PAY_LEVEL(18),
    PAY_SPREAD(19),
    PAY_GUESSED(20),
    APPLICANTS_TOLD(21),
    APPLICANTS(22),
    EXPERIENCE_TOLD(23),
    EXPERIENCE(24),
    EDUCATION_TOLD(25),
    EDUCATION(26),
    LOGO(27),
    DATE_FORM(28),
    DATE(29),
    ORDER(30),
    REPEATED(31),
    REPEATED_AFTER(32),
    REQUISITION(33),
    MARKUP(34),
    SENTENCES(35),
    FILLED(36),
    REFERENCE(37),
    FAULT(38),
    JITTER(39),
    RETRY_AFTER(40),
    WRONG_LENGTH(41),
    PAY_LEFT_OUT(42),
    EXPERIENCE_WORDED(43),
    EDUCATION_WORDED(44),
    EMPLOYMENT_WORDED(45),
    LEVEL_WORDED(46),
    DECOYS(47),
    CUT(48);

    final int number;

    Draw(int number) {
        this.number = number;
    }
}
