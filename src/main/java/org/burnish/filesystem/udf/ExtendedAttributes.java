package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;

/// The space of a file's extended attributes: a header, then attributes.
@Clause("ECMA-167 4/9.1, 4/14.10; UDF 3.3.4")
public record ExtendedAttributes(List<Attribute> list) {
    static final int TAG = 262;
    static final int FILE_TIMES = 5;
    static final int DEVICE_SPECIFICATION = 12;
    static final int IMPLEMENTATION_USE = 2048;

    public static final ExtendedAttributes NONE = new ExtendedAttributes(List.of());

    /// An attribute and what stands behind its head.
    @Clause("ECMA-167 4/14.10.2")
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Attribute(int type, byte[] body) {
        private static final int HEAD_LENGTH = 12;
        private static final int SUBTYPE = 1;

        private int length() {
            return HEAD_LENGTH + body.length;
        }
    }

    /// Header Descriptor: where the attributes of implementations and of applications start.
    @Clause("ECMA-167 4/14.10.1")
    private record Header(long implementationOffset, long applicationOffset) implements Descriptor {
        private static final int LENGTH = 24;

        @Override
        public int tagIdentifier() {
            return TAG;
        }

        @Override
        public int length() {
            return LENGTH;
        }

        @Override
        public void writeBody(ByteWriter out) {
            out.u32le(implementationOffset).u32le(applicationOffset);
        }
    }

    /// Reads the attributes as far as they are sound.
    public static ExtendedAttributes read(ByteReader in) {
        List<Attribute> list = new ArrayList<>();
        try {
            if (in.remaining() >= Header.LENGTH) {
                DescriptorTag.read(in);
                in.skip(Header.LENGTH - DescriptorTag.LENGTH);
            }
            while (in.remaining() >= Attribute.HEAD_LENGTH) {
                list.add(readAttribute(in));
            }
        } catch (DiscFormatException e) {
            in.report(Severity.WARNING, "udf-extended-attributes", 0,
                    "extended attributes cannot be read: " + e.getMessage(), "ECMA-167 4/14.10");
        }
        return list.isEmpty() ? NONE : new ExtendedAttributes(List.copyOf(list));
    }

    private static Attribute readAttribute(ByteReader in) throws DiscFormatException {
        long type = in.u32le();
        long length = in.skip(4).u32le();
        long body = length - Attribute.HEAD_LENGTH;
        if (type > Integer.MAX_VALUE || body < 0 || body > in.remaining()) {
            throw in.unusable("an extended attribute of " + length + " bytes");
        }
        return new Attribute((int) type, in.bytes((int) body));
    }

    /// The body of the first attribute of this type.
    public Optional<byte[]> first(int type) {
        return list.stream().filter(a -> a.type == type).map(Attribute::body).findFirst();
    }

    /// The bytes for a [FileEntry]; none when there are no attributes. Only attributes of the standard itself.
    ///
    /// @param location block of the file entry within its partition
    byte[] write(int tagVersion, long location) {
        int length = length();
        ByteBuffer into = ByteBuffer.allocate(length);
        if (length > 0) {
            long absent = tagVersion < 3 ? length : 0xFFFF_FFFFL;
            DescriptorTag.write(new Header(absent, absent), tagVersion, location, into);
            ByteWriter out = new ByteWriter(into);
            for (Attribute attribute : list) {
                out.u32le(attribute.type).u8(Attribute.SUBTYPE).zeros(3).u32le(attribute.length()).bytes(attribute.body);
            }
        }
        return into.array();
    }

    /// Bytes of the whole space.
    int length() {
        return list.isEmpty() ? 0 : Header.LENGTH + list.stream().mapToInt(Attribute::length).sum();
    }
}
