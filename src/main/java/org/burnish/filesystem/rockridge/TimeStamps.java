package org.burnish.filesystem.rockridge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.iso9660.RecordingTime;
import org.burnish.filesystem.iso9660.VolumeTime;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.jspecify.annotations.Nullable;

/// TF: times of a file, those that are not null, in the order of the flag bits.
///
/// @param longForm whether they are recorded as in a volume descriptor, to hundredths of a second, instead of
///     as in a directory record
@Clause("RRIP 4.1.6")
public record TimeStamps(
        boolean longForm,
        @Nullable Instant created,
        @Nullable Instant modified,
        @Nullable Instant accessed,
        @Nullable Instant changed)
        implements SystemUseEntry {
    public static final int SIGNATURE = 'T' << 8 | 'F';
    private static final int FIXED_LENGTH = 5;
    private static final int LONG_FORM = 1 << 7;
    private static final int CREATION = 1;
    private static final int MODIFY = 1 << 1;
    private static final int ACCESS = 1 << 2;
    private static final int ATTRIBUTES = 1 << 3;

    /// Reads the fields behind the header; the times of backup, expiration and effect are passed over.
    public static TimeStamps readBody(ByteReader in) throws DiscFormatException {
        int flags = in.u8();
        boolean longForm = (flags & LONG_FORM) != 0;
        return new TimeStamps(longForm, read(in, flags, CREATION), read(in, flags, MODIFY), read(in, flags, ACCESS),
                read(in, flags, ATTRIBUTES));
    }

    private static @Nullable Instant read(ByteReader in, int flags, int bit) throws DiscFormatException {
        if ((flags & bit) == 0) {
            return null;
        }
        if ((flags & LONG_FORM) == 0) {
            return RecordingTime.read(in);
        }
        OffsetDateTime time = VolumeTime.read(in);
        return time == null ? null : time.toInstant();
    }

    /// These times, and those of `other` where there are none.
    TimeStamps orElse(TimeStamps other) {
        return new TimeStamps(longForm || other.longForm, created != null ? created : other.created,
                modified != null ? modified : other.modified, accessed != null ? accessed : other.accessed,
                changed != null ? changed : other.changed);
    }

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        int each = longForm ? VolumeTime.LENGTH : RecordingTime.LENGTH;
        return FIXED_LENGTH + Integer.bitCount(flags() & ~LONG_FORM) * each;
    }

    private int flags() {
        return (longForm ? LONG_FORM : 0)
                | (created != null ? CREATION : 0)
                | (modified != null ? MODIFY : 0)
                | (accessed != null ? ACCESS : 0)
                | (changed != null ? ATTRIBUTES : 0);
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u8(flags());
        write(created, out);
        write(modified, out);
        write(accessed, out);
        write(changed, out);
    }

    private void write(@Nullable Instant time, ByteWriter out) {
        if (time == null) {
            return;
        }
        if (longForm) {
            VolumeTime.write(time.atOffset(ZoneOffset.UTC), out);
        } else {
            RecordingTime.write(time, out);
        }
    }
}
