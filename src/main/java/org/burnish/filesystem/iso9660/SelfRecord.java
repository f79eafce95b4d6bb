package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Findings;

/// The record with which a directory starts: that of itself.
@Clause("ECMA-119 6.8.2.2")
public final class SelfRecord {
    private SelfRecord() {}

    /// As [#at], but a block that cannot be read holds no directory.
    static Optional<RecordedFile> find(long block, VolumeSpace space) {
        try {
            return at(block, space);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The record at the start of `block`, or nothing when no directory starts there.
    public static Optional<RecordedFile> at(long block, VolumeSpace space) throws IOException {
        if (!space.contains(block, DirectoryRecord.FIXED_LENGTH + 1)) {
            return Optional.empty();
        }
        RecordedFile[] first = new RecordedFile[1];
        new DirectoryReader(space, Findings.IGNORED).read(block, space.blockSize(), "", (record, position) -> {
            first[0] = new RecordedFile(record, position, List.of());
            return false;
        });
        return Optional.ofNullable(first[0]).filter(f -> f.first().isSelf() && f.isDirectory() && f.position() == space.position(block));
    }
}
