package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.operation.CreateImage;
import org.burnish.operation.ImageRequest;
import org.burnish.source.Graft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `burnish build`.
@Command(name = "build", description = "Makes an image of files and folders.")
final class BuildCommand implements Task {
    @Parameters(paramLabel = "[TARGET=]SOURCE", arity = "1..*", description = "Files and folders.")
    List<String> sources = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The image, or - for standard output.")
    String output = "";

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        boolean piped = output.equals("-");
        List<Graft> grafts = sources.stream().map(Graft::parse).toList();
        ImageRequest request = ImageRequest.of(grafts, org.burnish.filesystem.MasteringOptions.builder().date(java.time.OffsetDateTime.ofInstant(terminal.clock().instant(), java.time.ZoneOffset.UTC)).build());
        CreateImage made = CreateImage.plan(request, piped ? null : Path.of(output), terminal.progress());
        if (piped) {
            made.write(terminal.bytes(), terminal.progress());
        } else {
            made.write(Path.of(output), terminal.progress());
        }
        return ExitStatus.DONE;
    }
}
