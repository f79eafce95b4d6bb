package org.burnish.scsi;

import java.util.List;
import java.util.Optional;

/// An optical drive as the system describes it, without a command to it.
///
/// @param address what it is opened by, such as `/dev/sr0` or `D:`
/// @param vendor of at most 8 characters; empty when the system does not tell
/// @param product of at most 16 characters
/// @param revision of its firmware, at most 4 characters
/// @param otherAddresses of the same drive
/// @param mountPoints where its disc is mounted: it can be looked at, but not written
/// @param obstacle why it can't be opened, if that is known
public record HostDrive(
        String address, String vendor, String product, String revision,
        List<String> otherAddresses, List<String> mountPoints, Optional<Obstacle> obstacle) {
    public HostDrive {
        otherAddresses = List.copyOf(otherAddresses);
        mountPoints = List.copyOf(mountPoints);
    }

    /// Vendor and product in one, as on the drive's front.
    public String model() {
        return (vendor + " " + product).strip();
    }
}
