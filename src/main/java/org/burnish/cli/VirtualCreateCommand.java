package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.medium.MediumType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `burnish virtual create`.
@Command(name = "create", description = "Makes a virtual burner.")
final class VirtualCreateCommand implements VirtualTask {
    @Parameters(paramLabel = "NAME", description = "How it is called.")
    String name = "";

    @Option(
            names = "--medium",
            paramLabel = "TYPE",
            converter = MediumWord.class,
            completionCandidates = Candidates.Media.class,
            description = "The blank disc in it: ${COMPLETION-CANDIDATES}.")
    @Nullable MediumType medium;

    @Option(
            names = "--drive",
            paramLabel = "PROFILE",
            completionCandidates = Candidates.DriveProfiles.class,
            description = "What it is like: ${COMPLETION-CANDIDATES}, or a file that describes it.")
    String profile = Personalities.NAMES.getFirst();

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws IOException {
        String description = Personalities.NAMES.contains(profile) ? Personalities.description(profile) : Files.readString(Path.of(profile));
        drives.create(name, description, Optional.ofNullable(medium));
        terminal.out().println(VirtualDrives.PREFIX + name);
        return ExitStatus.DONE;
    }
}
