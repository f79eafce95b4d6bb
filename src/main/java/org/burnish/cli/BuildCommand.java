package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.operation.CreateImage;
import org.burnish.operation.Failure;
import org.burnish.operation.ImageRequest;
import org.burnish.operation.OperationException;
import org.burnish.source.Graft;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `burnish build`.
@Command(name = "build", description = "Makes an image of files and folders.")
final class BuildCommand implements Task {
    private static final String PIPE = "-";

    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The image, or - for standard output.")
    String output = "";

    @Option(
            names = "--append",
            paramLabel = "IMAGE",
            description = "Add a session to this image: its files stay where they are, and the sources are merged over them. "
                    + "Without -o to IMAGE's own file.")
    @Nullable Path continued;

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
        if (continued != null) {
            SessionChoices.require(given());
            return EditCommand.run(continued, SessionChoices.request(sources, volume, terminal),
                    output.isEmpty() ? continued.toString() : output, report, terminal);
        }
        if (ProjectBuild.isMeant(sources.sources)) {
            return ProjectBuild.run(Path.of(sources.sources.getFirst()), output, given(), volume.date(terminal), report, terminal);
        }
        if (output.isEmpty()) {
            throw new OperationException(new Failure.WrongUse("It is not clear where the image is to go.", "Give -o FILE."));
        }
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

    private List<OptionSpec> given() {
        return spec == null ? List.of() : spec.commandLine().getParseResult().matchedOptions();
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
