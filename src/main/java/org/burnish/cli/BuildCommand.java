package org.burnish.cli;

import java.util.List;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
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
    public ExitStatus run(Terminal terminal) throws OperationException {
        throw new OperationException(new Failure.Unsupported("Building is not there yet.", ""));
    }
}
