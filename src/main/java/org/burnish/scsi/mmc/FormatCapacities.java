package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// What READ FORMAT CAPACITIES says: how large the medium is, and how it can be formatted.
///
/// @param state of the medium
/// @param blocks that it has or can have at most
/// @param blockLength bytes of a block
/// @param formats how it can be formatted
@Clause("MMC-6 6.23.3")
public record FormatCapacities(State state, long blocks, int blockLength, List<FormatDescriptor> formats) {
    /// The descriptor type of the first descriptor.
    public enum State {
        RESERVED,
        /// Or blank; the number is the most that formatting can give.
        UNFORMATTED,
        FORMATTED,
        NO_MEDIUM
    }

    static FormatCapacities read(ByteReader reply) throws DiscFormatException {
        if (reply.remaining() < 12) {
            throw reply.unusable("ends before the current capacity");
        }
        ByteReader in = Reply.atMost(reply, 4 + Math.max(8, reply.duplicate().skip(3).u8())).skip(4);
        long blocks = in.u32be();
        State state = State.values()[in.u8() & 3];
        int blockLength = in.u8() << 16 | in.u16be();
        List<FormatDescriptor> formats = new ArrayList<>();
        while (in.remaining() >= FormatDescriptor.LENGTH) {
            formats.add(FormatDescriptor.read(in));
        }
        return new FormatCapacities(state, blocks, blockLength, List.copyOf(formats));
    }

    /// The first format of a type.
    public Optional<FormatDescriptor> format(int type) {
        return formats.stream().filter(format -> format.type() == type).findFirst();
    }
}
