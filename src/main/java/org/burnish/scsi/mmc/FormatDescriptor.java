package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// How a disc can be formatted: a descriptor of READ FORMAT CAPACITIES, sent back by FORMAT UNIT.
///
/// @param blocks how many there will be
/// @param type the format type
/// @param subType its variant
/// @param parameter the type-dependent parameter, 24 bits
@Clause("MMC-6 6.23.3")
public record FormatDescriptor(long blocks, int type, int subType, int parameter) {
    static final int LENGTH = 8;

    static FormatDescriptor read(ByteReader in) throws DiscFormatException {
        long blocks = in.u32be();
        int type = in.u8();
        return new FormatDescriptor(blocks, type >> 2, type & 3, in.u8() << 16 | in.u16be());
    }

    void write(ByteWriter out) {
        out.u32be(blocks).u8(type << 2 | subType).u8(parameter >> 16).u16be(parameter & 0xFFFF);
    }
}
