package org.burnish.virtualdrive;

import org.burnish.scsi.Direction;
import org.burnish.virtualdrive.Operation.Handler;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.jspecify.annotations.Nullable;

/// The commands of a drive by their operation codes.
final class CommandTable {
    private final @Nullable Operation[] operations = new @Nullable Operation[256];

    CommandTable plain(String name, String usage, Needs needs, Handler handler) {
        return add(Operation.of(name, usage, Direction.NONE, needs, Length.NONE, handler));
    }

    CommandTable in(String name, String usage, Needs needs, Length length, Handler handler) {
        return add(Operation.of(name, usage, Direction.IN, needs, length, handler));
    }

    CommandTable out(String name, String usage, Needs needs, Length length, Handler handler) {
        return add(Operation.of(name, usage, Direction.OUT, needs, length, handler));
    }

    private CommandTable add(Operation operation) {
        operations[operation.code()] = operation;
        return this;
    }

    /// Forgets a command, as drives do that do not have it.
    void remove(int code) {
        operations[code] = null;
    }

    @Nullable Operation of(int code) {
        return operations[code];
    }
}
