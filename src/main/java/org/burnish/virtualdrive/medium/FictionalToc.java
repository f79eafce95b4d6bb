package org.burnish.virtualdrive.medium;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.Clause;

/// The table of contents that a drive makes up for a disc that has none, as DVD and BD.
@Clause("MMC-6 6.26.3")
public final class FictionalToc {
    private static final int LEAD_OUT = 0xAA;
    private static final int DATA_TRACK = 0x14;

    private FictionalToc() {}

    /// @param closed the tracks of closed sessions
    /// @param end behind the last block
    public static byte[] of(int format, int first, boolean msf, List<TrackInformation> closed, int end) throws Refusal {
        if (closed.isEmpty() || format > 1) {
            throw Refusal.field(2);
        }
        return format == 0 ? tracks(first, msf, closed, end) : sessions(msf, closed);
    }

    private static byte[] tracks(int first, boolean msf, List<TrackInformation> closed, int end) throws Refusal {
        int last = closed.getLast().number();
        if (first > last && first != LEAD_OUT) {
            throw Refusal.field(6);
        }
        List<TrackInformation> listed = closed.stream().filter(track -> track.number() >= first).toList();
        ByteBuffer answer = ByteBuffer.allocate(4 + 8 * (listed.size() + 1));
        answer.putShort((short) (answer.capacity() - 2)).put((byte) 1).put((byte) last);
        for (TrackInformation track : listed) {
            put(answer, track.number(), track.start(), msf);
        }
        put(answer, LEAD_OUT, end, msf);
        return answer.array();
    }

    private static byte[] sessions(boolean msf, List<TrackInformation> closed) {
        int last = closed.getLast().session();
        TrackInformation first = closed.stream().filter(track -> track.session() == last).findFirst().orElseThrow();
        ByteBuffer answer = ByteBuffer.allocate(12).putShort((short) 10).put((byte) 1).put((byte) last);
        put(answer, first.number(), first.start(), msf);
        return answer.array();
    }

    private static void put(ByteBuffer answer, int number, int address, boolean msf) {
        answer.put((byte) 0).put((byte) DATA_TRACK).put((byte) number).put((byte) 0).putInt(msf ? msf(address) : address);
    }

    /// Minutes, seconds and frames in the lower bytes; a disc too long for that has the highest.
    private static int msf(int address) {
        int frames = Math.min(address + 150, 0xFF * 4500 + 4499);
        return frames / 4500 << 16 | frames / 75 % 60 << 8 | frames % 75;
    }
}
