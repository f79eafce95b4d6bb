package org.burnish.cli;

import java.io.IOException;
import java.util.List;
import org.burnish.virtualdrive.VirtualDrives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `burnish virtual fault`.
@Command(
        name = "fault",
        description = {
            "Lets something go wrong in a virtual burner; without a FAULT it lists what is wrong.",
            "",
            "  unreadable FROM-TO           sectors that cannot be read",
            "  unreadable FROM-TO after N   that read at the N-th try",
            "  unreadable FROM-TO below N   that read at N kB/s and slower",
            "  scratch FROM-TO              lost data, and audio that is spoilt with C2 flags",
            "  scratch FROM-TO mark         audio alone, in single samples",
            "  slow FROM-TO N               sectors that take N milliseconds each",
            "  write-error BLOCK            the write of this block fails",
            "  underrun BLOCK               the data comes too late at this block",
            "  calibration                  the power calibration fails",
            "  bus-reset [BLOCK]            the bus is reset, at the next command or when this block is written",
            "  power-loss [BLOCK]           the drive loses its power",
            "  hang [BLOCK]                 the drive does not answer",
            "  gone                         the drive is unplugged",
            "  progress stuck|lying|silent  what it says of its progress is not true",
            "  denied CODE                  it does not tell of the feature with this hexadecimal code",
            "  unrecognized                 the disc is one that the drive cannot read",
            "  protect                      a rewritable disc is write-protected",
            "",
            "A new disc is without faults."
        })
final class VirtualFaultCommand implements VirtualTask {
    @Parameters(index = "0", paramLabel = "NAME", description = "The burner.")
    String name = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FAULT", description = "What goes wrong, as above.")
    List<String> fault = List.of();

    @Option(names = "--clear", description = "Mend everything first.")
    boolean clear;

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws IOException {
        String before = clear ? "" : drives.faults(name);
        String added = String.join(" ", fault);
        if (clear || !added.isEmpty()) {
            drives.setFaults(name, (before.strip() + "\n" + added).strip() + "\n");
        } else {
            terminal.out().print(before);
        }
        return ExitStatus.DONE;
    }
}
