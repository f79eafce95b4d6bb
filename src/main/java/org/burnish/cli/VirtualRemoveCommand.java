package org.burnish.cli;

import java.io.IOException;
import org.burnish.virtualdrive.VirtualDrives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `burnish virtual remove`.
@Command(name = "remove", description = "Takes a virtual burner away, with the disc in it and those on its shelf.")
final class VirtualRemoveCommand implements VirtualTask {
    @Parameters(paramLabel = "NAME", description = "The burner.")
    String name = "";

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws IOException {
        drives.remove(name);
        return ExitStatus.DONE;
    }
}
