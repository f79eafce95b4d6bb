package org.burnish.virtualdrive.medium;

import org.burnish.bytes.Clause;

/// A FORMAT UNIT parameter list.
///
/// @param options byte 1 of its head: FOV, DPRY, DCRT, STPF, IP, TRY-OUT, IMMED, VS
/// @param blocks number of blocks, as an unsigned number
/// @param type the format type
/// @param subType the lowest two bits of the type's byte
/// @param parameter the type dependent parameter
/// @param compareList whether the CmpLst bit of the command is set
@Clause("MMC-6 6.4")
public record FormatRequest(int options, long blocks, int type, int subType, int parameter, boolean compareList) {
    public boolean immediate() {
        return (options & 2) != 0;
    }
}
