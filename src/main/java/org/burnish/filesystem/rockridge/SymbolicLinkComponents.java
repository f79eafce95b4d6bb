package org.burnish.filesystem.rockridge;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;

/// SL: a symbolic link's path, or a piece of it, as component records.
///
/// @param continued whether the path goes on in the next SL
@Clause("RRIP 4.1.3")
public record SymbolicLinkComponents(boolean continued, List<Component> components) implements SystemUseEntry {
    public static final int SIGNATURE = 'S' << 8 | 'L';
    /// Bytes before the component records.
    public static final int FIXED_LENGTH = 5;

    /// A component record: a name between two slashes, or a piece of it.
    ///
    /// @param flags the bits `CONTINUE` to `ROOT`
    /// @param content the name's bytes, empty for the current, parent and root directory
    @Clause("RRIP 4.1.3.1")
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Component(int flags, byte[] content) {
        /// Bytes before the content.
        public static final int FIXED_LENGTH = 2;
        /// The name goes on in the next component record.
        public static final int CONTINUE = 1;
        /// `.`
        public static final int CURRENT = 1 << 1;
        /// `..`
        public static final int PARENT = 1 << 2;
        /// `/`
        public static final int ROOT = 1 << 3;

        public int length() {
            return FIXED_LENGTH + content.length;
        }
    }

    /// Reads the fields behind the header.
    public static SymbolicLinkComponents readBody(ByteReader in) throws DiscFormatException {
        boolean continued = (in.u8() & 1) != 0;
        List<Component> components = new ArrayList<>();
        while (in.remaining() >= Component.FIXED_LENGTH) {
            int flags = in.u8();
            components.add(new Component(flags, in.bytes(in.u8())));
        }
        return new SymbolicLinkComponents(continued, List.copyOf(components));
    }

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        int length = FIXED_LENGTH;
        for (Component component : components) {
            length += component.length();
        }
        return length;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u8(continued ? 1 : 0);
        for (Component component : components) {
            out.u8(component.flags).u8(component.content.length).bytes(component.content);
        }
    }
}
