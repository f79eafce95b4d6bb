package org.burnish.scsi.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.Obstacle;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// The optical drives of a Linux machine.
public final class LinuxDrives implements HostDrives {
    private static final int USUAL_TRANSFER = 64 << 10;

    private final KernelTree tree;
    private final SystemCalls system;

    public LinuxDrives() {
        this(new KernelTree(Path.of("/")), new LibC());
    }

    LinuxDrives(KernelTree tree, SystemCalls system) {
        this.tree = tree;
        this.system = system;
    }

    @Override
    public List<HostDrive> list() throws IOException {
        List<HostDrive> drives = new ArrayList<>();
        for (KernelDrive drive : tree.drives()) {
            drives.add(new HostDrive(
                    drive.node().toString(),
                    drive.vendor(),
                    drive.product(),
                    drive.revision(),
                    drive.commandNodes().stream().filter(node -> !node.equals(drive.node())).map(Path::toString).toList(),
                    tree.mountPoints(drive.number()),
                    obstacle(drive)));
        }
        return drives;
    }

    /// Asked without opening the node, which could wait for another program.
    private Optional<Obstacle> obstacle(KernelDrive drive) {
        int refused = 0;
        for (Path node : drive.commandNodes()) {
            refused = system.access(node.toString(), SystemCalls.R_OK | SystemCalls.W_OK);
            if (refused >= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(ErrorNumber.EACCES.is(refused)
                ? noPermission(drive.node())
                : new Obstacle(
                        ErrorNumber.of(-refused).map(ErrorNumber::reason).orElse(Reason.FAILED),
                        "The system knows the drive, but " + drive.node() + " can't be opened.",
                        "In a container, its devices have to be passed through; otherwise reload the drivers: modprobe sg sr_mod."));
    }

    private static Obstacle noPermission(Path node) {
        String group = group(node);
        boolean open = !group.isEmpty() && !group.equals("root");
        return new Obstacle(
                Reason.NO_ACCESS,
                "You may not use " + node + (open ? ": only the group " + group + " may." : "."),
                open
                        ? "Join the group with: sudo usermod -aG " + group + " $USER, then log in again."
                        : "Log in at this computer itself, or give its node to a group of yours (cdrom or optical).");
    }

    private static String group(Path node) {
        try {
            return String.valueOf(Files.getAttribute(node, "posix:group"));
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    @Override
    public Transport open(String address, Access access) throws TransportException {
        Path path = path(address);
        Optional<KernelDrive> known = known(path);
        List<String> mounts = known.map(drive -> tree.mountPoints(drive.number())).orElse(List.of());
        if (access == Access.EXCLUSIVE && !mounts.isEmpty()) {
            throw new Obstacle(
                    Reason.MOUNTED,
                    "The disc in " + address + " is mounted at " + String.join(", ", mounts) + ".",
                    "Unmount it first: umount " + mounts.getFirst()).exception();
        }
        int maximum = known.map(KernelDrive::maximumTransfer).filter(bytes -> bytes > 0).orElse(USUAL_TRANSFER);
        OpenNode node = new OpenNode(system, address, maximum);
        try {
            node.open(known.map(drive -> drive.commandNodes().stream().map(Path::toString).toList())
                    .orElse(List.of(path.toString())), access);
        } catch (TransportException e) {
            throw e.reason() == Reason.NO_ACCESS ? noPermission(path).exception() : e;
        }
        return new SgTransport(system, node);
    }

    /// The node itself, as `/dev/cdrom` and its like are links to it.
    private static Path path(String address) throws TransportException {
        try {
            return Path.of(address).toRealPath();
        } catch (IOException | InvalidPathException e) {
            throw new TransportException(Reason.GONE, "There is no drive " + address + ".");
        }
    }

    private Optional<KernelDrive> known(Path path) {
        try {
            return tree.drives().stream().filter(drive -> drive.has(path)).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
