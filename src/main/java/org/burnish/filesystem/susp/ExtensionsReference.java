package org.burnish.filesystem.susp;

import java.nio.charset.StandardCharsets;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// ER: names an extension that the entries follow.
@Clause("SUSP 5.5")
public record ExtensionsReference(String identifier, String descriptor, String source, int extensionVersion)
        implements SystemUseEntry {
    public static final int SIGNATURE = 'E' << 8 | 'R';

    /// Reads the fields behind the header.
    public static ExtensionsReference readBody(ByteReader in) throws DiscFormatException {
        int identifierLength = in.u8();
        int descriptorLength = in.u8();
        int sourceLength = in.u8();
        int version = in.u8();
        return new ExtensionsReference(in.text(identifierLength), in.text(descriptorLength), in.text(sourceLength), version);
    }

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        return 8 + identifier.length() + descriptor.length() + source.length();
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u8(identifier.length()).u8(descriptor.length()).u8(source.length()).u8(extensionVersion);
        out.bytes((identifier + descriptor + source).getBytes(StandardCharsets.US_ASCII));
    }
}
