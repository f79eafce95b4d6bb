package org.burnish.filesystem.udf;

import java.util.HashMap;
import java.util.Map;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Sparing Table: where the packets of a sparable partition stand that are not at their place.
///
/// @param sequenceNumber of several copies, the highest counts
/// @param spares sector of the spare packet for the partition's block in which the original starts
@Clause("UDF 2.2.12")
public record SparingTable(long sequenceNumber, Map<Long, Long> spares) {
    static final int TAG = 0;
    /// Larger original locations mean that a spare packet is free or defective itself.
    private static final long LAST_ORIGINAL = 0xFFFF_FFEFL;

    static SparingTable readBody(ByteReader in) throws DiscFormatException {
        EntityIdentifier identifier = EntityIdentifier.read(in);
        if (!identifier.is(EntityIdentifier.SPARING_TABLE)) {
            throw in.unusable("no sparing table: it calls itself " + identifier.identifier());
        }
        int count = in.u16le();
        long sequenceNumber = in.skip(2).u32le();
        Map<Long, Long> spares = new HashMap<>();
        for (int i = 0; i < count; i++) {
            long original = in.u32le();
            long mapped = in.u32le();
            if (original <= LAST_ORIGINAL) {
                spares.put(original, mapped);
            }
        }
        return new SparingTable(sequenceNumber, Map.copyOf(spares));
    }
}
