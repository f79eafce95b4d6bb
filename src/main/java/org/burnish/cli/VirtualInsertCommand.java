package org.burnish.cli;

import java.nio.file.Path;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.medium.MediumType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `burnish virtual insert`.
@Command(
        name = "insert",
        description = {
            "Puts a disc into a virtual burner.",
            "A disc with something on it that was in the burner goes to its shelf."
        })
final class VirtualInsertCommand implements VirtualTask {
    private static final String BLANK = "blank:";
    private static final String SHELF = "shelf:";

    @Parameters(paramLabel = "NAME", description = "The burner.")
    String name = "";

    @Parameters(paramLabel = "DISC", description = "An image file, blank:TYPE for a blank disc, or shelf:NUMBER.")
    String disc = "";

    @Option(
            names = "--as",
            paramLabel = "TYPE",
            converter = MediumWord.class,
            description = "The kind of disc that an image becomes: dvd-rom or bd-rom (default: by its size).")
    @Nullable MediumType type;

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws Exception {
        if (disc.startsWith(BLANK)) {
            String word = disc.substring(BLANK.length());
            drives.insert(name, MediumType.ofToken(word).orElseThrow(() -> new OperationException(
                    new Failure.WrongUse("There is no medium '" + word + "'.", "burnish virtual create --help lists them."))));
        } else if (disc.startsWith(SHELF)) {
            drives.insertShelved(name, disc.substring(SHELF.length()));
        } else {
            drives.insert(name, Path.of(disc), type);
        }
        return ExitStatus.DONE;
    }
}
