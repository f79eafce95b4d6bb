package org.burnish.virtualdrive.medium;

import org.burnish.bytes.Clause;

/// A descriptor of READ FORMAT CAPACITIES.
///
/// @param blocks number of blocks
/// @param type the format type; for the first descriptor, which tells the present capacity, its descriptor type
/// @param parameter block length, or what else the type says
@Clause("MMC-6 6.24.3")
public record FormatCapacity(int blocks, int type, int parameter) {
    /// Descriptor types of the first one.
    public static final int UNFORMATTED = 1;
    public static final int FORMATTED = 2;
    public static final int NO_MEDIUM = 3;

    /// The byte that has the type, in a descriptor that is a choice.
    public static int choice(int type) {
        return type << 2;
    }
}
