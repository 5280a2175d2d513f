package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.api.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What the pages say of commands is what the commands understand.
class DocumentedCommandsTest {
    /// At the beginning of a line or a piece of code, or behind a pipe; up to another pipe, a redirection or a remark.
    private static final Pattern COMMAND_LINE =
            Pattern.compile("(?:^|[`|(]) *(?:\\./)?paydirt +([^`|<>#)\n]*[^`|<>#)\\s])", Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z0-9-]*");

    private final Map<String, CommandLine> commands = commands();

    private static Map<String, CommandLine> commands() {
        return new TreeMap<>(tree().getSubcommands());
    }

    private static CommandLine tree() {
        var nowhere = new PrintWriter(new StringWriter());
        return Commands.all(new Wiring(World.real(), nowhere, nowhere, false, () -> Screen.PLAIN, new Signals()));
    }

    @Test
    void everyCommandLineInThePagesIsUnderstood() {
        List<String> read = new ArrayList<>();
        for (Path page : Pages.all()) {
            COMMAND_LINE
                    .matcher(Pages.text(page))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(line -> {
                        read.add(line);
                        understood(line, "%s: paydirt %s".formatted(page.getFileName(), line));
                    });
        }
        assertThat(read).contains("run examples/sandbox.yaml", "salary --country us", "generate-completion");
    }

    /// One word alone is the name of a command.
    private void understood(String line, String where) {
        if (line.matches("[a-z-]+") && !line.startsWith("-")) {
            assertThat(commands).as(where).containsKey(line);
        } else {
            assertThatCode(() -> tree().parseArgs(words(line))).as(where).doesNotThrowAnyException();
        }
    }

    @Test
    void aCommandLineThatIsNotUnderstoodWouldBeNoticed() {
        assertThatThrownBy(() -> tree().parseArgs("run", "--no-such-option", "a.yaml"))
                .isInstanceOf(ParameterException.class);
    }

    @Test
    void everyCommandHasASectionAndEverySectionACommand() {
        Set<String> sections = Pattern.compile("^## `paydirt ([a-z-]+)`$", Pattern.MULTILINE)
                .matcher(Pages.text("docs/commands.md"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(sections).isEqualTo(commands.keySet());
    }

    @Test
    void everySectionHasExactlyTheOptionsOfItsCommand() {
        commands.forEach((name, command) -> {
            Set<String> told = new TreeSet<>();
            for (String cell : Pages.firstCells(section(name))) {
                OPTION.matcher(cell).results().map(MatchResult::group).forEach(told::add);
            }
            assertThat(told).as("paydirt " + name).isEqualTo(options(command));
        });
    }

    @Test
    void everyOptionThatAPageNamesExists() {
        Set<String> known = new TreeSet<>(Set.of("--help", "--version"));
        commands.values().forEach(command -> known.addAll(options(command)));
        List<String> pages = List.of(
                "README.md",
                "docs/commands.md",
                "docs/searches-file.md",
                "docs/plan-file.md",
                "docs/data-set.md",
                "docs/source-file.md",
                "docs/s3.md",
                "docs/sandbox.md",
                "docs/github-actions.md",
                "docs/troubleshooting.md");
        for (String page : pages) {
            for (String code : Pages.codes(Pages.text(page))) {
                if (code.startsWith("-")) {
                    assertThat(known).as(page).contains(words(code)[0]);
                }
            }
        }
    }

    @Test
    void theTablesOfExitCodesHaveEveryCode() {
        List<String> codes = Arrays.stream(Exit.values())
                .map(exit -> Integer.toString(exit.code()))
                .toList();
        for (String page : List.of("README.md", "docs/commands.md")) {
            List<String> told = Pattern.compile("^\\| (\\d) \\|", Pattern.MULTILINE)
                    .matcher(Pages.text(page))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(told).as(page).isEqualTo(codes);
        }
    }

    @Test
    void everyDefaultThatIsToldIsTheDefault() {
        commands.forEach((name, command) -> command.getCommandSpec().options().stream()
                .filter(option -> option.defaultValue() != null)
                .forEach(option -> assertThat(row(name, option.longestName()))
                        .as("paydirt %s %s", name, option.longestName())
                        .contains(option.defaultValue())));
    }

    private static String section(String command) {
        return Pages.section(Pages.text("docs/commands.md"), "`paydirt " + command + "`");
    }

    private static String row(String command, String option) {
        return section(command)
                .lines()
                .filter(line -> line.startsWith("| `" + option))
                .findFirst()
                .orElse("");
    }

    /// All but those that every command has.
    private static Set<String> options(CommandLine command) {
        Set<String> names = new TreeSet<>();
        command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }

    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(found -> found.group().replaceAll("^['\"]|['\"]$", ""))
                .toArray(String[]::new);
    }
}
