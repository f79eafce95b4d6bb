package org.burnish.filesystem.rockridge;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.iso9660.DirectoryReader;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.filesystem.iso9660.RecordedFile;
import org.burnish.filesystem.iso9660.SelfRecord;
import org.burnish.filesystem.iso9660.TreeReader;
import org.burnish.filesystem.iso9660.VolumeSpace;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.SystemUseReader;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.jspecify.annotations.Nullable;

/// Rock Ridge on one volume: whether it is there, where its entries start, and the tree that it tells of.
@Clause("RRIP 3")
public final class RockRidge {
    /// Bytes that CD-ROM XA puts before the entries.
    static final int XA_LENGTH = 14;
    /// Records of the root that are looked at when nothing declares the protocol.
    private static final int PROBED = 8;

    private final VolumeSpace space;
    private final SystemUseReader.Decoder decoder;
    private final Findings findings;
    private final int bytesSkipped;

    private RockRidge(VolumeSpace space, SystemUseReader.Decoder decoder, Findings findings, int bytesSkipped) {
        this.space = space;
        this.decoder = decoder;
        this.findings = findings;
        this.bytesSkipped = bytesSkipped;
    }

    /// Looks at the root directory for Rock Ridge.
    ///
    /// @param others knows entries beyond those of Rock Ridge
    public static Optional<RockRidge> detect(
            VolumeSpace space, DirectoryRecord root, SystemUseReader.Decoder others, Findings findings) throws IOException {
        SystemUseReader.Decoder decoder = RockRidgeDecoder.with(others);
        Probe probe = new Probe(space, decoder);
        if (space.contains(root.dataLocation(), 1)) {
            new DirectoryReader(space, Findings.IGNORED).read(root.dataLocation(), root.dataLength(), "root directory", probe);
        }
        if (!probe.recorded) {
            return Optional.empty();
        }
        if (!probe.declared) {
            findings.add(new Finding(Severity.WARNING, "sharing-protocol", space.position(root.dataLocation()), "root directory",
                    "Rock Ridge is used, but no SP entry says so", "SUSP 5.3"));
        }
        return Optional.of(new RockRidge(space, decoder, findings, probe.bytesSkipped));
    }

    /// The tree under this root.
    public Directory tree(HierarchyDescriptor descriptor, DirectoryRecord root) throws IOException {
        TreeReader tree = new TreeReader(descriptor, space, (t, folder) -> new RockRidgeNodes(this, t, folder), findings);
        Optional<RecordedFile> self = SelfRecord.at(root.dataLocation(), space);
        return tree.root(root, self.map(this::attributes).orElse(Attributes.DIRECTORY));
    }

    private Attributes attributes(RecordedFile self) {
        return EntryAttributes.of(entries(self, newReader(), "root directory"), self.first());
    }

    /// A directory's own record, which stands first in it.
    RecordedFile self(long block, String subject) throws IOException {
        return SelfRecord.at(block, space).orElseThrow(
                () -> new DiscFormatException(space.position(block), subject + ": no directory is at block " + block));
    }

    SystemUseReader newReader() {
        return new SystemUseReader(space.source(), space.blockSize(), decoder, findings);
    }

    DirectoryReader directories() {
        return new DirectoryReader(space, Findings.IGNORED);
    }

    /// What a record's System Use field says.
    RecordedEntries entries(RecordedFile file, SystemUseReader reader, String subject) {
        RecordedEntries entries = new RecordedEntries();
        byte[] field = file.first().systemUse();
        int skipped = file.first().isSelf() && startsWithIndicator(field, 0) ? 0 : skipped(field);
        if (skipped <= field.length) {
            byte[] rest = skipped == 0 ? field : Arrays.copyOfRange(field, skipped, field.length);
            reader.read(rest, file.systemUsePosition() + skipped, subject, entries);
        }
        return entries;
    }

    private int skipped(byte[] field) {
        return bytesSkipped == 0 && hasXa(field) ? XA_LENGTH : bytesSkipped;
    }

    /// Whether the field starts with the system use of CD-ROM XA.
    static boolean hasXa(byte[] field) {
        return field.length >= XA_LENGTH && field[6] == 'X' && field[7] == 'A';
    }

    static boolean startsWithIndicator(byte[] field, int at) {
        return field.length >= at + 7 && field[at] == 'S' && field[at + 1] == 'P' && field[at + 2] == 7;
    }

    /// Looks for entries in the first records of the root.
    private static final class Probe implements DirectoryReader.Visitor, SystemUseReader.Visitor {
        private final SystemUseReader reader;
        private int left = PROBED;
        private final RecordedEntries entries = new RecordedEntries();
        private boolean declared;
        private boolean recorded;
        private int bytesSkipped;

        Probe(VolumeSpace space, SystemUseReader.Decoder decoder) {
            this.reader = new SystemUseReader(space.source(), space.blockSize(), decoder, Findings.IGNORED);
        }

        @Override
        public boolean record(DirectoryRecord record, long position) {
            byte[] field = record.systemUse();
            int start = hasXa(field) ? XA_LENGTH : 0;
            int skipped = record.isSelf() ? start : Math.max(start, bytesSkipped);
            if (record.isSelf() && startsWithIndicator(field, 0)) {
                skipped = 0;
            }
            if (skipped < field.length) {
                reader.read(Arrays.copyOfRange(field, skipped, field.length), position, "", this);
            }
            recorded = entries.areRecorded();
            return !recorded && --left > 0;
        }

        @Override
        public void entry(SystemUseEntry entry, long position) {
            if (entry instanceof SharingProtocolIndicator(int skip)) {
                declared = true;
                bytesSkipped = skip;
            }
            entries.entry(entry, position);
        }
    }

    static @Nullable String name(RecordedEntries entries) {
        return entries.name == null ? null : IdentifierText.decode(entries.name.toByteArray());
    }
}
