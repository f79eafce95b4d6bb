package org.burnish.filesystem.udf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Entity Identifier (`regid`): who or what a structure belongs to.
///
/// @param flags bit 0: dirty, bit 1: protected
/// @param identifier at most 23 characters
/// @param suffix 8 bytes, whose meaning depends on the identifier
@Clause("ECMA-167 1/7.4; UDF 2.1.5")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record EntityIdentifier(int flags, String identifier, byte[] suffix) {
    /// Bytes of every entity identifier.
    public static final int LENGTH = 32;

    public static final String DOMAIN = "*OSTA UDF Compliant";
    public static final String VOLUME_DATA = "*UDF LV Info";
    public static final String VIRTUAL_PARTITION = "*UDF Virtual Partition";
    public static final String SPARABLE_PARTITION = "*UDF Sparable Partition";
    public static final String METADATA_PARTITION = "*UDF Metadata Partition";
    public static final String SPARING_TABLE = "*UDF Sparing Table";
    public static final String VIRTUAL_ALLOCATION_TABLE = "*UDF Virtual Alloc Tbl";
    public static final String VIRTUAL_VOLUME_EXTENSION = "*UDF VAT LVExtension";

    private static final int SUFFIX_LENGTH = 8;

    /// Nobody.
    public static final EntityIdentifier NONE = new EntityIdentifier(0, "", new byte[SUFFIX_LENGTH]);
    /// This program, on no particular system.
    public static final EntityIdentifier BURNISH = new EntityIdentifier(0, "*Burnish", new byte[SUFFIX_LENGTH]);

    /// Flag in the suffix of the domain's identifier: nobody can write to the volume.
    static final int HARD_WRITE_PROTECT = 1;
    /// Flag in the suffix of the domain's identifier: nobody shall write to the volume.
    static final int SOFT_WRITE_PROTECT = 2;

    /// The identifier of the domain UDF.
    ///
    /// @param protection the flags for write protection
    @Clause("UDF 2.1.5.3")
    public static EntityIdentifier domain(Revision revision, int protection) {
        return new EntityIdentifier(0, DOMAIN, suffix(revision, protection));
    }

    /// An identifier that UDF itself defines.
    @Clause("UDF 2.1.5.3")
    public static EntityIdentifier udf(String identifier, Revision revision) {
        return new EntityIdentifier(0, identifier, suffix(revision, 0));
    }

    private static byte[] suffix(Revision revision, int third) {
        byte[] suffix = new byte[SUFFIX_LENGTH];
        suffix[0] = (byte) revision.number();
        suffix[1] = (byte) (revision.number() >> 8);
        suffix[2] = (byte) third;
        return suffix;
    }

    public static EntityIdentifier read(ByteReader in) throws DiscFormatException {
        int flags = in.u8();
        byte[] identifier = in.bytes(LENGTH - 1 - SUFFIX_LENGTH);
        int end = 0;
        while (end < identifier.length && identifier[end] != 0) {
            end++;
        }
        String text = new String(identifier, 0, end, StandardCharsets.ISO_8859_1);
        return new EntityIdentifier(flags, text, in.bytes(SUFFIX_LENGTH));
    }

    public void write(ByteWriter out) {
        out.u8(flags).bytes(identifier.getBytes(StandardCharsets.ISO_8859_1), LENGTH - 1 - SUFFIX_LENGTH);
        out.bytes(suffix, SUFFIX_LENGTH);
    }

    public boolean is(String other) {
        return identifier.equals(other);
    }

    /// The revision in the suffix of an identifier of the domain or of UDF.
    public int revision() {
        return suffix[0] & 0xFF | (suffix[1] & 0xFF) << 8;
    }

    /// The flags for write protection in the suffix of the domain's identifier.
    public int protection() {
        return suffix[2] & 0xFF;
    }

    @Override
    public String toString() {
        return identifier + " " + Arrays.toString(suffix);
    }
}
