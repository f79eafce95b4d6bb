package org.burnish.scsi;

import java.io.IOException;
import java.util.List;

/// The optical drives that this computer's system knows, and the way to each.
public interface HostDrives {
    /// All of them, also those that may not be opened. No command is sent to any.
    ///
    /// @throws IOException when the system does not tell
    List<HostDrive> list() throws IOException;

    /// Opens a drive by an address as a user gives it, which need not be one of the list.
    ///
    /// @throws TransportException with what stands in the way, and what helps
    Transport open(String address, Access access) throws TransportException;
}
