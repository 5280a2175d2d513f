package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Career pages by their addresses and sitemaps, as far as robots.txt allows.
class CareerPagesTest {
    private static final String DATA = "consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl";

    @TempDir
    private Path folder;

    private Shell shell;
    private Kept kept;
    private CompanyBoards host;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.resolve("store"), FastTime.times(50));
        kept = new Kept(shell.folder());
        host = new CompanyBoards();
        for (String job : List.of("1", "2", "3")) {
            host.has("/jobs/" + job, """
                    <html><head><script type="application/ld+json">{"@type":"JobPosting","title":"Nurse %s",
                    "hiringOrganization":{"name":"Ward"},"datePosted":"2025-11-20","description":"<p>Care.</p>",
                    "baseSalary":{"currency":"USD","value":{"value":%s0,"unitText":"HOUR"}}}</script></head></html>
                    """.formatted(job, job));
        }
    }

    @AfterEach
    void close() {
        host.close();
    }

    private Shell.Answer run(String settings) throws IOException {
        Path searches = Files.writeString(
                folder.resolve("searches.yaml"),
                "sources: [{name: jsonld, %s}]\nqueries: [{keyword: nurse}, {keyword: 'nurse -2'}]\n"
                        .formatted(settings.replace("@", host.address().toString())));
        return shell.at("run", searches.toString(), "--retries", "0", "--timestamp", SmallSearches.TIMESTAMP);
    }

    @Test
    void pagesAreReadOnceEachAndTheirAddressIsThePostingsOwn() throws IOException {
        Shell.Answer answer = run("pages: ['@/jobs/1', '@/jobs/2']");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(kept.titles()).containsExactly("Nurse 1", "Nurse 2");
        assertThat(kept.lines(DATA).getFirst().get("job_url").asText()).isEqualTo(host.address() + "/jobs/1");
        assertThat(host.asked()).containsEntry("/robots.txt", 1).containsEntry("/jobs/1", 1);
    }

    @Test
    void aSitemapLeadsToThePagesOnItsOwnHost() throws IOException {
        host.has("/sitemap.xml", """
                <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>@/jobs.xml</loc></sitemap><sitemap><loc>http://elsewhere.example/s.xml</loc></sitemap>
                </sitemapindex>""".replace("@", host.address().toString()));
        host.has("/jobs.xml", """
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>@/jobs/1</loc></url><url><loc>@/jobs/3</loc></url><url><loc>@/about</loc></url>
                <url><loc>http://elsewhere.example/jobs/9</loc></url></urlset>""".replace("@", host.address().toString()));

        Shell.Answer answer = run("sitemaps: ['@/sitemap.xml'], match: /jobs/");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(kept.titles()).containsExactly("Nurse 1", "Nurse 3");
        assertThat(host.asked()).containsOnlyKeys("/robots.txt", "/sitemap.xml", "/jobs.xml", "/jobs/1", "/jobs/3");
    }

    @Test
    void whatRobotsTxtForbidsIsNotReadAndTheRestIs() throws IOException {
        host.has("/robots.txt", "User-agent: *\nDisallow: /jobs/2\n");

        Shell.Answer answer = run("pages: ['@/jobs/2', '@/jobs/1']");

        assertThat(answer.code()).as(answer.err()).isEqualTo(3);
        assertThat(kept.titles()).containsExactly("Nurse 1");
        assertThat(kept.verdicts()).containsOnly("BLOCKED");
        assertThat(answer.err()).contains("robots.txt");
        assertThat(host.asked()).doesNotContainKey("/jobs/2");
    }

    @Test
    void whatRobotsTxtAllowsUsByNameIsRead() throws IOException {
        host.has("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: Paydirt\nAllow: /jobs/1\nDisallow: /jobs\n");

        assertThat(run("pages: ['@/jobs/1']").code()).isZero();
        assertThat(kept.titles()).containsExactly("Nurse 1");
    }

    @Test
    void aHostWhoseRobotsTxtCannotBeHadIsNotRead() throws IOException {
        host.fails("/robots.txt", 503);

        Shell.Answer answer = run("pages: ['@/jobs/1']");

        assertThat(answer.code()).isIn(3, 4);
        assertThat(host.asked()).doesNotContainKey("/jobs/1");
        assertThat(answer.err()).contains("robots.txt cannot be had");
    }
}
