package org.burnish.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.burnish.operation.ExtractBoot;
import org.burnish.operation.ExtractFiles;
import org.burnish.operation.ExtractionReport;
import org.burnish.operation.ExtractionRequest;
import org.burnish.operation.OpenedImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `burnish extract`.
@Command(name = "extract", description = "Extracts files and folders of an image.")
final class ExtractCommand implements Task {
    private static final int MOST_LINES = 50;

    @Mixin
    ImageOptions options = new ImageOptions();

    @Parameters(index = "1..*", paramLabel = "PATH", description = "Files and folders in the image (default: everything).")
    List<String> paths = List.of();

    @Option(names = {"-d", "--directory"}, paramLabel = "DIR", required = true,
            description = "Where to; made when it is not there.")
    Path target = Path.of("");

    @Option(names = "--force", description = "Replace files that exist.")
    boolean replace;

    @Option(names = "--boot", description = "Extract the boot images and the boot code instead of files.")
    boolean boot;

    @Mixin
    ReportOptions reportOptions = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        try (OpenedImage image = options.open(terminal)) {
            ExtractionRequest request = new ExtractionRequest(options.choice(), paths, target, replace);
            ExtractionReport report = boot
                    ? ExtractBoot.run(image, target, replace, terminal.progress())
                    : ExtractFiles.run(image, request, terminal.progress());
            if (reportOptions.json) {
                ReportOptions.print(new Json(report.files(), report.folders(), report.links(), report.bytes(),
                        report.failures(), report.notes()), terminal);
            } else {
                print(report, terminal);
                FindingsReport.print(image.findings(), image.file(), terminal);
            }
            return report.failureCount() > 0 ? ExitStatus.DAMAGED : ExitStatus.DONE;
        }
    }

    /// The report as JSON.
    private record Json(
            long files,
            long folders,
            long symbolicLinks,
            long bytes,
            List<ExtractionReport.Line> failures,
            List<ExtractionReport.Line> notes) {}

    private void print(ExtractionReport report, Terminal terminal) {
        PrintStream err = terminal.err();
        if (!terminal.quiet()) {
            print("Otherwise than in the image:", report.notes(), report.noteCount(), err);
            terminal.out().println(String.format(Locale.ROOT, "%s, %s and %s extracted to %s, %s.", count(report.files(), "file"),
                    count(report.folders(), "folder"), count(report.links(), "link"), target, count(report.bytes(), "byte")));
        }
        print("burnish: these could not be extracted:", report.failures(), report.failureCount(), err);
        if (!replace && report.failures().stream().anyMatch(line -> line.what().endsWith("exists already"))) {
            err.println("What exists already is as it was; --force replaces it.");
        }
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static void print(String title, List<ExtractionReport.Line> lines, long count, PrintStream to) {
        if (lines.isEmpty()) {
            return;
        }
        to.println(title);
        lines.stream().limit(MOST_LINES).forEach(line -> to.println("    " + line.path() + ": " + line.what()));
        if (count > MOST_LINES) {
            to.println("    and " + (count - MOST_LINES) + " more");
        }
    }
}
