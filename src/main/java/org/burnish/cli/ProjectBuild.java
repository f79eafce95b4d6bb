package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.operation.Failure;
import org.burnish.operation.ImageShelf;
import org.burnish.operation.OperationException;
import org.burnish.operation.ProjectFile;
import org.burnish.operation.ProjectProblem;
import org.burnish.operation.SaveProject;
import picocli.CommandLine.Model.OptionSpec;

/// `burnish build` of a project file, which says itself what is wanted of the image.
final class ProjectBuild {
    private static final Set<String> OPTIONS = Set.of("--output", "--json", "--date");
    private static final String PIPE = "-";

    private ProjectBuild() {}

    /// What is told of it.
    ///
    /// @param leftOut one sentence for each kind of thing that the image does not have
    /// @param notes what else is good to know, one sentence each
    record Report(String output, String label, long bytes, List<String> leftOut, List<String> notes) {}

    /// Whether these sources are one project file.
    static boolean isMeant(List<String> sources) {
        return sources.size() == 1 && sources.getFirst().endsWith(ProjectFile.ENDING) && Files.isRegularFile(Path.of(sources.getFirst()));
    }

    /// @param given the options that the user has given
    /// @param output where the image goes; empty for the place that the project names
    static ExitStatus run(Path file, String output, List<OptionSpec> given, OffsetDateTime date, ReportOptions report, Terminal terminal)
            throws IOException {
        for (OptionSpec option : given) {
            if (!OPTIONS.contains(option.longestName())) {
                throw new OperationException(new Failure.WrongUse(
                        option.longestName() + " cannot be chosen beside a project, which has its own wishes.", "Leave it out, or build from the files."));
            }
        }
        try (ImageShelf images = new ImageShelf()) {
            ProjectFile.Opened opened = ProjectFile.read(file, images, terminal.progress());
            boolean piped = output.equals(PIPE);
            Path target = opened.project().options().target();
            if (output.isEmpty() && target == null) {
                throw new OperationException(new Failure.WrongUse("It is not clear where the image is to go.", "Give -o FILE."));
            }
            Path place = output.isEmpty() && target != null ? target : Path.of(output);
            SaveProject.Saved saved = piped
                    ? SaveProject.run(opened.project(), images, terminal.bytes(), date, terminal.progress())
                    : SaveProject.run(opened.project(), images, place, date, terminal.progress());
            terminal.endProgress();
            List<String> leftOut = new ArrayList<>(opened.notes());
            saved.lacking().forEach(problem -> leftOut.add(words(problem)));
            tell(new Report(piped ? PIPE : place.toString(), opened.project().options().label(), saved.bytes(), leftOut, notes(saved)), report, terminal);
            return leftOut.isEmpty() ? ExitStatus.DONE : ExitStatus.DAMAGED;
        }
    }

    private static void tell(Report told, ReportOptions report, Terminal terminal) {
        var to = told.output.equals(PIPE) ? terminal.err() : terminal.out();
        if (report.json) {
            ReportOptions.print(told, to);
            return;
        }
        if (!terminal.quiet()) {
            to.println(told.output + ": " + told.bytes + " bytes, volume " + told.label);
            told.notes.forEach(to::println);
        }
        told.leftOut.forEach(terminal.err()::println);
    }

    private static String words(ProjectProblem lacking) {
        String things = lacking.kind() == ProjectProblem.Kind.LINKS_LEFT_OUT ? "Links" : "Devices, pipes and sockets";
        return things + " are not in the image: " + lacking.count() + ", such as " + lacking.example() + ".";
    }

    private static List<String> notes(SaveProject.Saved saved) {
        List<String> notes = new ArrayList<>(saved.notes());
        if (saved.changed() > 0) {
            notes.addFirst(saved.changed() == 1 ? "One file had changed since it was added; the image has it as it is now."
                    : saved.changed() + " files had changed since they were added; the image has them as they are now.");
        }
        return notes;
    }
}
