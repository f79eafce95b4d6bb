package org.burnish.cli;

import org.burnish.operation.Failure;

/// What a command does once its options and parameters are filled in. A command is a class in this package
/// with picocli's annotations that implements this: it calls one operation and prints what that returns.
@FunctionalInterface
interface Task {
    /// @throws Exception which becomes a [Failure], a text and an exit status; a command catches nothing
    ExitStatus run(Terminal terminal) throws Exception;
}
