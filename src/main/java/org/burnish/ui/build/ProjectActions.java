package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.burnish.project.Origin;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Toast;
import org.jspecify.annotations.Nullable;

/// What the user can do to the selected rows with buttons, keys and menus alike.
final class ProjectActions {
    /// Marks what a program of this kind has put on the system's clipboard.
    private static final DataFormat OURS = new DataFormat("application/x-burnish-items");

    private final OpenProject project;
    private final Surroundings surroundings;

    ProjectActions(OpenProject project, Surroundings surroundings) {
        this.project = project;
        this.surroundings = surroundings;
    }

    /// Takes the selected rows out of the project.
    void remove() {
        List<Entry> selected = List.copyOf(project.tree().selected());
        if (selected.isEmpty() || busy()) {
            return;
        }
        int count = ProjectEdits.tops(selected).size();
        project.edits().remove(selected);
        surroundings.toasts().show(Toast.undoable(text("build.removed", count), project::undo));
    }

    void cut() {
        if (!project.tree().selected().isEmpty() && !busy()) {
            project.cut();
            putOnClipboard();
        }
    }

    void copy() {
        if (!project.tree().selected().isEmpty()) {
            project.copy();
            putOnClipboard();
        }
    }

    /// Puts what is on the clipboard into the folder where the user is: rows of a project, or files of another program.
    void paste() {
        if (busy()) {
            return;
        }
        javafx.scene.input.Clipboard system = javafx.scene.input.Clipboard.getSystemClipboard();
        if (project.clipboard().full().get() && system.hasContent(OURS)) {
            project.paste(at());
        } else if (system.hasFiles()) {
            project.pasteFiles(system.getFiles().stream().map(File::toPath).toList(), at());
        } else if (project.clipboard().full().get()) {
            project.paste(at());
        }
    }

    void selectAll(ProjectTable table) {
        table.getSelectionModel().selectAll();
    }

    /// Whether there is something to paste.
    boolean canPaste() {
        return project.clipboard().full().get()
                || javafx.scene.input.Clipboard.getSystemClipboard().hasFiles();
    }

    void addFiles() {
        project.chooseFiles(at());
    }

    void addFolder() {
        project.chooseFolder(at());
    }

    /// Where new things go: at the first selected row.
    @Nullable Entry at() {
        return project.tree().selected().isEmpty() ? null : project.tree().selected().getFirst();
    }

    /// Whether nothing can be edited now.
    boolean busy() {
        return project.intake().running().get();
    }

    private void putOnClipboard() {
        ClipboardContent content = new ClipboardContent();
        content.put(OURS, "items");
        List<File> files = files(project.tree().selected());
        if (!files.isEmpty()) {
            content.putFiles(files);
        }
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }

    /// The files of this computer that rows stand for, as far as they are there.
    static List<File> files(Collection<Entry> entries) {
        List<File> files = new ArrayList<>();
        for (Entry entry : ProjectEdits.tops(entries)) {
            if (entry.item().origin() instanceof Origin.Host host) {
                Path path = host.path();
                if (Files.exists(path)) {
                    files.add(path.toFile());
                }
            }
        }
        return files;
    }
}
