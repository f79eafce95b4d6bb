package org.burnish.operation;

import java.util.List;
import java.util.Locale;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.burnish.scsi.linux.LinuxDrives;
import org.burnish.scsi.macos.MacDrives;
import org.burnish.scsi.windows.WindowsDrives;

/// The drives of the operating system that the program runs on.
final class SystemDrives {
    private SystemDrives() {}

    static HostDrives of(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return new WindowsDrives();
        }
        if (lower.startsWith("mac")) {
            return new MacDrives();
        }
        return lower.contains("linux") ? new LinuxDrives() : new Unknown(system);
    }

    /// A system whose drives are not known.
    private record Unknown(String system) implements HostDrives {
        @Override
        public List<HostDrive> list() {
            return List.of();
        }

        @Override
        public Transport open(String address, Access access) throws TransportException {
            throw new TransportException(Reason.NO_DRIVE, "Drives of " + system + " can't be used yet.");
        }
    }
}
