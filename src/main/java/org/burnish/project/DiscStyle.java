package org.burnish.project;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.burnish.tree.FileSystem;

/// What a disc is like inside.
///
/// @param fileSystems which trees it has; at least ISO 9660 or UDF
/// @param udfRevision such as `1.02`
/// @param isoLevel interchange level 1, 2 or 3
/// @param longJoliet whether Joliet names may have 103 letters instead of 64
/// @param deepFolders whether folders below the eighth level stay where they are in the ISO 9660 tree
/// @param rights whether owners and permissions are kept; else everything is readable by all
public record DiscStyle(
        Set<FileSystem> fileSystems, String udfRevision, int isoLevel, boolean longJoliet, boolean deepFolders, boolean rights) {
    public DiscStyle {
        EnumSet<FileSystem> all = EnumSet.noneOf(FileSystem.class);
        all.addAll(fileSystems);
        if (!all.equals(EnumSet.of(FileSystem.UDF))) {
            all.add(FileSystem.ISO9660);
        }
        fileSystems = Collections.unmodifiableSet(all);
    }

    public boolean has(FileSystem fileSystem) {
        return fileSystems.contains(fileSystem);
    }

    /// The same with a file system more or less.
    public DiscStyle with(FileSystem fileSystem, boolean wanted) {
        EnumSet<FileSystem> all = EnumSet.copyOf(fileSystems);
        if (wanted) {
            all.add(fileSystem);
        } else {
            all.remove(fileSystem);
        }
        return new DiscStyle(all, udfRevision, isoLevel, longJoliet, deepFolders, rights);
    }

    public DiscStyle withUdfRevision(String revision) {
        return new DiscStyle(fileSystems, revision, isoLevel, longJoliet, deepFolders, rights);
    }

    public DiscStyle withIsoLevel(int level) {
        return new DiscStyle(fileSystems, udfRevision, level, longJoliet, deepFolders, rights);
    }

    public DiscStyle withLongJoliet(boolean wanted) {
        return new DiscStyle(fileSystems, udfRevision, isoLevel, wanted, deepFolders, rights);
    }

    public DiscStyle withDeepFolders(boolean wanted) {
        return new DiscStyle(fileSystems, udfRevision, isoLevel, longJoliet, wanted, rights);
    }

    public DiscStyle withRights(boolean wanted) {
        return new DiscStyle(fileSystems, udfRevision, isoLevel, longJoliet, deepFolders, wanted);
    }
}
