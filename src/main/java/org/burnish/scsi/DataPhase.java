package org.burnish.scsi;

/// The data that goes with a command.
public sealed interface DataPhase {
    /// No data.
    DataPhase NONE = new None();

    Direction direction();

    /// Bytes that the command descriptor block announces.
    int length();

    /// An answer of at most `length` bytes; one of 0 bytes is no data.
    static DataPhase in(int length) {
        return length == 0 ? NONE : new In(length);
    }

    /// Parameters that are sent; none at all is no data.
    static DataPhase out(byte[] parameters) {
        return parameters.length == 0 ? NONE : new Out(parameters);
    }

    /// No data.
    record None() implements DataPhase {
        @Override
        public Direction direction() {
            return Direction.NONE;
        }

        @Override
        public int length() {
            return 0;
        }
    }

    /// An answer.
    ///
    /// @param length the allocation length
    record In(int length) implements DataPhase {
        @Override
        public Direction direction() {
            return Direction.IN;
        }
    }

    /// A parameter list.
    record Out(byte[] parameters) implements DataPhase {
        @Override
        public Direction direction() {
            return Direction.OUT;
        }

        @Override
        public int length() {
            return parameters.length;
        }
    }
}
