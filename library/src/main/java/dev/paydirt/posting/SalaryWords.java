package dev.paydirt.posting;

import java.util.List;
import java.util.Set;

/// Words around an amount, in English, German and French, in lower case.
final class SalaryWords {
    /// Before an amount that is the least.
    static final Set<String> FROM = words(
            "from ab min mind mindestens minimum least starting over above partir dès von" + " exceeding excess more");

    /// Before an amount that is the most.
    static final Set<String> UP_TO = words("up upto bis max maximum maximal höchstens jusqu under below unter less");

    /// Between one of these and the amount.
    static final Set<String> BETWEEN_THEM =
            words("at of de à to zu als than ca circa approx approximately about around in");

    /// Between the two bounds of a range.
    static final Set<String> RANGE = words("to bis à a until till through thru");

    /// Before a range whose bounds an `and` joins.
    static final Set<String> BETWEEN = words("between zwischen entre");

    static final Set<String> AND = words("and und et");

    /// Behind an amount that is the least.
    static final Set<String> AND_UP = words("up above more upwards aufwärts minimum min higher");

    /// Behind an amount that is the most.
    static final Set<String> OR_LESS = words("max maximum less below maximal");

    /// What is paid and is no salary, or money that nobody is paid.
    static final Set<String> NOT_PAY = words(
            "bonus bonuses boni prämie prime equity stock stocks shares options rsu rsus"
                    + " sign signing signon commission commissions provision ote uncapped referral relocation allowance allowances"
                    + " stipend budget voucher reimbursement pension superannuation super fund funds funding raised raise revenue"
                    + " revenues arr mrr valuation valued turnover umsatz sales investment series seed backed assets aum budgets"
                    + " customers users employees people staff contract contracts deal deals grant grants loan insurance cover"
                    + " discount savings worth umzugskosten weiterbildungsbudget portfolio profit packaging sacrifice rent");

    /// Behind one of these something else begins.
    static final Set<String> ENDS_A_NAME =
            words("and und et or plus with dependent depending inclusive incl including excluding");

    /// Names of what an amount is paid for.
    static final Set<String> PAY = words("salary salaries pay base basic compensation gehalt grundgehalt lohn vergütung"
            + " salaire rémunération remuneration wage wages rate range earn earnings brutto gross fixum fixgehalt");

    /// Names of what holds more than the salary.
    static final Set<String> TOTAL = words("total ote package tc uncapped");

    /// Before a number that is a name: `Band 6`, `Entgeltgruppe 13`.
    static final Set<String> NUMBERED =
            words("grade level band entgeltgruppe gruppe eg stufe class tier group step e tv"
                    + " phase award no nr id ref req job requisition");

    /// Words that may stand beside an amount that has neither currency nor period.
    static final Set<String> BESIDE_AN_AMOUNT = words("brutto gross net netto brut base basic plus per year pa p a ote"
            + " negotiable neg doe dependent depending on experience annual annually super bonus bonuses benefits equity"
            + " commission package circa ca approx about around up to from starting at salary pay compensation gehalt range"
            + " max min maximum minimum pro rata full time and or und bis ab including incl inclusive of is the ft pt"
            + " competitive profit share with excellent");

    private SalaryWords() {}

    private static Set<String> words(String all) {
        return Set.copyOf(List.of(all.split(" ", -1)));
    }
}
