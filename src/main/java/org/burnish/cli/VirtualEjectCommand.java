package org.burnish.cli;

import java.io.IOException;
import org.burnish.virtualdrive.VirtualDrives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `burnish virtual eject`.
@Command(name = "eject", description = "Opens the tray of a virtual burner; the disc stays in it.")
final class VirtualEjectCommand implements VirtualTask {
    @Parameters(paramLabel = "NAME", description = "The burner.")
    String name = "";

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws IOException {
        drives.eject(name);
        return ExitStatus.DONE;
    }
}
