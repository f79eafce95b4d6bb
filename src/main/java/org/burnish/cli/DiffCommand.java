package org.burnish.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.burnish.operation.CompareTrees;
import org.burnish.operation.Difference;
import org.burnish.operation.NodeMetadata;
import org.burnish.operation.OpenTree;
import org.burnish.operation.ViewChoice;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/// `burnish diff`.
@Command(
        name = "diff",
        description = {
            "Compares two images or folders: what was added, removed, changed or moved, and whose permissions, owners or times differ.",
            "Ends with status 0 when they are equal, and with 3 when they differ."
        })
final class DiffCommand implements Task {
    @Parameters(index = "0", paramLabel = "FIRST", description = "An image or a folder.")
    Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "SECOND", description = "Another one.")
    Path second = Path.of("");

    @Option(
            names = "--tree",
            paramLabel = "TREE",
            converter = ImageOptions.TreeName.class,
            completionCandidates = ImageOptions.TreeName.class,
            description = "Which tree of the images: ${COMPLETION-CANDIDATES} (default: the best of each).")
    @Nullable FileSystem tree;

    @Option(names = "--session", paramLabel = "N", description = "Which session of the images (default: the last of each).")
    int session;

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "LIST",
            description = "What need not be the same: mode, owner, times. What one of the two does not keep is ignored anyway.")
    Set<NodeMetadata> ignored = Set.of();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        ViewChoice choice = new ViewChoice(tree, session);
        try (OpenTree one = OpenTree.open(first, choice, terminal.progress());
                OpenTree other = OpenTree.open(second, choice, terminal.progress())) {
            long count = report.json ? json(one, other, terminal) : text(one, other, terminal);
            return count == 0 ? ExitStatus.DONE : ExitStatus.DAMAGED;
        }
    }

    private Set<NodeMetadata> compared(OpenTree one, OpenTree other) {
        Set<NodeMetadata> compared = EnumSet.copyOf(one.metadata());
        compared.retainAll(other.metadata());
        compared.removeAll(ignored);
        return compared;
    }

    private long text(OpenTree one, OpenTree other, Terminal terminal) throws IOException {
        PrintStream out = terminal.out();
        long count = CompareTrees.run(one.root(), other.root(), compared(one, other), difference -> {
            terminal.endProgress();
            out.println(line(difference));
        }, terminal.progress());
        terminal.endProgress();
        if (!terminal.quiet()) {
            out.println(count == 0 ? "No differences." : count + (count == 1 ? " difference." : " differences."));
        }
        return count;
    }

    private String line(Difference difference) {
        String what = NodeLine.printablePath(difference.what());
        return difference.path() + ": " + switch (difference.kind()) {
            case REMOVED -> "only in " + first + ": " + what;
            case ADDED -> "only in " + second + ": " + what;
            case MOVED -> "is " + what + " in " + first;
            case CHANGED, METADATA -> what;
        };
    }

    private long json(OpenTree one, OpenTree other, Terminal terminal) throws IOException {
        try (JsonGenerator json = ReportOptions.generator(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("first", first.toString());
            json.writeStringProperty("second", second.toString());
            json.writeArrayPropertyStart("differences");
            long count = CompareTrees.run(one.root(), other.root(), compared(one, other), difference -> {
                json.writeStartObject();
                json.writeStringProperty("path", difference.path());
                json.writeStringProperty("kind", difference.kind().name().toLowerCase(Locale.ROOT));
                json.writeStringProperty("what", difference.what());
                json.writeEndObject();
            }, terminal.progress());
            json.writeEndArray();
            json.writeEndObject();
            return count;
        }
    }
}
