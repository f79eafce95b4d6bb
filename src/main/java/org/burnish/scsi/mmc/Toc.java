package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// The table of contents, format 0.
///
/// @param firstTrack its number
/// @param lastTrack its number
/// @param tracks in the order of the disc, the lead-out last
@Clause("MMC-6 6.25.3.2")
public record Toc(int firstTrack, int lastTrack, List<Track> tracks) {
    /// The number of the lead-out.
    public static final int LEAD_OUT = 0xAA;

    /// A line of it.
    ///
    /// @param adr what kind of line it is
    /// @param control CONTROL: 4 says data
    /// @param number of the track
    /// @param start its first block
    public record Track(int adr, int control, int number, int start) {
        public boolean isData() {
            return (control & 4) != 0;
        }
    }

    static Toc read(ByteReader reply) throws DiscFormatException {
        ByteReader head = reply.duplicate();
        ByteReader in = ReadTocPmaAtip.content(reply);
        head.skip(2);
        List<Track> tracks = new ArrayList<>();
        int first = head.u8();
        int last = head.u8();
        while (in.remaining() >= 8) {
            int kind = in.skip(1).u8();
            tracks.add(new Track(kind >> 4, kind & 0xF, in.u8(), (int) in.skip(1).u32be()));
        }
        return new Toc(first, last, List.copyOf(tracks));
    }

    /// Where the program area ends; nothing when the lead-out is missing.
    public OptionalInt leadOut() {
        return tracks.stream().filter(track -> track.number == LEAD_OUT).mapToInt(Track::start).findFirst();
    }
}
