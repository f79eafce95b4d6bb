package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// File Times Extended Attribute, of which UDF uses one: when the file was created.
@Clause("ECMA-167 4/14.10.5; UDF 3.3.4.3")
final class FileTimes {
    private static final int CREATION = 1;

    private FileTimes() {}

    /// When the file was created, or null.
    static @Nullable Instant created(ExtendedAttributes attributes) {
        byte[] body = attributes.first(ExtendedAttributes.FILE_TIMES).orElse(null);
        if (body == null) {
            return null;
        }
        try {
            ByteReader in = ByteReader.of(body);
            long mask = in.skip(4).u32le();
            return (mask & CREATION) == 0 ? null : Timestamp.read(in);
        } catch (DiscFormatException _) {
            return null;
        }
    }

    static ExtendedAttributes.Attribute of(Instant created) {
        ByteBuffer body = ByteBuffer.allocate(8 + Timestamp.LENGTH);
        Timestamp.write(created, new ByteWriter(body).u32le(Timestamp.LENGTH).u32le(CREATION));
        return new ExtendedAttributes.Attribute(ExtendedAttributes.FILE_TIMES, body.array());
    }
}
