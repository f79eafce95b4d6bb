package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.ui.common.ImageEdit;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// The images that the user looks into, and which of them is before them.
public final class OpenViewModel implements AutoCloseable {
    /// Endings of the names of disc images.
    private static final List<String> PATTERNS = List.of("*.iso", "*.ISO", "*.img", "*.IMG");

    private final ImageAccess images;
    private final Surroundings surroundings;
    private final CarriedFiles carried;
    private BiConsumer<Path, ImageEdit> editor = (_, _) -> {};
    private final ObservableList<OpenFile> files = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenFile> current = new SimpleObjectProperty<>();

    public OpenViewModel(ImageAccess images, Surroundings surroundings) {
        this.images = images;
        this.surroundings = surroundings;
        this.carried = new CarriedFiles(surroundings.settings().temporaryFolder());
    }

    /// Has `editor` told of images that are to be changed, and of the first change that is wanted.
    public void onEdit(BiConsumer<Path, ImageEdit> told) {
        editor = told;
    }

    /// The files in the order in which they were opened.
    public ObservableList<OpenFile> files() {
        return files;
    }

    /// Says all that is shown of them anew, as the language or the units have changed.
    public void retell() {
        files.stream()
                .map(file -> file.shown().get())
                .filter(OpenFile.Shown.Image.class::isInstance)
                .forEach(shown -> ((OpenFile.Shown.Image) shown).image().retell());
    }

    /// The one that is looked at, or null when there is none.
    public ObjectProperty<@Nullable OpenFile> current() {
        return current;
    }

    /// Lets the user choose an image and opens it.
    public void choose() {
        surroundings.choosers().openFile(text("open.choose-title"), text("open.images"), PATTERNS).ifPresent(this::open);
    }

    /// Opens a file, or shows it when it is open already.
    public void open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        Optional<OpenFile> known = files.stream().filter(one -> one.file().equals(file)).findFirst();
        if (known.isPresent()) {
            current.set(known.get());
            if (known.get().shown().get() instanceof OpenFile.Shown.Refused) {
                known.get().open();
            }
            return;
        }
        OpenFile opened = new OpenFile(file, images, carried, first -> editor.accept(file, first), surroundings);
        files.add(opened);
        current.set(opened);
        opened.open();
    }

    /// Opens a file anew that is open, because another one has taken its place on the disk.
    public void lookAgain(Path path) {
        Path file = path.toAbsolutePath().normalize();
        files.stream().filter(one -> one.file().equals(file)).forEach(OpenFile::openAnew);
    }

    /// Lets go of a file; the one next to it comes before the user.
    public void close(OpenFile file) {
        int at = files.indexOf(file);
        files.remove(file);
        if (current.get() == file) {
            current.set(files.isEmpty() ? null : files.get(Math.min(at, files.size() - 1)));
        }
        file.close();
    }

    /// Lets go of all files, and of what was dragged out of them.
    @Override
    public void close() {
        List.copyOf(files).forEach(this::close);
        carried.clean();
    }
}
