package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.disc.Msf;

/// What the Q sub-channel of the lead-ins, or of the program memory area, says: formats 2 and 3.
///
/// @param entries as they came
@Clause("MMC-6 6.25.3.4")
public record FullToc(List<Entry> entries) {
    public static final int FIRST_TRACK = 0xA0;
    public static final int LAST_TRACK = 0xA1;
    public static final int LEAD_OUT = 0xA2;
    public static final int NEXT_PROGRAM_AREA = 0xB0;
    public static final int FIRST_LEAD_IN = 0xC0;

    /// A line of it.
    ///
    /// @param session its number
    /// @param adr 1 for positions, 5 for what the recorder left
    /// @param control CONTROL: 4 says data
    /// @param point a track, or one of the constants
    /// @param running MIN, SEC and FRAME in the lower bytes of a number
    /// @param minute PMIN
    /// @param second PSEC
    /// @param frame PFRAME
    public record Entry(int session, int adr, int control, int point, int running, int minute, int second, int frame) {
        public boolean isTrack() {
            return adr == 1 && point >= 1 && point <= 99;
        }

        public boolean isData() {
            return (control & 4) != 0;
        }

        /// The block address of PMIN, PSEC and PFRAME.
        public int start() {
            return new Msf(minute, second, frame).block();
        }
    }

    static FullToc read(ByteReader reply) throws DiscFormatException {
        ByteReader in = ReadTocPmaAtip.content(reply);
        List<Entry> entries = new ArrayList<>();
        while (in.remaining() >= 11) {
            int session = in.u8();
            int kind = in.u8();
            int point = in.skip(1).u8();
            int running = in.u8() << 16 | in.u16be();
            entries.add(new Entry(session, kind >> 4, kind & 0xF, point, running, in.skip(1).u8(), in.u8(), in.u8()));
        }
        return new FullToc(List.copyOf(entries));
    }

    /// The tracks.
    public List<Entry> tracks() {
        return entries.stream().filter(Entry::isTrack).toList();
    }

    /// Where the program area of a session ends.
    public OptionalInt leadOut(int session) {
        return entries.stream()
                .filter(entry -> entry.session == session && entry.adr == 1 && entry.point == LEAD_OUT)
                .mapToInt(Entry::start)
                .findFirst();
    }

    /// The numbers of the sessions.
    public List<Integer> sessions() {
        return entries.stream().map(Entry::session).distinct().sorted().toList();
    }
}
