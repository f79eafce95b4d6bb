package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Device Specification Extended Attribute: which device a special file stands for.
@Clause("ECMA-167 4/14.10.7; UDF 3.3.4.4")
record DeviceSpecification(long major, long minor) {
    static Optional<DeviceSpecification> of(ExtendedAttributes attributes) {
        return attributes.first(ExtendedAttributes.DEVICE_SPECIFICATION).map(body -> {
            try {
                ByteReader in = ByteReader.of(body).skip(4);
                return new DeviceSpecification(in.u32le(), in.u32le());
            } catch (DiscFormatException _) {
                return null;
            }
        });
    }

    ExtendedAttributes.Attribute attribute() {
        ByteBuffer body = ByteBuffer.allocate(12 + EntityIdentifier.LENGTH);
        EntityIdentifier.BURNISH.write(new ByteWriter(body).u32le(EntityIdentifier.LENGTH).u32le(major).u32le(minor));
        return new ExtendedAttributes.Attribute(ExtendedAttributes.DEVICE_SPECIFICATION, body.array());
    }
}
