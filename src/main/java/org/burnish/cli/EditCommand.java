package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.burnish.operation.EditImage;
import org.burnish.operation.EditRequest;
import org.burnish.operation.Failure;
import org.burnish.operation.ImageChange;
import org.burnish.operation.OperationException;
import org.burnish.source.Graft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `burnish edit`.
@Command(
        name = "edit",
        description = {
            "Makes an image like another one, with changes: first those of --remove, then --rename, --mkdir, --add and --set.",
            "It starts what the old one started: boot catalogue, boot images and partition tables follow."
        })
final class EditCommand implements Task {
    private static final String PIPE = "-";

    @Parameters(index = "0", paramLabel = "IMAGE", description = "The image; it is only read, unless --in-place is given.")
    Path image = Path.of("");

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The new image, or - for standard output.")
    @Nullable String output;

    @Option(
            names = "--in-place",
            description = {
                "Change IMAGE itself: what is new is put behind its end, and what goes stays there unseen; where that cannot be done, "
                        + "replace it by a new image once that is whole. Whatever happens meanwhile, IMAGE is the old or the new one."
            })
    boolean inPlace;

    @Option(names = "--remove", paramLabel = "PATH", description = "Take a file away, or a folder with all that is in it.")
    List<String> removed = List.of();

    @Option(names = "--rename", paramLabel = "OLD=NEW", description = "Give something another path.")
    List<String> renamed = List.of();

    @Option(names = "--mkdir", paramLabel = "PATH", description = "Make an empty folder.")
    List<String> folders = List.of();

    @Option(
            names = "--add",
            paramLabel = "[TARGET=]SOURCE",
            description = "Put in files, and folders whose content goes into the root or into TARGET; files of the same path are replaced.")
    List<String> added = List.of();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change a text of the volume: volume-id, publisher, preparer, application, system-id, volume-set, "
                    + "copyright-file, abstract-file or bibliographic-file.")
    List<String> texts = List.of();

    @Option(
            names = "--date",
            paramLabel = "ISO8601",
            description = "When the change was made (default: SOURCE_DATE_EPOCH, else now).")
    String date = "";

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        List<ImageChange> changes = changes();
        if (output == null != inPlace) {
            throw misuse("It is not clear where the new image is to go.", "Give either -o FILE or --in-place.");
        }
        if (changes.isEmpty()) {
            throw misuse("There is nothing to change.", "Give at least one of --remove, --rename, --mkdir, --add and --set.");
        }
        VolumeOptions moment = new VolumeOptions();
        moment.date = date;
        EditRequest request = EditRequest.of(changes, moment.date(terminal), inPlace ? EditImage.Way.IN_PLACE : EditImage.Way.ANEW);
        return run(image, request, output == null ? image.toString() : output, report, terminal);
    }

    static ExitStatus run(Path image, EditRequest request, String output, ReportOptions report, Terminal terminal) throws IOException {
        try (EditImage edited = EditImage.plan(image, request, terminal.progress())) {
            if (PIPE.equals(output)) {
                edited.write(terminal.bytes(), terminal.progress());
            } else {
                edited.write(Path.of(output), terminal.progress());
            }
            terminal.endProgress();
            EditReport.of(edited, output).print(report, terminal);
        }
        return ExitStatus.DONE;
    }

    private List<ImageChange> changes() throws OperationException {
        List<ImageChange> changes = new ArrayList<>();
        removed.forEach(path -> changes.add(new ImageChange.Remove(path)));
        for (String text : renamed) {
            String[] parts = parts(text, "--rename", "OLD=NEW");
            changes.add(new ImageChange.Rename(parts[0], parts[1]));
        }
        folders.forEach(path -> changes.add(new ImageChange.MakeFolder(path)));
        SourceOptions sources = new SourceOptions();
        sources.sources = added;
        for (Graft graft : sources.grafts()) {
            changes.add(new ImageChange.Add(graft));
        }
        for (String text : texts) {
            String[] parts = parts(text, "--set", "KEY=VALUE");
            changes.add(new ImageChange.Describe(field(parts[0]), parts[1]));
        }
        return changes;
    }

    private static String[] parts(String text, String option, String form) throws OperationException {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw misuse(text + " is nothing for " + option + ".", "Write it as " + form + ".");
        }
        return new String[] {text.substring(0, equals), text.substring(equals + 1)};
    }

    private static ImageChange.Field field(String key) throws OperationException {
        return Stream.of(ImageChange.Field.values())
                .filter(field -> token(field).equals(key))
                .findFirst()
                .orElseThrow(() -> misuse("No text of a volume is called " + key + ".",
                        "There are " + String.join(", ", Stream.of(ImageChange.Field.values()).map(EditCommand::token).toList()) + "."));
    }

    private static String token(ImageChange.Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static OperationException misuse(String what, String remedy) {
        return new OperationException(new Failure.WrongUse(what, remedy));
    }
}
