package org.burnish.check;

import java.io.IOException;
import org.burnish.bytes.ByteReader;

/// Reads records of at most 300 bytes one after the other from a long run of bytes, a part at a time.
final class RecordWindow {
    private static final int LONGEST_RECORD = 300;
    private static final int WINDOW = 1 << 16;

    private final Examination exam;
    private final String subject;
    private final long start;
    private final long end;
    private ByteReader reader;
    private long windowEnd;

    RecordWindow(Examination exam, long start, long size, String subject) {
        this.exam = exam;
        this.start = start;
        this.end = start + size;
        this.subject = subject;
        this.windowEnd = start;
        this.reader = ByteReader.of(new byte[0], start, subject, exam.findings());
    }

    /// Byte position in the image of the first record.
    long start() {
        return start;
    }

    /// Byte position in the image of the next record.
    long position() {
        return reader.position();
    }

    boolean hasMore() {
        return position() < end;
    }

    /// A reader that stands on the next record and has all of it.
    ByteReader reader() throws IOException {
        long position = position();
        if (windowEnd - position < LONGEST_RECORD && windowEnd < end) {
            int count = (int) Math.min(WINDOW, end - position);
            reader = ByteReader.of(exam.read(position, count), position, subject, exam.findings());
            windowEnd = position + count;
        }
        return reader;
    }
}
