package org.burnish.cli;

import java.util.List;
import java.util.stream.Stream;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.OperationException;
import org.burnish.operation.ViewChoice;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The image that a command looks into, and which of its views, to be mixed in.
final class ImageOptions {
    @Parameters(index = "0", paramLabel = "IMAGE|DRIVE", description = "The image file, or a drive with a disc in it.")
    String image = "";

    @Mixin
    DiscOptions disc = new DiscOptions();

    @Option(
            names = "--tree",
            paramLabel = "TREE",
            converter = TreeName.class,
            completionCandidates = TreeName.class,
            description = "Which tree of the image: ${COMPLETION-CANDIDATES} (default: the best it has).")
    @Nullable FileSystem tree;

    @Option(names = "--session", paramLabel = "N", description = "Which session (default: the last).")
    int session;

    OpenedImage open(Terminal terminal) throws OperationException {
        return disc.open(image, terminal);
    }

    ViewChoice choice() {
        return new ViewChoice(tree, session);
    }

    /// File systems by their tokens.
    static final class TreeName implements ITypeConverter<FileSystem>, Iterable<String> {
        private static List<String> tokens() {
            return Stream.of(FileSystem.values()).map(FileSystem::token).toList();
        }

        @Override
        public FileSystem convert(String value) {
            return FileSystem.ofToken(value).orElseThrow(() -> new TypeConversionException(
                    "there is no tree '" + value + "'; there are " + String.join(", ", tokens())));
        }

        @Override
        public java.util.Iterator<String> iterator() {
            return tokens().iterator();
        }
    }
}
