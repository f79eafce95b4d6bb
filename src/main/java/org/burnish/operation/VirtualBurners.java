package org.burnish.operation;

import java.nio.file.Path;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.VirtualDrives;

/// The virtual drives of the user, into which every image can be put that Burnish reads.
public final class VirtualBurners {
    private VirtualBurners() {}

    /// @param folder where they are, see [ProgramFolders#virtualDrives]
    public static VirtualDrives in(Path folder) {
        return new VirtualDrives(folder, DriveClock.wall(), image -> OpenImage.openFile(image).blocks());
    }
}
