package org.burnish.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.burnish.bytes.DiscFormatException;

/// What a file was before a change in place: its length, and the bytes that are overwritten, with those that come in their
/// place, by which a journal knows its file. Behind a mark follow, all big-endian, the three lengths, the number of changes,
/// position, length, old and new bytes of each, and CRC-32C of all that.
///
/// @param kept how many bytes of the file there were; from here to `before` it had zeros
/// @param before length of the file before the change
/// @param after length of the file behind it
public record UndoJournal(long kept, long before, long after, List<Change> changes) {
    private static final byte[] MARK = "BURNISH UNDO 1\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_CHANGES = 1 << 16;

    /// Bytes in the place of as many others.
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Change(long position, byte[] before, byte[] after) {
        /// Whether the file has the old bytes, the new ones, or some of each.
        boolean fits(byte[] found) {
            for (int i = 0; i < found.length; i++) {
                if (found[i] != before[i] && found[i] != after[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The journal as a file.
    public byte[] bytes() {
        int length = MARK.length + 3 * Long.BYTES + 2 * Integer.BYTES;
        for (Change change : changes) {
            length += Long.BYTES + Integer.BYTES + 2 * change.before.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).put(MARK).putLong(kept).putLong(before).putLong(after).putInt(changes.size());
        for (Change change : changes) {
            bytes.putLong(change.position).putInt(change.before.length).put(change.before).put(change.after);
        }
        return bytes.putInt(checksum(bytes.array(), bytes.position())).array();
    }

    /// Reads a journal's file.
    ///
    /// @throws DiscFormatException when it is damaged, or none
    public static UndoJournal read(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int end = file.length - Integer.BYTES;
        if (end < MARK.length + 3 * Long.BYTES + Integer.BYTES || !Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length)
                || bytes.getInt(end) != checksum(file, end)) {
            throw new DiscFormatException(0, "it is damaged");
        }
        bytes.limit(end).position(MARK.length);
        long kept = bytes.getLong();
        long before = bytes.getLong();
        long after = bytes.getLong();
        int count = bytes.getInt();
        if (kept < 0 || before < kept || after < 0 || count < 0 || count > MOST_CHANGES) {
            throw new DiscFormatException(MARK.length, "it has lengths that cannot be");
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(change(bytes, kept));
        }
        return new UndoJournal(kept, before, after, List.copyOf(changes));
    }

    private static Change change(ByteBuffer bytes, long fileLength) throws DiscFormatException {
        if (bytes.remaining() < Long.BYTES + Integer.BYTES) {
            throw new DiscFormatException(bytes.position(), "it ends early");
        }
        long position = bytes.getLong();
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining() / 2 || position < 0 || position > fileLength - length) {
            throw new DiscFormatException(bytes.position(), "it has a change outside the file");
        }
        byte[] before = new byte[length];
        byte[] after = new byte[length];
        bytes.get(before).get(after);
        return new Change(position, before, after);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
