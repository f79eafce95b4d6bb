package org.burnish.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.udf.BlockAddress;
import org.burnish.filesystem.udf.VolumeInspection;
import org.burnish.filesystem.udf.VolumeVisitor;
import org.burnish.tree.Structure;

/// The structures of a UDF volume; its directories are read when they are opened.
final class UdfStructures implements VolumeVisitor {
    private static final int MOST_SECTORS = 256;
    private static final List<String> SEQUENCES =
            List.of("Main Volume Descriptor Sequence", "Reserve Volume Descriptor Sequence", "Other Volume Descriptor Sequence");

    private final Bytes bytes;
    private final int sector;
    private final List<Structure> recognition = new ArrayList<>();
    private final List<Structure> others = new ArrayList<>();
    private final Map<Long, Structure> sequences = new LinkedHashMap<>();

    private UdfStructures(BlockSource source, int sector) {
        this.bytes = new Bytes(source);
        this.sector = sector;
    }

    /// The volume of a session; nothing when it has none, or one that cannot be opened.
    static List<Structure> of(BlockSource source, long sessionPosition) {
        try {
            Optional<VolumeInspection> found = VolumeInspection.open(source, sessionPosition, Findings.IGNORED);
            if (found.isEmpty()) {
                return List.of();
            }
            UdfStructures structures = new UdfStructures(source, found.get().volume().blockSize());
            found.get().structures(structures);
            return structures.all(found.get());
        } catch (IOException _) {
            return List.of();
        }
    }

    private List<Structure> all(VolumeInspection volume) {
        List<Structure> all = new ArrayList<>();
        all.add(Structure.heading("Volume Recognition Sequence", () -> recognition));
        all.addAll(sequences.values());
        all.addAll(others);
        tagged("Root Directory's File Entry", volume.rootPosition(), UdfNames.in(volume.root(), volume, bytes), all);
        return all;
    }

    @Override
    public void structure(String what, Run run) {
        if (what.equals("recognition")) {
            recognition(run);
        } else {
            tagged("Anchor Volume Descriptor Pointer in sector " + run.position() / sector, run.position(), others);
        }
    }

    private void recognition(Run run) {
        try {
            FieldReader in = new FieldReader(bytes.read(run.position(), (int) run.bytes()), run.position());
            String identifier = FieldReader.printable(new String(in.peek(6), 1, 5, java.nio.charset.StandardCharsets.ISO_8859_1));
            in.u8("Structure Type").text("Standard Identifier", 5).u8("Structure Version");
            recognition.add(in.structure("Volume Structure Descriptor " + identifier, Structure.Parts.NONE));
        } catch (IOException _) {
            // What cannot be read has no fields to show.
        }
    }

    @Override
    public void reserved(String what, Run run) {
        switch (what) {
            case "volume descriptors" -> sequences.computeIfAbsent(run.position(), position -> new Structure(
                    SEQUENCES.get(Math.min(sequences.size(), SEQUENCES.size() - 1)), position, run.bytes(), List.of(),
                    () -> sequence(run)));
            case "volume integrity" -> others.add(new Structure(
                    "Logical Volume Integrity Sequence", run.position(), run.bytes(), List.of(), () -> sequence(run)));
            case "file set" -> tagged("File Set Descriptor", run.position(), others);
            default -> others.add(new Structure(
                    Character.toUpperCase(what.charAt(0)) + what.substring(1), run.position(), run.bytes(), List.of(), Structure.Parts.NONE));
        }
    }

    /// The descriptors of a sequence, up to the one that ends it or the first empty sector.
    private List<Structure> sequence(Run run) throws IOException {
        List<Structure> descriptors = new ArrayList<>();
        for (long at = run.position(); at < run.position() + run.bytes() && descriptors.size() < MOST_SECTORS; at += sector) {
            byte[] read = bytes.read(at, sector);
            int tag = new LittleEnd(read).u16(0);
            if (tag == 0) {
                break;
            }
            descriptors.add(TagFields.of(read, at));
            if (tag == TagFields.TERMINATOR) {
                break;
            }
        }
        return descriptors;
    }

    private void tagged(String title, long position, List<Structure> to) {
        tagged(title, position, Structure.Parts.NONE, to);
    }

    private void tagged(String title, long position, Structure.Parts parts, List<Structure> to) {
        try {
            Structure read = TagFields.of(bytes.read(position, sector), position);
            to.add(new Structure(title, position, sector, read.fields(), parts));
        } catch (IOException _) {
            // It lies outside the image; the check says so.
        }
    }

    @Override
    public void free(Run run) {}

    @Override
    public int directory(int parent, Item item) {
        return -1;
    }

    @Override
    public void file(int parent, Item item) {}

    @Override
    public void parent(int directory, BlockAddress icb, long position) {}
}
