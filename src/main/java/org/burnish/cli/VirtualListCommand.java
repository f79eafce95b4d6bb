package org.burnish.cli;

import java.io.IOException;
import java.util.List;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.VirtualDrives.Description;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `burnish virtual list`.
@Command(name = "list", description = "Lists the virtual burners, what is in them, and their shelves.")
final class VirtualListCommand implements VirtualTask {
    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws IOException {
        List<Description> list = drives.list();
        if (report.json) {
            ReportOptions.print(list.stream().map(Json::of).toList(), terminal);
            return ExitStatus.DONE;
        }
        for (Description drive : list) {
            String tray = drive.open() ? " (tray open)" : "";
            terminal.out().printf("%-24s %s %s, %s%s%n", drive.address(), drive.vendor(), drive.product(),
                    drive.medium().isEmpty() ? "no disc" : drive.medium(), tray);
            drive.shelf().forEach((number, disc) -> terminal.out().printf("    shelf:%-14d %s%n", number, disc));
        }
        return ExitStatus.DONE;
    }

    /// A drive as JSON.
    private record Json(String address, String vendor, String product, String revision, boolean open, String medium, List<Shelved> shelf) {
        static Json of(Description drive) {
            return new Json(drive.address(), drive.vendor(), drive.product(), drive.revision(), drive.open(), drive.medium(),
                    drive.shelf().entrySet().stream().map(disc -> new Shelved(disc.getKey(), disc.getValue())).toList());
        }
    }

    /// A disc on the shelf as JSON.
    private record Shelved(int number, String medium) {}
}
