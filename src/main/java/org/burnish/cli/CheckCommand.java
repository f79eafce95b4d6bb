package org.burnish.cli;

import org.burnish.check.CheckReport;
import org.burnish.image.DiscImage;
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
    @Parameters(paramLabel = "IMAGE|DRIVE", description = "The image, or a drive with a disc in it.")
    String image = "";

    @Mixin
    DiscOptions disc = new DiscOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws Exception {
        CheckReport checked;
        try (DiscImage opened = disc.openBlocks(image, terminal)) {
            checked = CheckImage.run(opened, image, terminal.progress());
        }
        terminal.endProgress();
        if (report.json) {
            ReportOptions.print(CheckJson.of(image, checked), terminal);
        } else {
            new CheckText(terminal.out(), checked).print(image, terminal.quiet());
        }
        return checked.hasErrors() ? ExitStatus.DAMAGED : ExitStatus.DONE;
    }
}
