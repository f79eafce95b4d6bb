package org.burnish.scsi.macos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// The drives of a Mac that can write. An empty one has no name of its own, so each goes by its number in the registry of
/// IOKit, and by `/dev/diskN` while a disc is in.
public final class MacDrives implements HostDrives {
    /// What the address of every drive begins with.
    public static final String REGISTRY = "ioreg:";

    private static final String CHARACTERISTICS = "Device Characteristics";
    private static final int TRIES = 10;
    private static final int PAUSE_MILLISECONDS = 1000;

    private final MacSystem system;

    public MacDrives() {
        this(new Frameworks());
    }

    MacDrives(MacSystem system) {
        this.system = system;
    }

    @Override
    public List<HostDrive> list() {
        List<HostDrive> drives = new ArrayList<>();
        List<MacSystem.Mount> mounts = system.mounts();
        for (int service : system.burners()) {
            drives.add(describe(service, mounts));
            system.release(service);
        }
        return drives;
    }

    private HostDrive describe(int service, List<MacSystem.Mount> mounts) {
        String disc = system.bsdName(service);
        return new HostDrive(address(service),
                system.property(service, CHARACTERISTICS, "Vendor Name"),
                system.property(service, CHARACTERISTICS, "Product Name"),
                system.property(service, CHARACTERISTICS, "Product Revision Level"),
                disc.isEmpty() ? List.of() : List.of("/dev/" + disc, "/dev/r" + disc),
                disc.isEmpty() ? List.of() : mounts.stream()
                        .filter(mount -> mount.device().matches("/dev/" + disc + "(s[0-9]+)*"))
                        .map(MacSystem.Mount::folder).toList(),
                Optional.empty());
    }

    private String address(int service) {
        return REGISTRY + Long.toHexString(system.registryId(service));
    }

    @Override
    public Transport open(String address, Access access) throws TransportException {
        int found = 0;
        for (int service : system.burners()) {
            if (found == 0 && goesBy(service, address)) {
                found = service;
            } else {
                system.release(service);
            }
        }
        if (found == 0) {
            throw new TransportException(Reason.GONE, "There is no drive " + address + ".");
        }
        try {
            return access == Access.EXCLUSIVE ? openAlone(found) : new SharedTransport(address(found), PlugIn.open(system, found, address));
        } finally {
            system.release(found);
        }
    }

    private boolean goesBy(int service, String address) {
        String disc = system.bsdName(service);
        return address.equals(address(service))
                || !disc.isEmpty() && (address.equals("/dev/" + disc) || address.equals("/dev/r" + disc));
    }

    /// Takes the disc from the system, then the drive from everybody.
    private Transport openAlone(int service) throws TransportException {
        String address = address(service);
        DiscClaim claim = DiscClaim.take(system, system.bsdName(service), address);
        PlugIn plugIn = null;
        ComObject device = null;
        try {
            plugIn = PlugIn.open(system, service, address);
            device = plugIn.taskDevice(address);
            obtain(device, address);
            return new TaskTransport(address, claim, plugIn, device);
        } catch (TransportException e) {
            if (device != null) {
                device.release();
            }
            if (plugIn != null) {
                plugIn.close();
            }
            claim.close();
            throw e;
        }
    }

    /// A disc just unmounted is let go by macOS a little later.
    private static void obtain(ComObject device, String address) throws TransportException {
        int code = device.call(TaskTransport.OBTAIN_EXCLUSIVE_ACCESS);
        for (int tries = 1; MacError.reason(code) == Reason.IN_USE && tries < TRIES; tries++) {
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            code = device.call(TaskTransport.OBTAIN_EXCLUSIVE_ACCESS);
        }
        if (code != 0) {
            throw MacError.failure(address, code);
        }
    }
}
