package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.burnish.tree.PrintableName;
import org.burnish.ui.common.ImageEdit;
import org.burnish.ui.common.JobWatch;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.jspecify.annotations.Nullable;

/// A file that the user wants to look into: it is being opened, is open, or cannot be opened.
public final class OpenFile {
    private final Path file;
    private final ImageAccess images;
    private final CarriedFiles carried;
    private final Consumer<ImageEdit> editor;
    private final Surroundings surroundings;
    private final JobWatch<BrowsedImage> opening;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Opening());

    /// How far the opening has come.
    public sealed interface Shown {
        /// It is being opened.
        record Opening() implements Shown {}

        /// It is open.
        record Image(ImageViewModel image) implements Shown {}

        /// It cannot be opened.
        record Refused(Problem problem) implements Shown {}

        /// The user does not want it any more.
        record Closed() implements Shown {}
    }

    OpenFile(Path file, ImageAccess images, CarriedFiles carried, Consumer<ImageEdit> editor, Surroundings surroundings) {
        this.editor = editor;
        this.carried = carried;
        this.file = file;
        this.images = images;
        this.surroundings = surroundings;
        this.opening = new JobWatch<>(surroundings.pulse());
    }

    public Path file() {
        return file;
    }

    public String name() {
        return PrintableName.of(String.valueOf(file.getFileName()));
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Opens it, at first or once more.
    public void open() {
        shown.set(new Shown.Opening());
        Job<BrowsedImage> job =
                surroundings.runner().submit(text("open.opening", name()), progress -> images.open(file, progress));
        opening.show(job, this::opened);
    }

    /// Has this done with the image as soon as it is open, if it can be opened.
    public void whenOpen(Consumer<ImageViewModel> work) {
        Shown now = shown.get();
        if (now instanceof Shown.Image(ImageViewModel image)) {
            work.accept(image);
        } else if (now instanceof Shown.Opening) {
            shown.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Shown> property, Shown before, Shown later) {
                    if (!(later instanceof Shown.Opening)) {
                        shown.removeListener(this);
                        whenOpen(work);
                    }
                }
            });
        }
    }

    /// Lets go of the image and opens what is there now.
    void openAnew() {
        letGo();
        open();
    }

    void close() {
        letGo();
        shown.set(new Shown.Closed());
    }

    private void letGo() {
        opening.cancel();
        opening.clear();
        if (shown.get() instanceof Shown.Image(ImageViewModel image)) {
            image.close();
        }
    }

    private void opened(Job<BrowsedImage> job) {
        BrowsedImage image = job.result().orElse(null);
        if (!opening.shows(job)) {
            closeQuietly(image);
            return;
        }
        opening.clear();
        if (image != null) {
            shown.set(new Shown.Image(new ImageViewModel(image, carried, editor, surroundings)));
        } else if (job.state() instanceof JobState.Failed(Exception cause, var _)) {
            shown.set(new Shown.Refused(Problems.of(cause)));
        }
    }

    private static void closeQuietly(@Nullable BrowsedImage image) {
        if (image != null) {
            try {
                image.close();
            } catch (IOException e) {
                // It was only read; there is nothing to lose.
            }
        }
    }
}
