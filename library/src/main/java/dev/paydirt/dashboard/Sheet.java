package dev.paydirt.dashboard;

import dev.paydirt.report.Html;

/// What every page of the dashboard has around its content.
final class Sheet {
    private Sheet() {}

    /// A page that stays as it is.
    static String of(String title, Html content) {
        return write(title, content, "");
    }

    /// A page that follows what happens.
    static String live(String title, Html content) {
        return write(title, content, "live");
    }

    private static String write(String title, Html content, String kind) {
        return Html.of("""
                        <!DOCTYPE html>
                        <html lang="en"><head><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>{} – Paydirt</title>
                        <link rel="icon" href="/icon.svg" type="image/svg+xml">
                        <link rel="stylesheet" href="/paydirt.css"><link rel="stylesheet" href="/dashboard.css">
                        <script src="/dashboard.js" defer></script></head>
                        <body class="{}"><a class="skip" href="#content">To the content</a>
                        <nav aria-label="Paydirt"><a class="brand" href="/">Paydirt</a>
                        <span id="news" role="status"></span></nav>
                        <main id="content">{}</main></body></html>
                        """, title, kind, content).text();
    }
}
