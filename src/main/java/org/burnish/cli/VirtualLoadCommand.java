package org.burnish.cli;

import java.io.IOException;
import org.burnish.virtualdrive.VirtualDrives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `burnish virtual load`.
@Command(name = "load", description = "Closes the tray of a virtual burner.")
final class VirtualLoadCommand implements VirtualTask {
    @Parameters(paramLabel = "NAME", description = "The burner.")
    String name = "";

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws IOException {
        drives.load(name);
        return ExitStatus.DONE;
    }
}
