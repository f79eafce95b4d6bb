package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The start script for Windows does what the other one does. Wine's command interpreter runs it, with `echo` in place of
/// java, so that what java would be given can be seen.
class WindowsStartTest {
    private static final Path SCRIPT = Path.of("packaging/start/burnish.cmd");
    private static final String QUICK = "-XX:TieredStopAtLevel=1 ";
    private static final String BOTH = "-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=50000 "
            + "-XX:Tier4CompileThreshold=200000 -XX:Tier4BackEdgeThreshold=2000000 ";

    @TempDir
    Path folder;

    /// A start, what of it the line for java must contain and end with, or nothing when no JDK suits.
    ///
    /// @param release of the JDK in JAVA_HOME
    private record Start(String release, String arguments, String compiler) {}

    private static final List<Start> STARTS = List.of(
            new Start("25.0.3", "", BOTH),
            new Start("25.0.3", "ls -R \"a b.iso\"", QUICK),
            new Start("25.0.3", "--version", QUICK),
            new Start("25.0.3", "build tree -o x.iso", QUICK),
            new Start("25.0.3", "build \"tree (1) & more\" \"\" --exclude *.tmp --dedup", BOTH),
            new Start("25.0.3", "hash x.iso", BOTH),
            new Start("25.0.3", "\"x (1) & y.iso\"", BOTH),
            new Start("26-ea", "extract x.iso -d out", QUICK),
            new Start("24.0.2", "ls x.iso", ""),
            new Start("1.8.0_462", "ls x.iso", ""));

    private static TreeSet<String> options(String script) throws IOException {
        var options = new TreeSet<String>();
        var matcher = Pattern.compile("-X[A-Za-z:+][A-Za-z0-9=+,:]*|--enable-[A-Za-z=-]+").matcher(Files.readString(Path.of("packaging/start", script)));
        while (matcher.find()) {
            options.add(matcher.group());
        }
        return options;
    }

    @Test
    void bothScriptsGiveTheSameOptions() throws IOException {
        assertThat(options("burnish.cmd")).hasSizeGreaterThan(12).isEqualTo(options("burnish"));
    }

    @Test
    void findsItsJdkAndChoosesTheCompiler() throws IOException {
        Path program = Files.createDirectories(folder.resolve("program x/bin")).getParent();
        String echoing = Files.readString(SCRIPT).replace("\"%jdk%\\bin\\java.exe\" -XX", "echo \"%jdk%\\bin\\java.exe\" -XX");
        write(program.resolve("bin/burnish.cmd"), echoing);
        var calls = new ArrayList<>(List.of("@echo off"));
        for (int i = 0; i < STARTS.size(); i++) {
            Path jdk = folder.resolve("jdk " + i);
            Files.createFile(Files.createDirectories(jdk.resolve("bin")).resolve("java.exe"));
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + STARTS.get(i).release + "\"\n");
            calls.add("set \"JAVA_HOME=" + windows(jdk) + "\"");
            calls.add("call \"" + windows(program.resolve("bin/burnish.cmd")) + "\" " + STARTS.get(i).arguments);
            calls.add("echo status %ERRORLEVEL%");
        }
        write(folder.resolve("calls.cmd"), String.join("\n", calls));

        var output = Oracle.WINE.command("cmd", "/c", windows(folder.resolve("calls.cmd")))
                .with("WINEPREFIX", folder.resolve("prefix").toString()).with("HOME", folder.toString())
                .with("WINEDEBUG", "-all").with("WINEDLLOVERRIDES", "mscoree,mshtml=").within(Duration.ofMinutes(4)).run();

        List<String> lines = output.text().replace("\r", "").lines().filter(line -> line.contains("java.exe") || line.startsWith("status")).toList();
        int at = 0;
        for (int i = 0; i < STARTS.size(); i++) {
            Start start = STARTS.get(i);
            if (start.compiler.isEmpty()) {
                assertThat(lines.get(at++)).isEqualTo("status 1");
                continue;
            }
            assertThat(lines.get(at).stripTrailing()).startsWith("\"" + windows(folder.resolve("jdk " + i)) + "\\bin\\java.exe\" -XX:+UseSerialGC ")
                    .contains(" " + start.compiler + "-XX:-UsePerfData \"-XX:AOTCache=" + windows(program.resolve("bin")) + "\\..\\lib\\burnish.aot\"")
                    .endsWith(("\\..\\lib\\burnish.jar\" " + start.arguments).stripTrailing());
            assertThat(lines.get(at + 1)).isEqualTo("status 0");
            at += 2;
        }
        assertThat(lines).hasSize(at);
        assertThat(output.errors()).contains("burnish: no JDK 25 or newer was found. Install one, or set JAVA_HOME to where it is.");
    }

    private static void write(Path file, String script) throws IOException {
        Files.writeString(file, script.replace("\r", "").replace("\n", "\r\n") + "\r\n");
    }

    private static String windows(Path path) {
        return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
    }
}
