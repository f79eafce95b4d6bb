package org.burnish.scsi.macos;

import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// The disc of a drive kept from everybody else: claimed, so that nothing mounts it, and unmounted. A drive without a disc that
/// macOS knows has nothing to claim.
final class DiscClaim {
    private final MacSystem system;
    private final long session;
    private final long disk;
    private boolean claimed;

    private DiscClaim(MacSystem system, long session, long disk) {
        this.system = system;
        this.session = session;
        this.disk = disk;
    }

    /// @param bsdName of the disc, or empty
    /// @throws TransportException when a file of the disc is open, or another program has claimed it
    static DiscClaim take(MacSystem system, String bsdName, String address) throws TransportException {
        if (bsdName.isEmpty()) {
            return new DiscClaim(system, 0, 0);
        }
        long session = system.openSession();
        DiscClaim claim = new DiscClaim(system, session, session == 0 ? 0 : system.disk(session, bsdName));
        try {
            claim.take(address);
        } catch (TransportException e) {
            claim.close();
            throw e;
        }
        return claim;
    }

    private void take(String address) throws TransportException {
        if (disk == 0) {
            throw new TransportException(Reason.FAILED, address + ": Disk Arbitration does not answer");
        }
        int code = system.claim(session, disk);
        if (code != 0) {
            throw MacError.failure(address, code);
        }
        claimed = true;
        int unmounted = system.unmount(session, disk);
        if (MacError.reason(unmounted) == Reason.IN_USE) {
            throw new TransportException(Reason.IN_USE,
                    "Another program has a file of the disc in " + address + " open. Close it, and Finder windows that show the disc.");
        }
        if (unmounted != 0 && unmounted != MacError.ARBITRATION_NOT_MOUNTED) {
            throw MacError.failure(address, unmounted);
        }
    }

    void close() {
        if (claimed) {
            system.unclaim(disk);
        }
        if (disk != 0) {
            system.releaseDisk(disk);
        }
        if (session != 0) {
            system.closeSession(session);
        }
    }
}
