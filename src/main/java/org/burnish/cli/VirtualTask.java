package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.burnish.operation.ProgramFolders;
import org.burnish.operation.VirtualBurners;
import org.burnish.scsi.TransportException;
import org.burnish.virtualdrive.VirtualDriveException;
import org.burnish.virtualdrive.VirtualDrives;

/// A command about the user's virtual drives.
interface VirtualTask extends Task {
    @Override
    default ExitStatus run(Terminal terminal) throws Exception {
        ProgramFolders folders = ProgramFolders.of(
                terminal.environment(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
        try {
            return run(VirtualBurners.in(folders.virtualDrives()), terminal);
        } catch (VirtualDriveException | TransportException e) {
            String what = String.valueOf(e.getMessage());
            throw new OperationException(
                    new Failure.WrongUse(Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".", remedy(e)), e);
        }
    }

    private static String remedy(IOException thrown) {
        return thrown instanceof TransportException used && used.reason() == TransportException.Reason.IN_USE
                ? "Wait until it is done."
                : "burnish virtual list shows what there is.";
    }

    ExitStatus run(VirtualDrives drives, Terminal terminal) throws Exception;
}
