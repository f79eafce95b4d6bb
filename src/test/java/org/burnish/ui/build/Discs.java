package org.burnish.ui.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Surroundings;

/// A page with discs, over files of a test, whose jobs run when the test says so.
final class Discs {
    final LaidOut outside = new LaidOut();
    final Surroundings surroundings = outside.surroundings();
    final BuildViewModel page = new BuildViewModel(surroundings);

    /// A disc with these files and folders on it.
    OpenProject with(Path... files) {
        page.addToNew(List.of(files));
        outside.work();
        return page.current().get();
    }

    /// Does all that waits.
    void work() {
        outside.work();
    }

    static Path file(Path file, int length) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, new byte[length]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The row at a path such as `Photos/a.jpg`.
    static Entry at(OpenProject project, String path) {
        Entry at = project.tree().root();
        for (String name : path.split("/")) {
            at = at.children().stream()
                    .filter(entry -> entry.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(path + " is not in " + paths(project)));
        }
        return at;
    }

    /// All paths of the project.
    static List<String> paths(OpenProject project) {
        List<String> paths = new ArrayList<>();
        collect(project.project().get().root(), "", paths);
        return paths;
    }

    private static void collect(FolderItem folder, String path, List<String> into) {
        for (Item item : folder.children()) {
            into.add(path + item.name());
            if (item instanceof FolderItem inner) {
                collect(inner, path + item.name() + "/", into);
            }
        }
    }

    /// All paths that are shown.
    static List<String> shown(OpenProject project) {
        List<String> paths = new ArrayList<>();
        show(project.tree().root(), paths);
        return paths;
    }

    private static void show(Entry folder, List<String> into) {
        for (Entry entry : folder.children()) {
            into.add(entry.path());
            show(entry, into);
        }
    }

    static List<ProjectProblem.Kind> kinds(OpenProject project) {
        return project.problems().rows().stream().map(row -> row.problem().kind()).toList();
    }

    static ProblemRow problem(OpenProject project, ProjectProblem.Kind kind) {
        return project.problems().rows().stream()
                .filter(row -> row.problem().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + project.problems().rows()));
    }
}
