package org.burnish.cli;

import java.nio.file.Path;
import org.burnish.check.CheckReport;
import org.burnish.operation.CheckImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `burnish check`.
@Command(
        name = "check",
        description = {
            "Checks an image: says who owns each of its sectors, and what is wrong by the standards.",
            "Ends with status 0 when nothing is wrong that matters, and with 3 when there are errors."
        })
final class CheckCommand implements Task {
    @Parameters(paramLabel = "IMAGE", description = "The image.")
    Path image = Path.of("");

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws Exception {
        CheckReport checked = new CheckImage(image).run(terminal.progress());
        terminal.endProgress();
        if (report.json) {
            ReportOptions.print(CheckJson.of(image.toString(), checked), terminal);
        } else {
            new CheckText(terminal.out(), checked).print(image.toString(), terminal.quiet());
        }
        return checked.hasErrors() ? ExitStatus.DAMAGED : ExitStatus.DONE;
    }
}
