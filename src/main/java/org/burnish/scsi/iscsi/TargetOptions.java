package org.burnish.scsi.iscsi;

import java.net.InetAddress;
import java.util.Optional;

/// How a target is offered.
///
/// @param name its iSCSI name, such as `iqn.2026-01.org.burnish:rehearsal`
/// @param address where it listens
/// @param port 0 for one that the system chooses
/// @param credentials what initiators have to know
public record TargetOptions(String name, InetAddress address, int port, Optional<Credentials> credentials) {
    private static final String NAMES = "iqn\\.\\d{4}-\\d{2}\\.[a-z0-9.-]+(:[a-z0-9.:-]+)?";
    private static final int LONGEST_NAME = 223;

    /// @throws IllegalArgumentException when others than this computer could come in without a secret, or the name is none
    public TargetOptions {
        if (!name.matches(NAMES) || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not an iSCSI name: " + name);
        }
        if (!address.isLoopbackAddress() && credentials.isEmpty()) {
            throw new IllegalArgumentException("a drive that other computers can use needs a name and a secret");
        }
    }

    /// For this computer only, at a port that the system chooses.
    public static TargetOptions local(String name) {
        return new TargetOptions(name, InetAddress.getLoopbackAddress(), 0, Optional.empty());
    }

    public TargetOptions port(int other) {
        return new TargetOptions(name, address, other, credentials);
    }

    public TargetOptions credentials(Credentials other) {
        return new TargetOptions(name, address, port, Optional.of(other));
    }
}
