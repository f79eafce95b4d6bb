package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.operation.CreateImage;
import org.burnish.operation.ImageRequest;
import org.burnish.source.Graft;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `burnish build`.
@Command(name = "build", description = "Makes an image of files and folders.")
final class BuildCommand implements Task {
    private static final String PIPE = "-";

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The image, or - for standard output.")
    String output = "";

    @Mixin
    LayoutOptions layout = new LayoutOptions();

    @Mixin
    BootChoices boot = new BootChoices();

    @Mixin
    VolumeOptions volume = new VolumeOptions();

    @Option(names = "--names", paramLabel = "FILE", description = "Write a list of all names as each tree has them.")
    @Nullable Path names;

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        List<Graft> grafts = sources.grafts();
        VolumeDescription description = volume.description(ImageRequest.labelOf(grafts));
        MasteringOptions mastering =
                layout.builder().description(description).date(volume.date(terminal)).build();
        ImageRequest request = new ImageRequest(
                grafts,
                sources.excludes(),
                sources.followLinks,
                sources.specialFiles || layout.preset().keepsSpecialFiles(),
                sources.owner.ownership(),
                sources.deduplicate,
                sources.onChange == SourceOptions.OnChange.WARN,
                mastering,
                boot.request());
        boolean piped = output.equals(PIPE);
        CreateImage made = CreateImage.plan(request, piped ? null : Path.of(output), terminal.progress());
        if (piped) {
            made.write(terminal.bytes(), terminal.progress());
        } else {
            made.write(Path.of(output), terminal.progress());
        }
        terminal.endProgress();
        tell(made, description.volumeIdentifier(), terminal);
        return made.changes().isEmpty() ? ExitStatus.DONE : ExitStatus.DAMAGED;
    }

    private void tell(CreateImage made, String label, Terminal terminal) throws IOException {
        if (names != null) {
            BuildReport.writeNames(made.mastered(), names);
        }
        if (terminal.quiet() && !report.json && made.changes().isEmpty()) {
            return;
        }
        BuildReport told = BuildReport.of(made, output, label);
        if (report.json) {
            ReportOptions.print(told, output.equals(PIPE) ? terminal.err() : terminal.out());
        } else {
            told.print(terminal);
        }
    }
}
