package org.burnish.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.Access;
import org.burnish.scsi.GuardedTransport;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.iscsi.IscsiTransport;
import org.burnish.scsi.iscsi.TargetAddress;

/// The drives that there are: those of the computer, those that are only virtual, and those that an iSCSI target offers,
/// which are in no list.
public final class Drives {
    /// What the address of a virtual drive starts with.
    public static final String VIRTUAL = "virtual:";

    private final HostDrives real;
    private final HostDrives virtual;

    /// @param real those of the computer
    /// @param virtual those whose addresses start with [#VIRTUAL]
    public Drives(HostDrives real, HostDrives virtual) {
        this.real = real;
        this.virtual = virtual;
    }

    /// Those of the computer first. No command is sent to any.
    ///
    /// @throws IOException when the system does not tell
    public List<HostDrive> list() throws IOException {
        List<HostDrive> all = new ArrayList<>(real.list());
        all.addAll(virtual.list());
        return List.copyOf(all);
    }

    /// Whether this can only be a drive, without a look at those that there are.
    public static boolean isNamed(String address) {
        return address.startsWith(VIRTUAL) || TargetAddress.is(address);
    }

    /// Whether this is how a drive is called rather than a file.
    public boolean isDrive(String address) throws IOException {
        if (isNamed(address)) {
            return true;
        }
        return real.list().stream()
                .anyMatch(drive -> drive.address().equalsIgnoreCase(address) || drive.otherAddresses().contains(address));
    }

    /// Opens a drive by an address as a user gives it. One of the computer that does not come back from a command is left.
    ///
    /// @throws TransportException with what stands in the way, and what helps
    public Transport open(String address, Access access) throws TransportException {
        if (TargetAddress.is(address)) {
            return IscsiTransport.open(address);
        }
        return address.startsWith(VIRTUAL) ? virtual.open(address, access) : new GuardedTransport(real.open(address, access));
    }
}
