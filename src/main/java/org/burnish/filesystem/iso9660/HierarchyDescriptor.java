package org.burnish.filesystem.iso9660;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;
import org.burnish.tree.VolumeDescription;

/// A descriptor that leads to a directory hierarchy: the Primary, a Supplementary or an Enhanced Volume
/// Descriptor, which share one layout.
///
/// @param type `PRIMARY` or `SUPPLEMENTARY`
/// @param version 1, or 2 for an Enhanced Volume Descriptor
/// @param volumeFlags 0 when only registered escape sequences are used
/// @param escapeSequences 32 bytes; zero for a Primary and an Enhanced Volume Descriptor
/// @param volumeSpaceSize blocks of the volume
/// @param logicalBlockSize bytes in a block, as recorded
/// @param pathTableSize bytes of each path table
/// @param pathTables first blocks of the four path tables
/// @param root the root directory's record, without system use
/// @param description texts and times
/// @param applicationUse 512 bytes
@Clause("ECMA-119 8.4, 8.5")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record HierarchyDescriptor(
        int type,
        int version,
        int volumeFlags,
        byte[] escapeSequences,
        long volumeSpaceSize,
        int volumeSetSize,
        int volumeSequenceNumber,
        int logicalBlockSize,
        long pathTableSize,
        PathTableLocations pathTables,
        DirectoryRecord root,
        VolumeDescription description,
        int fileStructureVersion,
        byte[] applicationUse)
        implements VolumeDescriptor {
    public static final int PRIMARY = 1;
    public static final int SUPPLEMENTARY = 2;
    public static final int ENHANCED_VERSION = 2;

    /// First blocks of the path tables of either byte order; the optional ones are 0 when absent.
    public record PathTableLocations(long typeL, long optionalTypeL, long typeM, long optionalTypeM) {}

    static HierarchyDescriptor readBody(int type, int version, ByteReader in) throws DiscFormatException {
        int volumeFlags = in.u8();
        byte[] system = in.bytes(32);
        byte[] volume = in.bytes(32);
        long space = in.skip(8).expectAt(80).u32both("the volume space size");
        byte[] escapes = in.bytes(32);
        Charset charset = charset(type, escapes);
        int setSize = in.expectAt(120).u16both("the volume set size");
        int sequence = in.u16both("the volume sequence number");
        int blockSize = in.u16both("the logical block size");
        long pathTableSize = in.u32both("the path table size");
        PathTableLocations tables = new PathTableLocations(in.u32le(), in.u32le(), in.u32be(), in.u32be());
        DirectoryRecord root = readRoot(in.expectAt(156).slice(34));
        VolumeDescription description = new VolumeDescription(
                text(system, charset), text(volume, charset), text(in.expectAt(190).bytes(128), charset),
                text(in.bytes(128), charset), text(in.bytes(128), charset), text(in.bytes(128), charset),
                text(in.bytes(37), charset), text(in.bytes(37), charset), text(in.bytes(37), charset),
                VolumeTime.read(in.expectAt(813)), VolumeTime.read(in), VolumeTime.read(in), VolumeTime.read(in));
        int structureVersion = in.expectAt(881).u8();
        byte[] applicationUse = in.skip(1).bytes(512);
        return new HierarchyDescriptor(type, version, volumeFlags, escapes, space, setSize, sequence, blockSize,
                pathTableSize, tables, root, description, structureVersion, applicationUse);
    }

    /// Some makers leave the lengths wrong; the field is 34 bytes all the same, the last of which is the identifier.
    private static DirectoryRecord readRoot(ByteReader field) throws DiscFormatException {
        int identifier = field.duplicate().skip(32).u8();
        if (field.peek() == 34 && identifier == 1) {
            return DirectoryRecord.read(field);
        }
        field.report(Severity.WARNING, "root-record", 0, "the root's directory record says that it has " + field.peek()
                + " bytes instead of 34, and its identifier " + identifier + " instead of 1", "ECMA-119 8.4.18");
        byte[] mended = field.bytes(34);
        mended[0] = 34;
        mended[32] = 1;
        return DirectoryRecord.read(ByteReader.of(mended, field.position() - 34, "root directory", field.findings()));
    }

    @Override
    public void write(ByteWriter out) {
        int start = out.offset();
        Charset charset = charset();
        StandardIdentifier.write(type, version, out).u8(volumeFlags);
        out.text(description.systemIdentifier(), 32, charset).text(description.volumeIdentifier(), 32, charset);
        out.zeros(8).u32both(volumeSpaceSize).bytes(escapeSequences, 32);
        out.u16both(volumeSetSize).u16both(volumeSequenceNumber).u16both(logicalBlockSize);
        out.u32both(pathTableSize);
        out.u32le(pathTables.typeL).u32le(pathTables.optionalTypeL);
        out.u32be(pathTables.typeM).u32be(pathTables.optionalTypeM);
        root.write(out);
        out.zerosTo(start + 190).text(description.volumeSetIdentifier(), 128, charset);
        out.text(description.publisher(), 128, charset).text(description.preparer(), 128, charset);
        out.text(description.application(), 128, charset);
        out.text(description.copyrightFile(), 37, charset).text(description.abstractFile(), 37, charset);
        out.text(description.bibliographicFile(), 37, charset);
        VolumeTime.write(description.created(), out);
        VolumeTime.write(description.modified(), out);
        VolumeTime.write(description.expires(), out);
        VolumeTime.write(description.effective(), out);
        out.u8(fileStructureVersion).u8(0).bytes(applicationUse, 512).zerosTo(start + LENGTH);
    }

    /// The same descriptor with another block size and root.
    HierarchyDescriptor with(int blockSize, DirectoryRecord otherRoot) {
        return new HierarchyDescriptor(type, version, volumeFlags, escapeSequences, volumeSpaceSize, volumeSetSize,
                volumeSequenceNumber, blockSize, pathTableSize, pathTables, otherRoot, description, fileStructureVersion, applicationUse);
    }

    public boolean isPrimary() {
        return type == PRIMARY;
    }

    /// Whether this is an Enhanced Volume Descriptor, whose identifiers are bytes of any character set.
    @Clause("ECMA-119 8.5.2")
    public boolean isEnhanced() {
        return type == SUPPLEMENTARY && version == ENHANCED_VERSION;
    }

    /// Whether the escape sequences say UCS-2, as Joliet does: its level 1 to 3, or 0.
    @Clause("Joliet 2")
    public int ucs2Level() {
        return ucs2Level(type, escapeSequences);
    }

    private static int ucs2Level(int type, byte[] escapes) {
        if (type != SUPPLEMENTARY || escapes[0] != '%' || escapes[1] != '/') {
            return 0;
        }
        return switch (escapes[2]) {
            case '@' -> 1;
            case 'C' -> 2;
            case 'E' -> 3;
            default -> 0;
        };
    }

    /// How the texts and identifiers of this hierarchy are encoded.
    public Charset charset() {
        return charset(type, escapeSequences);
    }

    private static Charset charset(int type, byte[] escapes) {
        return ucs2Level(type, escapes) > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }

    private static String text(byte[] field, Charset charset) {
        int length = charset.equals(StandardCharsets.UTF_16BE) ? field.length & ~1 : field.length;
        String text = new String(field, 0, length, charset);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
            end--;
        }
        return text.substring(0, end);
    }
}
