package dev.paydirt.sandbox;

import java.util.Arrays;

/// Answers that arrive whole and are not what they should be.
final class Garbling {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><title>Just a moment</title></head>
            <body><h1>We are checking that you are human</h1><p>This takes a few seconds.</p></body></html>
            """;

    private Garbling() {}

    /// Half of it, which is never whole JSON.
    static Answer brokenJson(Answer answer) {
        return answer.withBody(Arrays.copyOf(answer.body(), answer.body().length / 2));
    }

    static Answer html() {
        return Answer.page(PAGE);
    }
}
