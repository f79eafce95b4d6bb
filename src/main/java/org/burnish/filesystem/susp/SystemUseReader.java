package org.burnish.filesystem.susp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Reads the entries of System Use fields with their Continuation Areas. Goes on past what is wrong and
/// reports it; bounded in areas and bytes whatever the disc says. Remembers the last blocks it read, so one
/// reader serves one thread.
@Clause("SUSP 4")
public final class SystemUseReader {
    /// Most Continuation Areas of one field.
    public static final int MOST_AREAS = 64;
    /// Most bytes that are read of all Continuation Areas of one field.
    public static final int MOST_BYTES = 1 << 17;
    private static final int WINDOW = 1 << 15;
    /// What a length byte counts too little when the length does not fit.
    private static final int OVERFLOW = 256;

    private final BlockSource source;
    private final int blockSize;
    private final Decoder decoder;
    private final Findings findings;
    private byte @Nullable [] window;
    private long windowStart;
    private int windowLength;

    /// What an extension makes of an entry.
    @FunctionalInterface
    public interface Decoder {
        /// The entry, or null when the extension does not know it.
        ///
        /// @param in the bytes behind the entry's header
        @Nullable SystemUseEntry decode(int signature, int version, ByteReader in) throws DiscFormatException;

        /// The entries of the protocol itself, and behind them those of `extension`.
        static Decoder withProtocol(Decoder extension) {
            return (signature, version, in) -> switch (signature) {
                case SharingProtocolIndicator.SIGNATURE -> SharingProtocolIndicator.readBody(in);
                case ExtensionsReference.SIGNATURE -> ExtensionsReference.readBody(in);
                default -> extension.decode(signature, version, in);
            };
        }
    }

    /// Takes what stands in a System Use field, in order.
    public interface Visitor {
        /// @param position byte position of the entry in the image
        void entry(SystemUseEntry entry, long position);

        /// A Continuation Area is about to be read.
        ///
        /// @param position byte position of the area in the image
        /// @param length bytes that it has
        default void continuationArea(long position, long length) {}
    }

    /// @param blockSize bytes of a Logical Block, in which Continuation Areas are addressed
    public SystemUseReader(BlockSource source, int blockSize, Decoder decoder, Findings findings) {
        this.source = source;
        this.blockSize = blockSize;
        this.decoder = Decoder.withProtocol(decoder);
        this.findings = findings;
    }

    /// Reads all entries of a field.
    ///
    /// @param field the bytes of the field from its first entry on
    /// @param position byte position of the first entry in the image
    /// @param subject what findings are about, such as `directory /a`
    public void read(byte[] field, long position, String subject, Visitor visitor) {
        ContinuationArea next = readArea(ByteReader.of(field, position, subject, findings), visitor);
        if (next != null) {
            follow(next, subject, position, visitor);
        }
    }

    private void follow(ContinuationArea first, String subject, long from, Visitor visitor) {
        Set<Long> seen = new HashSet<>();
        ContinuationArea next = first;
        int budget = MOST_BYTES;
        while (next != null) {
            long at = next.block() * blockSize + next.offset();
            if (!seen.add(at)) {
                complain(from, subject, "continuation-loop", "the continuation areas lead back to byte " + at);
                return;
            }
            if (seen.size() > MOST_AREAS) {
                complain(from, subject, "continuation-loop", "there are more than " + MOST_AREAS + " continuation areas");
                return;
            }
            visitor.continuationArea(at, next.areaLength());
            ByteReader area = open(at, next.areaLength(), budget, subject, from);
            if (area == null) {
                return;
            }
            budget -= area.remaining();
            next = readArea(area, visitor);
        }
    }

    private @Nullable ByteReader open(long at, long areaLength, int budget, String subject, long from) {
        long left = source.length() - at;
        if (left <= 0) {
            complain(from, subject, "continuation-outside", "the continuation area at byte " + at + " lies outside the image");
            return null;
        }
        int length = (int) Math.min(Math.min(areaLength, budget), left);
        if (length < areaLength) {
            complain(from, subject, "continuation-length",
                    "the continuation area at byte " + at + " claims " + areaLength + " bytes; " + length + " are used");
        }
        try {
            return ByteReader.of(bytes(at, length), at, subject, findings);
        } catch (IOException e) {
            complain(from, subject, "continuation-unreadable", "the continuation area at byte " + at + " cannot be read: " + e.getMessage());
            return null;
        }
    }

    private byte[] bytes(long at, int length) throws IOException {
        if (length > WINDOW / 2) {
            ByteBuffer whole = ByteBuffer.allocate(length);
            source.readBytes(at, whole);
            return whole.array();
        }
        if (window == null) {
            window = new byte[WINDOW];
        }
        if (at < windowStart || at + length > windowStart + windowLength) {
            windowLength = 0;
            windowStart = at / blockSize * blockSize;
            int filled = (int) Math.min(WINDOW, source.length() - windowStart);
            source.readBytes(windowStart, ByteBuffer.wrap(window, 0, filled));
            windowLength = filled;
        }
        byte[] copy = new byte[length];
        System.arraycopy(window, (int) (at - windowStart), copy, 0, length);
        return copy;
    }

    /// Reads one area; the result is where it says that the entries go on.
    private @Nullable ContinuationArea readArea(ByteReader area, Visitor visitor) {
        ContinuationArea next = null;
        // Fewer bytes than a header are padding.
        while (area.remaining() >= SystemUseEntry.HEADER_LENGTH) {
            long position = area.position();
            try {
                int signature = area.u16be();
                int length = area.u8();
                int version = area.u8();
                if (signature == 0 || signature == AreaTerminator.SIGNATURE) {
                    break;
                }
                if (length < SystemUseEntry.HEADER_LENGTH) {
                    throw area.unusable("an entry of " + length + " bytes is too short");
                }
                ByteReader rest = area.duplicate();
                ByteReader body = area.slice(length - SystemUseEntry.HEADER_LENGTH);
                if (signature == ContinuationArea.SIGNATURE) {
                    next = ContinuationArea.readBody(body);
                    visitor.entry(next, position);
                } else {
                    SystemUseEntry entry = decode(signature, version, body, rest);
                    visitor.entry(entry, position);
                    area.skip(entry.length() > SystemUseEntry.LONGEST ? OVERFLOW : 0);
                }
            } catch (DiscFormatException e) {
                findings.add(new Finding(Severity.ERROR, "system-use", position, "", String.valueOf(e.getMessage()), "SUSP 4"));
                break;
            }
        }
        return next;
    }

    /// @param rest the bytes of the area from the entry's body on
    private SystemUseEntry decode(int signature, int version, ByteReader body, ByteReader rest) throws DiscFormatException {
        ByteReader kept = body.duplicate();
        try {
            SystemUseEntry entry = decoder.decode(signature, version, body);
            if (entry != null) {
                return entry;
            }
        } catch (DiscFormatException e) {
            SystemUseEntry longer = decodeOverflowed(signature, version, kept.remaining(), rest);
            if (longer != null) {
                return longer;
            }
            kept.report(Severity.ERROR, "system-use-entry", 0,
                    "the entry " + letters(signature) + " cannot be used: " + e.getMessage(), "SUSP 4");
        }
        return new UnknownEntry(signature, version, kept.bytes(kept.remaining()));
    }

    /// genisoimage writes entries of more than 255 bytes for long symbolic links; the length byte overflows.
    private @Nullable SystemUseEntry decodeOverflowed(int signature, int version, int bodyLength, ByteReader rest) {
        try {
            ByteReader longer = rest.duplicate().slice(bodyLength + OVERFLOW);
            SystemUseEntry entry = decoder.decode(signature, version, longer);
            if (entry == null || longer.remaining() > 0) {
                return null;
            }
            rest.report(Severity.ERROR, "system-use-entry", 0,
                    "the entry " + letters(signature) + " is longer than its length byte can say", "SUSP 4.1");
            return entry;
        } catch (DiscFormatException e) {
            return null;
        }
    }

    private static String letters(int signature) {
        return "" + (char) (signature >> 8) + (char) (signature & 0xFF);
    }

    private void complain(long position, String subject, String rule, String what) {
        findings.add(new Finding(Severity.ERROR, rule, position, subject, what, "SUSP 5.1"));
    }
}
