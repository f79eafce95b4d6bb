package org.burnish.virtualdrive.medium;

import org.burnish.bytes.Clause;

/// What READ DISC INFORMATION tells of a disc. Numbers of tracks and sessions include the invisible ones.
///
/// @param erasable whether it can be erased
/// @param status whether it is blank, appendable, complete or something else
/// @param lastSession state of the last session
/// @param sessions number of sessions
/// @param firstTrackOfLastSession number of the first track in the last session
/// @param lastTrack number of the last track in the last session
/// @param backgroundFormat how far background formatting is: 0 none, 1 stopped, 2 running, 3 complete
/// @param discType 00h CD-DA or CD-ROM, 10h CD-I, 20h CD-ROM XA, FFh undefined
/// @param lastLeadIn start of the last session's lead-in as it stands in the answer (CD: MSF), -1 when there is none
/// @param lastLeadOut last possible start of a lead-out as it stands in the answer, -1 when the disc is complete
/// @param powerCalibrations number of optimum power calibration tables
@Clause("MMC-6 6.22.3.1")
public record DiscInformation(
        boolean erasable,
        Status status,
        SessionState lastSession,
        int sessions,
        int firstTrackOfLastSession,
        int lastTrack,
        int backgroundFormat,
        int discType,
        int lastLeadIn,
        int lastLeadOut,
        int powerCalibrations) {
    /// The disc as a whole.
    public enum Status {
        BLANK(0),
        APPENDABLE(1),
        COMPLETE(2),
        OTHER(3);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// The last session.
    public enum SessionState {
        EMPTY(0),
        INCOMPLETE(1),
        DAMAGED(2),
        COMPLETE(3);

        private final int code;

        SessionState(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// A disc that is full and of one session with one track, as every pressed one and every overwritable one seems to be.
    public static DiscInformation whole(boolean erasable, Status status, int backgroundFormat) {
        return new DiscInformation(erasable, status, SessionState.COMPLETE, 1, 1, 1, backgroundFormat, 0, -1, -1, 0);
    }
}
