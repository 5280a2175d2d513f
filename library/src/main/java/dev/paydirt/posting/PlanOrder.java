package dev.paydirt.posting;

import java.util.Comparator;

/// The order of query ids in a plan: runs of digits count as numbers, so `q2` stands before `q10`.
final class PlanOrder implements Comparator<String> {
    static final PlanOrder INSTANCE = new PlanOrder();

    private PlanOrder() {}

    @Override
    public int compare(String left, String right) {
        int atLeft = 0;
        int atRight = 0;
        while (atLeft < left.length() && atRight < right.length()) {
            int endLeft = digitsEnd(left, atLeft);
            int endRight = digitsEnd(right, atRight);
            if (endLeft > atLeft && endRight > atRight) {
                int order = number(left, atLeft, endLeft, right, atRight, endRight);
                if (order != 0) {
                    return order;
                }
                atLeft = endLeft;
                atRight = endRight;
            } else {
                int order = Character.compare(left.charAt(atLeft++), right.charAt(atRight++));
                if (order != 0) {
                    return order;
                }
            }
        }
        int order = Integer.compare(left.length() - atLeft, right.length() - atRight);
        return order != 0 ? order : left.compareTo(right);
    }

    /// Without making numbers of them: an id may have more digits than a `long` holds.
    private static int number(String left, int atLeft, int endLeft, String right, int atRight, int endRight) {
        int fromLeft = zerosEnd(left, atLeft, endLeft);
        int fromRight = zerosEnd(right, atRight, endRight);
        int order = Integer.compare(endLeft - fromLeft, endRight - fromRight);
        for (int at = 0; order == 0 && at < endLeft - fromLeft; at++) {
            order = Character.compare(left.charAt(fromLeft + at), right.charAt(fromRight + at));
        }
        return order;
    }

    private static int zerosEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
