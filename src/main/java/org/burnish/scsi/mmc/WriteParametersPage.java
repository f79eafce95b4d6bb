package org.burnish.scsi.mmc;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.bytes.Clause;
import org.burnish.scsi.spc.ModeParameters;

/// Mode page 05h, Write Parameters: how a CD, or a DVD-R or -RW, is written. What a drive has of its own behind the
/// standard's fields stays as it came.
///
/// @param bytes from the page code on
@Clause("MMC-6 7.5")
public record WriteParametersPage(byte[] bytes) {
    public static final int CODE = 0x05;
    private static final int PAGE_LENGTH = 0x32;
    private static final int LENGTH = 2 + PAGE_LENGTH;

    /// The write type.
    public enum WriteType {
        /// Or incremental.
        PACKET(0),
        TRACK_AT_ONCE(1),
        /// Or disc at once.
        SESSION_AT_ONCE(2),
        RAW(3),
        LAYER_JUMP(4);

        private final int code;

        WriteType(int code) {
            this.code = code;
        }
    }

    /// Whether another session may follow.
    public enum MultiSession {
        NONE(0),
        /// The last one of several.
        FINAL(1),
        NEXT_ALLOWED(3);

        private final int code;

        MultiSession(int code) {
            this.code = code;
        }
    }

    /// The page of a drive.
    public static Optional<WriteParametersPage> of(ModeParameters parameters) {
        return parameters.page(CODE).map(page -> page.bytes().length >= LENGTH
                ? new WriteParametersPage(page.bytes())
                : new WriteParametersPage(lengthened(page.bytes())));
    }

    /// A page of zeros.
    public static WriteParametersPage empty() {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = CODE;
        bytes[1] = PAGE_LENGTH;
        return new WriteParametersPage(bytes);
    }

    private static byte[] lengthened(byte[] page) {
        byte[] bytes = Arrays.copyOf(page, LENGTH);
        bytes[1] = PAGE_LENGTH;
        return bytes;
    }

    /// Sets BUFE, LS_V, Test Write and the write type.
    public WriteParametersPage writing(WriteType type, boolean testWrite, boolean bufferUnderrunFree, boolean linkSizeValid) {
        int flags = (bufferUnderrunFree ? 0x40 : 0) | (linkSizeValid ? 0x20 : 0) | (testWrite ? 0x10 : 0);
        return with(2, bytes[2] & 0x80 | flags | type.code);
    }

    /// Sets what kind of track it becomes.
    ///
    /// @param trackMode CONTROL
    /// @param dataBlockType 0 raw, 8 Mode 1, 10 Mode 2 form 1 …
    public WriteParametersPage track(
            MultiSession multiSession, boolean fixedPacket, boolean copy, int trackMode, int dataBlockType) {
        int third = multiSession.code << 6 | (fixedPacket ? 0x20 : 0) | (copy ? 0x10 : 0) | trackMode & 0xF;
        return with(3, third).with(4, bytes[4] & 0xF0 | dataBlockType);
    }

    /// Sets the link size.
    public WriteParametersPage linkSize(int blocks) {
        return with(5, blocks);
    }

    /// Sets the session format: 0 CD-DA or CD-ROM, 0x10 CD-I, 0x20 XA.
    public WriteParametersPage sessionFormat(int format) {
        return with(8, format);
    }

    /// Sets the packet size in blocks.
    public WriteParametersPage packetSize(int blocks) {
        return with(10, blocks >>> 24).with(11, blocks >>> 16).with(12, blocks >>> 8).with(13, blocks);
    }

    /// Sets the pause between audio tracks, in blocks.
    public WriteParametersPage audioPauseLength(int blocks) {
        return with(14, blocks >>> 8).with(15, blocks);
    }

    private WriteParametersPage with(int offset, int value) {
        byte[] changed = bytes.clone();
        changed[offset] = (byte) value;
        return new WriteParametersPage(changed);
    }

    public WriteType writeType() {
        return Stream.of(WriteType.values()).filter(type -> type.code == (bytes[2] & 0xF)).findFirst().orElse(WriteType.RAW);
    }

    public boolean testWrite() {
        return (bytes[2] & 0x10) != 0;
    }

    public boolean bufferUnderrunFree() {
        return (bytes[2] & 0x40) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WriteParametersPage that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
