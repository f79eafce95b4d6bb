package org.burnish.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.operation.DriveAccess;
import org.burnish.scsi.HostDrive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `burnish drives`.
@Command(name = "drives", description = "Lists the drives for optical discs: those of the computer and the virtual ones.")
final class DrivesCommand implements Task {
    @Mixin
    DiscOptions disc = new DiscOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        DriveAccess access = disc.drives(terminal);
        List<DriveLine> lines = new ArrayList<>();
        for (HostDrive drive : access.list()) {
            lines.add(DriveLine.of(drive, access, terminal.progress()));
        }
        terminal.endProgress();
        if (report.json) {
            ReportOptions.print(lines, terminal);
        } else if (lines.isEmpty()) {
            terminal.out().println("There is no drive. burnish virtual create NAME --medium TYPE makes a virtual one.");
        } else {
            lines.forEach(line -> line.print(terminal.out()));
        }
        return ExitStatus.DONE;
    }
}
