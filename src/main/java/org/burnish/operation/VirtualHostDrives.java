package org.burnish.operation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.burnish.virtualdrive.VirtualDrives;

/// The virtual drives among the others.
record VirtualHostDrives(VirtualDrives drives) implements HostDrives {
    @Override
    public List<HostDrive> list() throws IOException {
        return drives.list().stream()
                .map(drive -> new HostDrive(
                        drive.address(), drive.vendor(), drive.product(), drive.revision(), List.of(), List.of(),
                                Optional.empty()))
                .toList();
    }

    @Override
    public Transport open(String address, Access access) throws TransportException {
        try {
            return drives.open(address);
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(Reason.FAILED, address + " can't be used: " + e.getMessage());
        }
    }
}
