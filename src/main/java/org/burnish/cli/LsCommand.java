package org.burnish.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.TreeWalk;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/// `burnish ls`.
@Command(name = "ls", description = "Lists what is in an image. Times are in UTC.")
final class LsCommand implements Task {
    @Mixin
    ImageOptions options = new ImageOptions();

    @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = "A file or folder in the image (default: /).")
    String path = "/";

    @Option(names = "-l",
            description = "With permissions, links, owner, group, bytes and time; h marks hidden and a associated files.")
    boolean detailed;

    @Option(names = "-R", description = "With everything in the folders below.")
    boolean recursive;

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        try (OpenedImage image = options.open(terminal)) {
            Volume volume = image.volume(options.choice());
            Node node = image.node(volume, path);
            Listing listing = report.json ? new JsonListing(image, volume, terminal) : new TextListing(terminal);
            list(node, listing, terminal);
            listing.end();
            FindingsReport.print(image.findings(), image.file(), terminal);
            return listing.damaged ? ExitStatus.DAMAGED : ExitStatus.DONE;
        }
    }

    private void list(Node node, Listing listing, Terminal terminal) throws IOException {
        if (!(node instanceof Directory folder)) {
            listing.node(report.json ? prefix().substring(0, prefix().length() - 1) : listing.naming().apply(node.name()), node);
        } else if (recursive) {
            TreeWalk.below(folder, prefix(), listing.naming(), listing, terminal.progress());
        } else {
            for (Node child : folder.children()) {
                listing.node((report.json ? prefix() : "") + listing.naming().apply(child.name()), child);
            }
        }
    }

    /// Paths of a recursive list, and all in JSON, start as the user named the folder.
    private String prefix() {
        String folder = path.startsWith("/") ? path : "/" + path;
        return folder.endsWith("/") ? folder : folder + "/";
    }

    /// Takes the nodes of the list.
    private abstract static class Listing implements TreeWalk.Visitor {
        private final Terminal terminal;
        private boolean damaged;

        Listing(Terminal terminal) {
            this.terminal = terminal;
        }

        abstract UnaryOperator<String> naming();

        @Override
        public void unreadable(String path, IOException reason) {
            damaged = true;
            terminal.err().println("burnish: the folder " + NodeLine.printablePath(path) + " cannot be read: "
                    + reason.getMessage());
        }

        void end() {}
    }

    /// Lines of text.
    private final class TextListing extends Listing {
        private final DetailedLines detailedLines = new DetailedLines();
        private final PrintStream out;

        TextListing(Terminal terminal) {
            super(terminal);
            this.out = terminal.out();
        }

        @Override
        UnaryOperator<String> naming() {
            return PrintableName::of;
        }

        @Override
        public boolean node(String path, Node node) {
            String line = (detailed ? detailedLines.of(path, node) : NodeLine.brief(path, node)) + System.lineSeparator();
            // Encoded here, as a PrintStream takes several times as long for it.
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            return true;
        }
    }

    /// One JSON object with all nodes.
    private static final class JsonListing extends Listing {
        private final JsonGenerator json;
        private final PrintStream out;

        JsonListing(OpenedImage image, Volume volume, Terminal terminal) {
            super(terminal);
            out = terminal.out();
            json = ReportOptions.generator(terminal);
            json.writeStartObject();
            json.writeStringProperty("image", image.file().toString());
            json.writeNumberProperty("session", volume.session());
            json.writeStringProperty("tree", volume.fileSystem().token());
            json.writeArrayPropertyStart("entries");
        }

        @Override
        UnaryOperator<String> naming() {
            return UnaryOperator.identity();
        }

        @Override
        public boolean node(String path, Node node) {
            NodeJson.write(path, node, json);
            return true;
        }

        @Override
        void end() {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
            out.println();
        }
    }
}
