package org.burnish.virtualdrive.recordable;

import java.util.List;
import org.burnish.virtualdrive.medium.MediumType;

/// What distinguishes the kinds of discs that are recorded from start to end.
///
/// @param byPage whether the Write Parameters page says how it is written
/// @param takesPage whether that page can be set, if only for nothing
/// @param numberless whether FFh names the track that is open
/// @param readableWhileOpen whether recorded blocks can be read before their track is closed
/// @param firstGap blocks between the first session and the next
/// @param laterGap blocks between later sessions
/// @param mostSessions how many sessions it takes
/// @param closings the functions of CLOSE TRACK SESSION that it knows
/// @param endings those of them that complete the disc
record RecordableKind(
        boolean byPage,
        boolean takesPage,
        boolean numberless,
        boolean readableWhileOpen,
        int firstGap,
        int laterGap,
        int mostSessions,
        List<Integer> closings,
        List<Integer> endings) {
    static final int CLOSE_TRACK = 1;
    static final int CLOSE_SESSION = 2;

    private static final RecordableKind MINUS =
            new RecordableKind(true, true, false, false, 28_672, 9216, 2301, List.of(1, 2), List.of());
    private static final RecordableKind PLUS =
            new RecordableKind(false, true, true, false, 4096, 4096, 153, List.of(1, 2, 5, 6), List.of(5, 6));
    private static final RecordableKind PLUS_DUAL =
            new RecordableKind(false, true, true, false, 4096, 4096, 153, List.of(1, 2, 4, 5, 6), List.of(5, 6));
    private static final RecordableKind BLU_RAY =
            new RecordableKind(false, false, false, true, 0, 0, 300, List.of(1, 2, 6), List.of(6));

    static RecordableKind of(MediumType type) {
        return switch (type) {
            case DVD_R, DVD_R_DL, DVD_RW -> MINUS;
            case DVD_PLUS_R -> PLUS;
            case DVD_PLUS_R_DL -> PLUS_DUAL;
            default -> BLU_RAY;
        };
    }
}
