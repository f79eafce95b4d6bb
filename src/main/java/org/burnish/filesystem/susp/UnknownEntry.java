package org.burnish.filesystem.susp;

import org.burnish.bytes.ByteWriter;

/// An entry that nothing here interprets, kept as it is so that it survives an edit.
///
/// @param body the bytes behind the header
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record UnknownEntry(int signature, int version, byte[] body) implements SystemUseEntry {

    @Override
    public int length() {
        return HEADER_LENGTH + body.length;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.bytes(body);
    }
}
