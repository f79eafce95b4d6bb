package org.burnish.operation;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.filesystem.NameMapping;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;
import org.burnish.operation.ProjectProblem.Fix;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.operation.ProjectProblem.Severity;
import org.burnish.project.BootChoice;
import org.burnish.project.Exclusion;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Project;
import org.burnish.project.SourceCheck;
import org.burnish.tree.Content;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.jspecify.annotations.Nullable;

/// What is known of a project's image before it is made: its exact size, what is the matter with it, and what everything
/// will be called.
///
/// @param blocks how many blocks of 2048 bytes the image will have; when there can be none, how many a like one would have
/// @param shares how many of them each top-level folder takes, the largest first
/// @param problems the worst first
/// @param image the plan, or null when there can be no image
public record ProjectForecast(long blocks, List<Share> shares, List<ProjectProblem> problems, @Nullable ProjectImage image) {
    private static final int BLOCK = 2048;

    /// What a top-level folder takes.
    ///
    /// @param item number of the folder
    public record Share(long item, String name, long blocks) {}

    /// Finds it all out.
    ///
    /// @param states what is known to be the matter with sources
    /// @throws CancelledException when nobody wants to know any more
    public static ProjectForecast of(Project project, Map<Long, SourceCheck.State> states, ImageShelf images, EqualFiles equal,
            OffsetDateTime date, Progress progress) throws CancelledException {
        ProjectProblems problems = new ProjectProblems();
        new ProjectInspection(project, states, problems).run();
        ProjectImage image = plan(project, images, equal, date, problems, progress);
        long blocks = image == null ? 0 : image.blocks();
        boolean blocked = problems.has(Kind.TOO_LARGE_FILES);
        if (image != null && !blocked) {
            names(project, image, problems);
            image.notes().forEach(note -> problems.add(Kind.OLD_IMAGE, Severity.NOTE, 1, note));
        }
        return new ProjectForecast(blocks, shares(project, blocks), problems.list(), blocked ? null : image);
    }

    /// A plan that the style forbids is made with one that does not, so that there is a size to show.
    private static @Nullable ProjectImage plan(Project project, ImageShelf images, EqualFiles equal, OffsetDateTime date,
            ProjectProblems problems, Progress progress) throws CancelledException {
        Project planned = problems.has(Kind.TOO_LARGE_FILES)
                ? project.with(project.options().withStyle(project.options().style().withIsoLevel(3)))
                : project;
        try {
            return ProjectImage.plan(planned, images, equal, date, progress);
        } catch (CancelledException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Failure failure = Failures.of(e);
            boolean boots = !project.options().boot().isNone();
            if (boots && (failure instanceof Failure.WrongUse || failure instanceof Failure.NotOnDisc || failure instanceof Failure.DoesNotFit)) {
                problems.add(failure instanceof Failure.DoesNotFit ? Kind.BOOT : Kind.BOOT_MISSING, Severity.BLOCKS, 1, failure.what(), Fix.NO_BOOT);
                return plan(project.with(project.options().withBoot(BootChoice.NONE)), images, equal, date, problems, progress);
            }
            problems.add(Kind.REFUSED, Severity.BLOCKS, 1, failure.what());
            return null;
        }
    }

    /// Where no other tree has the names as they are, people see those of ISO 9660.
    private static void names(Project project, ProjectImage image, ProjectProblems problems) {
        var style = project.options().style();
        if (!style.has(FileSystem.ISO9660) || style.has(FileSystem.JOLIET) || style.has(FileSystem.UDF)) {
            return;
        }
        Severity severity = style.has(FileSystem.ROCK_RIDGE) ? Severity.NOTE : Severity.CHANGES;
        PathIds ids = new PathIds(project.root());
        for (NameMapping mapping : image.names(FileSystem.ISO9660)) {
            Item item = mapping.changed() ? ids.find(mapping.path()) : null;
            if (item != null) {
                problems.add(Kind.ISO_NAMES, severity, item, mapping.path() + " → " + mapping.identifier(), Fix.ADD_JOLIET);
            }
        }
    }

    private static List<Share> shares(Project project, long blocks) {
        Exclusion exclusion = Exclusion.of(project.options());
        Set<Content> seen = new HashSet<>();
        List<Share> shares = new ArrayList<>();
        long left = blocks;
        for (Item item : project.root().children()) {
            if (item instanceof FolderItem folder && !exclusion.excludes("/", item)) {
                long own = Math.min(left, blocksOf(folder, "/" + folder.name() + "/", exclusion, seen));
                left -= own;
                shares.add(new Share(item.id(), item.name(), own));
            }
        }
        shares.sort(Comparator.comparingLong(Share::blocks).reversed());
        return List.copyOf(shares);
    }

    private static long blocksOf(FolderItem folder, String path, Exclusion exclusion, Set<Content> seen) {
        long blocks = 0;
        for (Item item : folder.children()) {
            if (!exclusion.excludes(path, item)) {
                blocks += switch (item) {
                    case FolderItem inner -> blocksOf(inner, path + inner.name() + "/", exclusion, seen);
                    case FileItem file -> file.node() instanceof RegularFile regular && seen.add(regular.content())
                            ? (regular.content().length() + BLOCK - 1) / BLOCK
                            : 0;
                };
            }
        }
        return blocks;
    }
}
