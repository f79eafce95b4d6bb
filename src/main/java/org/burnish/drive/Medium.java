package org.burnish.drive;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.disc.Writing;
import org.burnish.disc.Session;
import org.burnish.disc.Track;
import org.burnish.scsi.mmc.Profile;
import org.burnish.scsi.mmc.SpareArea;

/// A disc in a drive, as far as the drive tells.
///
/// @param kind exactly what it is
/// @param profile what the drive takes it for
/// @param state how it is written
/// @param sessions with their tracks; the last one may be open
/// @param lastSessionDamaged whether the last session was left damaged
/// @param recordedBlocks blocks from 0 on that can be read
/// @param freeBlocks blocks that can still be written
/// @param totalBlocks blocks that it has in all, free ones included
/// @param nextWritable where writing goes on, if it does
/// @param layers from 1 to 4
/// @param manufacturer who made it, as the disc says it; empty when it does not
/// @param possiblyMDisc whether the maker also calls an M-DISC so
/// @param protection against copying
/// @param readSpeeds in units of 1000 bytes in a second, the highest first
/// @param writeSpeeds the same for writing
/// @param spareBlocks room for blocks that go bad: unused and in all; 0 when there is none or the drive does not tell
/// @param identification what the disc calls itself, 0 when it does not
public record Medium(
        MediumKind kind,
        Profile profile,
        State state,
        List<Session> sessions,
        boolean lastSessionDamaged,
        long recordedBlocks,
        long freeBlocks,
        long totalBlocks,
        OptionalLong nextWritable,
        int layers,
        String manufacturer,
        boolean possiblyMDisc,
        Protection protection,
        List<Long> readSpeeds,
        List<Long> writeSpeeds,
        SpareArea spareBlocks,
        long identification) {
    /// Bytes in a block.
    public static final int BLOCK = 2048;

    /// How a disc is written.
    public enum State {
        BLANK("blank"),
        /// It has to be formatted before anything can be written.
        UNFORMATTED("not formatted"),
        APPENDABLE("open: more can be added"),
        COMPLETE("complete"),
        /// Anything can be overwritten.
        OVERWRITABLE("can be overwritten");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /// What people call it.
        public String title() {
            return title;
        }
    }

    /// Protection against copying, which is told and not touched.
    ///
    /// @param system its name, or empty
    /// @param regions that a DVD plays in, empty when it says nothing
    public record Protection(String system, List<Integer> regions) {
        public static final Protection NONE = new Protection("", List.of());
    }

    /// Speeds as multiples of the slowest one of this kind of disc, to the half.
    public double multiple(long speed) {
        double single = kind.isCd() ? 176.4 : kind.isBd() ? 4495.5 : 1385;
        return Math.round(speed / single * 2) / 2.0;
    }

    /// All tracks.
    public List<Track> tracks() {
        return sessions.stream().flatMap(session -> session.tracks().stream()).toList();
    }

    /// Whether data can be written to it as it is, or after erasing or formatting.
    public boolean isWritable() {
        return state != State.COMPLETE || kind.writing() == Writing.AGAIN || kind.writing() == Writing.ANYWHERE;
    }
}
