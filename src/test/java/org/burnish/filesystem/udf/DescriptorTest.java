package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.FindingList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Descriptors as mkudffs writes them, read and written again: only the name of the program differs.
class DescriptorTest {
    private static final int NAME_LENGTH = EntityIdentifier.LENGTH;

    @TempDir
    Path folder;

    private FileBlockSource source;
    private final FindingList findings = new FindingList(10);

    @BeforeEach
    void open() throws IOException {
        source = FileBlockSource.open(UdfImage.make(folder, 4000, "-m hd -r 2.01 -b 2048 --label=Plain"), 2048);
    }

    @AfterEach
    void close() throws IOException {
        source.close();
        assertThat(findings.kept()).isEmpty();
    }

    private byte[] sector(long number) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2048);
        source.read(number, bytes);
        return bytes.array();
    }

    /// Reads what stands behind the tag.
    private interface Reading {
        Descriptor read(ByteReader in) throws DiscFormatException;
    }

    /// The sector's descriptor, which must come out again but for the program's name at `nameAt`.
    private Descriptor roundTrip(long sector, int nameAt, Reading reading) throws IOException {
        byte[] bytes = sector(sector);
        ByteReader in = ByteReader.of(bytes, sector * 2048, "", findings);
        DescriptorTag tag = DescriptorTag.read(in);
        assertThat(tag.matches(bytes, 0)).isTrue();
        Descriptor descriptor = reading.read(in);
        ByteBuffer written = ByteBuffer.allocate(2048);
        DescriptorTag.write(descriptor, tag.version(), tag.location(), written);
        assertThat(DescriptorTag.read(ByteReader.of(written.array())).matches(written.array(), 0)).isTrue();
        assertThat(masked(written.array(), nameAt)).isEqualTo(masked(bytes, nameAt));
        return descriptor;
    }

    /// Without the tag's checksums and the program's name.
    private static String masked(byte[] bytes, int nameAt) {
        byte[] copy = bytes.clone();
        if (copy[0] == PrimaryVolumeDescriptor.TAG && copy[1] == 0) {
            // A volume set of one has nothing in common.
            copy[488] = 0;
        }
        copy[4] = 0;
        copy[8] = 0;
        copy[9] = 0;
        if (nameAt > 0) {
            Arrays.fill(copy, nameAt, nameAt + NAME_LENGTH, (byte) 0);
        }
        return HexFormat.of().formatHex(copy).replaceAll("(00)+$", "");
    }

    @Test
    void anAnchorIsWrittenToTheByte() throws IOException {
        roundTrip(256, 0, in -> AnchorVolumeDescriptorPointer.read(256, ByteReader.of(sector256())).orElseThrow());
    }

    private byte[] sector256() {
        try {
            return sector(256);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void volumeDescriptorsAreWrittenAsTheyWereRead() throws IOException {
        for (long sector = 96; sector < 102; sector++) {
            DescriptorTag tag = DescriptorTag.read(ByteReader.of(sector(sector)));
            switch (tag.identifier()) {
                case PrimaryVolumeDescriptor.TAG -> roundTrip(sector, 388, PrimaryVolumeDescriptor::readBody);
                case LogicalVolumeDescriptor.TAG -> roundTrip(sector, 272, LogicalVolumeDescriptor::readBody);
                case PartitionDescriptor.TAG -> roundTrip(sector, 196, PartitionDescriptor::readBody);
                case UnallocatedSpaceDescriptor.TAG -> roundTrip(sector, 0, UnallocatedSpaceDescriptor::readBody);
                case ImplementationUseVolumeDescriptor.TAG -> roundTrip(sector, 352, ImplementationUseVolumeDescriptor::readBody);
                case TerminatingDescriptor.TAG -> roundTrip(sector, 0, in -> new TerminatingDescriptor());
                default -> throw new AssertionError("descriptor " + tag.identifier());
            }
        }
    }

    @Test
    void integrityFileSetAndFileEntryAreWrittenAsTheyWereRead() throws IOException {
        UdfVolume volume = UdfReader.open(source, 0, findings).orElseThrow();
        LogicalVolumeDescriptor logical = volume.descriptors().logicalVolume();
        assertThat(logical).isNotNull();
        long partition = volume.descriptors().partitions().getFirst().firstSector();
        roundTrip(logical.integrity().location(), 88, LogicalVolumeIntegrityDescriptor::readBody);
        roundTrip(partition + logical.fileSet().location().block(), 0, FileSetDescriptor::readBody);
        roundTrip(partition + volume.fileSet().root().location().block(), 168, in -> FileEntry.readBody(true, in));
    }

    @Test
    void aTagWithAWrongChecksumIsNoTag() throws IOException {
        byte[] bytes = sector(256);
        bytes[12]++;
        assertThat(AnchorVolumeDescriptorPointer.read(257, ByteReader.of(bytes))).isEmpty();
    }
}
