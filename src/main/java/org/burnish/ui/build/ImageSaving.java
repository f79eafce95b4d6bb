package org.burnish.ui.build;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// Saving the image of a project, one job at a time. The job works on the project as it was when it began.
public final class ImageSaving {
    private final ProjectHistory history;
    private final Surroundings surroundings;
    private final ReadOnlyObjectWrapper<@Nullable JobEntry> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> target;

    ImageSaving(ProjectHistory history, Surroundings surroundings) {
        this.history = history;
        this.surroundings = surroundings;
        this.target = new ReadOnlyObjectWrapper<>(Path.of("DISC.iso"));
    }

    /// Where the image will be.
    public ReadOnlyObjectProperty<Path> target() {
        return target.getReadOnlyProperty();
    }

    /// Has the image be saved there.
    public void target(Path chosen) {
        history.step(OptionWords.changed(history.now().options(), history.now().options().withTarget(chosen)),
                history.now().options().withTarget(chosen));
    }

    /// Lets the user choose where the image will be.
    public void chooseTarget() {
        surroundings.choosers().saveFile("", "", "").ifPresent(this::target);
    }

    /// Why no image can be saved now, in a few words; empty when one can.
    public String obstacle() {
        return "";
    }

    /// Saves the image, after asking when a file is in its place.
    public void save() {
        job.set(null);
    }

    /// The last job, running or over; null when there was none or the user has seen how it ended. Its outcome has the
    /// file as its place.
    public ReadOnlyObjectProperty<@Nullable JobEntry> job() {
        return job.getReadOnlyProperty();
    }

    /// Takes note of how the last job ended.
    public void dismiss() {
        job.set(null);
    }

    /// Shows the saved image in the system's file manager.
    public void showInFolder() {}
}
