package org.burnish.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a volume says of itself, to be mixed in.
final class VolumeOptions {
    @Option(names = "--volume-id", paramLabel = "TEXT", description = "Name of the volume (default: that of the source folder).")
    @Nullable String volume;

    @Option(names = "--publisher", paramLabel = "TEXT", description = "Who publishes it.")
    String publisher = "";

    @Option(names = "--preparer", paramLabel = "TEXT", description = "Who prepared it.")
    String preparer = "";

    @Option(names = "--application", paramLabel = "TEXT", description = "What it was made with (default: BURNISH).")
    String application = "BURNISH";

    @Option(names = "--system-id", paramLabel = "TEXT", description = "The system that may act on the system area.")
    String system = "";

    @Option(names = "--volume-set", paramLabel = "TEXT", description = "Name of the volume set.")
    String volumeSet = "";

    @Option(names = "--copyright-file", paramLabel = "NAME", description = "File of the root folder with the copyright.")
    String copyright = "";

    @Option(names = "--abstract-file", paramLabel = "NAME", description = "File of the root folder with an abstract.")
    String summary = "";

    @Option(names = "--bibliographic-file", paramLabel = "NAME", description = "File of the root folder with a bibliography.")
    String bibliography = "";

    @Option(
            names = "--date",
            paramLabel = "ISO8601",
            description = "When the volume was made, such as 2026-11-22T20:15:00Z (default: SOURCE_DATE_EPOCH, else now).")
    String date = "";

    VolumeDescription description(String label) {
        return new VolumeDescription(
                system, volume != null ? volume : label, volumeSet, publisher, preparer, application, copyright, summary,
                bibliography, null, null, null, null);
    }

    OffsetDateTime date(Terminal terminal) throws OperationException {
        String epoch = terminal.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        if (!date.isEmpty()) {
            return parsed(date, "--date");
        }
        return epoch.isEmpty() ? terminal.clock().instant().atOffset(ZoneOffset.UTC) : parsed(epoch, "SOURCE_DATE_EPOCH");
    }

    /// A moment, a time or a day in Greenwich, or seconds since 1970.
    private static OffsetDateTime parsed(String text, String origin) throws OperationException {
        try {
            if (text.matches("-?[0-9]{1,12}")) {
                return Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
            }
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
            }
            return text.matches(".*T.*([zZ]|[+-][0-9:]+)") ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new OperationException(
                    new Failure.WrongUse(text + " in " + origin + " is no time.", "A time is like 2026-11-22T20:15:00Z."), e);
        }
    }
}
