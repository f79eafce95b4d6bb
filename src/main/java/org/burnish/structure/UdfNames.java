package org.burnish.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.udf.BlockAddress;
import org.burnish.filesystem.udf.FileIdentifierDescriptor;
import org.burnish.filesystem.udf.VolumeInspection;
import org.burnish.filesystem.udf.VolumeVisitor;
import org.burnish.tree.Structure;

/// The names in a directory of a UDF volume with their file entries, from directory to directory as they are opened.
@Clause("ECMA-167 4/14.4, 4/14.9")
final class UdfNames implements VolumeVisitor {
    /// Nobody looks at more of them one by one.
    private static final int MOST_NAMES = 20_000;

    private final VolumeInspection volume;
    private final Bytes bytes;
    private final List<Structure> found = new ArrayList<>();

    private UdfNames(VolumeInspection volume, Bytes bytes) {
        this.volume = volume;
        this.bytes = bytes;
    }

    /// What is in the directory with this file entry.
    static Structure.Parts in(BlockAddress directory, VolumeInspection volume, Bytes bytes) {
        return () -> {
            UdfNames names = new UdfNames(volume, bytes);
            volume.directory(directory, names);
            return names.found;
        };
    }

    @Override
    public int directory(int parent, Item item) {
        add(item, in(item.icb(), volume, bytes));
        return -1;
    }

    @Override
    public void file(int parent, Item item) {
        add(item, Structure.Parts.NONE);
    }

    private void add(Item item, Structure.Parts below) {
        if (found.size() == MOST_NAMES) {
            return;
        }
        try {
            int size = volume.volume().blockSize();
            Structure entry = TagFields.of(bytes.read(item.position(), size), item.position());
            found.add(new Structure(FieldReader.printable(item.name()), item.position(), size, entry.fields(), () -> parts(item, below)));
        } catch (IOException _) {
            // It lies outside the image; the check says so.
        }
    }

    private List<Structure> parts(Item item, Structure.Parts below) throws IOException {
        List<Structure> parts = new ArrayList<>();
        LittleEnd fixed = new LittleEnd(bytes.read(item.namePosition(), FileIdentifierDescriptor.FIXED_LENGTH));
        int length = FileIdentifierDescriptor.FIXED_LENGTH + fixed.u16(36) + fixed.u8(19);
        parts.add(TagFields.of(bytes.read(item.namePosition(), length), item.namePosition()));
        parts.addAll(below.read());
        return parts;
    }

    @Override
    public void structure(String what, Run run) {}

    @Override
    public void reserved(String what, Run run) {}

    @Override
    public void free(Run run) {}

    @Override
    public void parent(int directory, BlockAddress icb, long position) {}
}
