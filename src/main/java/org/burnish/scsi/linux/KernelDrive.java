package org.burnish.scsi.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An optical drive as the kernel shows it: the node of the sr driver, that of the sg driver, or both.
///
/// @param block `/dev/srN`
/// @param generic `/dev/sgN`
/// @param number major and minor number of the block node, as `11:0`; empty without one
/// @param maximumTransfer the most bytes of one command; 0 when the kernel does not tell
record KernelDrive(
        Optional<Path> block, Optional<Path> generic, String number, String vendor, String product, String revision, int maximumTransfer) {
    KernelDrive {
        if (block.isEmpty() && generic.isEmpty()) {
            throw new IllegalArgumentException("a drive without a node");
        }
    }

    /// What users know it by.
    Path node() {
        return block.or(() -> generic).orElseThrow();
    }

    /// The nodes that take commands, the better one first: the block node filters what users may send, and commands to
    /// several drives by it wait for each other in some kernels.
    List<Path> commandNodes() {
        List<Path> nodes = new ArrayList<>();
        generic.ifPresent(nodes::add);
        block.ifPresent(nodes::add);
        return nodes;
    }

    boolean has(Path path) {
        return commandNodes().contains(path);
    }
}
