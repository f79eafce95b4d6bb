package org.burnish.cli;

import java.io.IOException;
import org.burnish.operation.Failure;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.OperationException;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `burnish cat`.
@Command(name = "cat", description = "Writes a file of an image to standard output.")
final class CatCommand implements Task {
    @Mixin
    ImageOptions options = new ImageOptions();

    @Parameters(index = "1", paramLabel = "PATH", description = "The file in the image.")
    String path = "";

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        try (OpenedImage image = options.open(terminal)) {
            Node node = image.node(image.volume(options.choice()), path);
            if (!(node instanceof RegularFile file)) {
                throw new OperationException(new Failure.WrongUse(path + " is no file.", "burnish ls shows what it is."));
            }
            file.content().transferTo(0, file.content().length(), terminal.bytes());
            return ExitStatus.DONE;
        }
    }
}
