package org.burnish.filesystem.udf;

import java.util.List;

/// Is shown everything that a volume consists of, for those who check it. Positions are those of bytes in the
/// image.
public interface VolumeVisitor {
    /// Bytes in the image that stand side by side.
    record Run(long position, long bytes) {}

    /// A file or directory under one of its names.
    ///
    /// @param name empty for the root
    /// @param namePosition of its File Identifier Descriptor, or -1 for the root
    /// @param uniqueId of the name, as far as it is recorded
    /// @param icb where the file entry stands
    /// @param position of the file entry
    /// @param more positions of further blocks with allocation descriptors
    /// @param runs the recorded bytes of the file in order; none when they stand in the file entry
    /// @param whole whether the runs are all of the file: it has no holes
    record Item(
            String name, long namePosition, long uniqueId, BlockAddress icb, long position, FileEntry entry,
            List<Long> more, List<Run> runs, boolean whole) {}

    /// A structure of the volume itself.
    ///
    /// @param what such as `anchor`
    void structure(String what, Run run);

    /// Blocks that are set aside for structures, whether or not some of them are in use.
    void reserved(String what, Run run);

    /// Blocks that the volume says are free.
    void free(Run run);

    /// A directory, of whose children those that follow are the ones.
    ///
    /// @param parent number of the directory that it is in, -1 for the root
    /// @return the number by which its children will refer to it, or a negative number to leave them out
    int directory(int parent, Item item);

    /// Anything but a directory.
    void file(int parent, Item item);

    /// What a directory says its parent is.
    void parent(int directory, BlockAddress icb, long position);
}
