package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// Files and folders on their way into a project. They are looked at in the background and come in some hundreds at a
/// time; all that was dropped at once is one step. While they come, the tree can be looked at but not edited.
public final class Intake {
    private final ProjectHistory history;
    private final ProjectTree tree;
    private final Surroundings surroundings;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");

    Intake(ProjectHistory history, ProjectTree tree, Surroundings surroundings) {
        this.history = history;
        this.tree = tree;
        this.surroundings = surroundings;
    }

    /// Adds files and folders of this computer to a folder, the root when none is given; in turn, when others are
    /// being added. What is there twice keeps both and leads to a question.
    public void add(List<Path> paths, @Nullable Entry into) {
        progress.set(text("build.adding", 0));
    }

    /// Whether something is being added.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// How far that has come, in words; empty when nothing is being added.
    public ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Stops adding; what came in since the drop goes again.
    public void stop() {
        running.set(false);
    }
}
