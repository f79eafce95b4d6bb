package org.burnish.operation;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.burnish.job.Progress;
import org.burnish.project.Exclusion;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.project.SourceCheck;
import org.burnish.project.SourceCheck.State;
import org.burnish.project.TreeEdit;

/// Makes the image of a project and writes it to a file. Sources are looked at once more before: what has changed is
/// taken as it is now, and what is gone or cannot be read ends the work, as the image would lack it.
public final class SaveProject {
    private static final int MOST_LINES = 1000;
    private static final Set<ProjectProblem.Kind> LACKING = EnumSet.of(ProjectProblem.Kind.SPECIAL_FILES, ProjectProblem.Kind.LINKS_LEFT_OUT);

    private SaveProject() {}

    /// What was saved.
    ///
    /// @param blocks how many blocks of 2048 bytes the image has
    /// @param changed how many files had changed since they were added; the image has them as they are now
    /// @param lacking each kind of thing that is not in the image
    /// @param notes what else is good to know, one sentence each
    public record Saved(long blocks, long changed, List<ProjectProblem> lacking, List<String> notes) {
        public long bytes() {
            return blocks * 2048;
        }
    }

    /// To a file, which has its name only once it is whole.
    ///
    /// @param date of the volume
    /// @throws OperationException when the project cannot have an image, or it cannot be written
    public static Saved run(Project project, ImageShelf images, Path target, OffsetDateTime date, Progress progress) throws IOException {
        return run(project, images, target, () -> false, date, progress);
    }

    /// To a file, which has its name only once it is whole.
    ///
    /// @param keepUnfinished asked when the work is given up: whether what is written by then is to stay, with `.part` in
    ///     its name
    public static Saved run(
            Project project, ImageShelf images, Path target, BooleanSupplier keepUnfinished, OffsetDateTime date, Progress progress)
            throws IOException {
        refuseOwnImages(project, target);
        return run(project, images, date, progress, image -> image.write(target, keepUnfinished, progress));
    }

    /// From a channel's position on.
    public static Saved run(Project project, ImageShelf images, WritableByteChannel to, OffsetDateTime date, Progress progress)
            throws IOException {
        return run(project, images, date, progress, image -> image.write(to, progress));
    }

    /// Writes an image somewhere.
    private interface Writing {
        void write(ProjectImage image) throws IOException;
    }

    private static Saved run(Project project, ImageShelf images, OffsetDateTime date, Progress progress, Writing writing) throws IOException {
        Map<Long, State> states = SourceCheck.run(project.root(), progress);
        requireSources(project, states);
        Project current = project.with(SourceCheck.updated(project.root(), states));
        ProjectImage image = ProjectImage.plan(current, images, new EqualFiles(), date, progress);
        writing.write(image);
        long changed = states.values().stream().filter(state -> state == State.CHANGED).count();
        return new Saved(image.blocks(), changed, lacking(current), image.notes());
    }

    private static List<ProjectProblem> lacking(Project project) {
        ProjectProblems problems = new ProjectProblems();
        new ProjectInspection(project, Map.of(), problems).run();
        return problems.list().stream().filter(problem -> LACKING.contains(problem.kind())).toList();
    }

    /// An image that is a source stays as it is.
    private static void refuseOwnImages(Project project, Path target) throws OperationException {
        Path place = target.toAbsolutePath().normalize();
        if (place.equals(project.options().basedOn()) || refersTo(project.root(), place)) {
            throw new OperationException(new Failure.SourceIsTarget(target));
        }
    }

    static boolean refersTo(FolderItem folder, Path image) {
        for (Item item : folder.children()) {
            if (item.origin() instanceof Origin.InImage(Path in, String _) && in.equals(image)
                    || item instanceof FolderItem inner && refersTo(inner, image)) {
                return true;
            }
        }
        return false;
    }

    private static void requireSources(Project project, Map<Long, State> states) throws OperationException {
        ProjectOptions options = project.options();
        Exclusion exclusion = Exclusion.of(options);
        List<String> missing = new ArrayList<>();
        states.forEach((id, state) -> {
            List<Item> way = TreeEdit.find(project.root(), id);
            if ((state == State.GONE || state == State.UNREADABLE) && missing.size() < MOST_LINES && !leftOut(way, exclusion)) {
                Item item = way.getLast();
                String place = item.origin() instanceof Origin.Host host ? host.path().toString() : item.name();
                missing.add(place + (state == State.GONE ? " is gone" : " cannot be read"));
            }
        });
        if (!missing.isEmpty()) {
            throw new OperationException(new Failure.UnreadableSources(missing.stream().sorted().toList()));
        }
    }

    private static boolean leftOut(List<Item> way, Exclusion exclusion) {
        StringBuilder path = new StringBuilder("/");
        for (Item item : way.subList(1, way.size())) {
            if (exclusion.excludes(path.toString(), item)) {
                return true;
            }
            path.append(item.name()).append('/');
        }
        return false;
    }
}
