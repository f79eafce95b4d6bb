package org.burnish.cli;

import picocli.CommandLine.Command;

/// `burnish virtual`.
@Command(
        name = "virtual",
        subcommands = {
            VirtualCreateCommand.class,
            VirtualListCommand.class,
            VirtualInsertCommand.class,
            VirtualEjectCommand.class,
            VirtualLoadCommand.class,
            VirtualFaultCommand.class,
            VirtualServeCommand.class,
            VirtualRemoveCommand.class
        },
        description = {
            "Virtual burners, to try everything without a drive.",
            "A drive called NAME is virtual:NAME wherever a drive is asked for."
        })
final class VirtualCommand {}
