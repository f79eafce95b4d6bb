package org.burnish.virtualdrive.medium;

/// Something that takes a drive a while. It goes on behind the command's end when the Immed bit is set; otherwise the
/// command ends with it.
///
/// @param kind what the drive is busy with
/// @param nanoseconds how long it takes
/// @param ending what is done when the time is over; a loss of power before that leaves the disc as it is then
public record Work(Kind kind, long nanoseconds, Ending ending) {
    /// Nothing is to be done.
    public static final Work NONE = new Work(Kind.OPERATION, 0, () -> {});

    /// What a drive is busy with; the qualifier of NOT READY with code 04h.
    public enum Kind {
        LOADING(1),
        FORMAT(4),
        OPERATION(7),
        LONG_WRITE(8);

        private final int qualifier;

        Kind(int qualifier) {
            this.qualifier = qualifier;
        }

        public int qualifier() {
            return qualifier;
        }
    }

    /// The last step.
    public interface Ending {
        void run() throws Refusal;
    }

    public static Work seconds(Kind kind, double seconds, Ending ending) {
        return new Work(kind, (long) (seconds * 1e9), ending);
    }
}
