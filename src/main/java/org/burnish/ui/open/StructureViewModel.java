package org.burnish.ui.open;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.burnish.job.Progress;
import org.burnish.tree.Structure;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Problems;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.jspecify.annotations.Nullable;

/// What is recorded on the image: structures, their fields, and the bytes that they stand in. Nothing is read before someone
/// looks.
public final class StructureViewModel {
    private final BrowsedImage image;
    private final Background background;
    private final Progress progress;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Unread());
    private final ObjectProperty<@Nullable Structure> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Structure.@Nullable Field> field = new SimpleObjectProperty<>();
    private final SectorsViewModel sectors;

    /// How far the reading has come.
    public sealed interface Shown {
        /// Nobody has asked yet.
        record Unread() implements Shown {}

        /// It is being read.
        record Reading() implements Shown {}

        /// All structures, in the order of their importance.
        record Read(List<Structure> structures) implements Shown {}

        /// It cannot be read.
        record Failed(Problem problem) implements Shown {}
    }

    StructureViewModel(BrowsedImage image, Background background, Progress progress) {
        this.image = image;
        this.background = background;
        this.progress = progress;
        this.sectors = new SectorsViewModel(image, background);
        chosen.subscribe((_, now) -> {
            field.set(null);
            if (now != null && now.isPlaced()) {
                sectors.go(now.position(), 0);
            }
        });
        field.subscribe(now -> {
            if (now != null && now.position() >= 0) {
                sectors.go(now.position(), now.length());
            }
        });
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The structure whose fields are shown, or null.
    public ObjectProperty<@Nullable Structure> chosen() {
        return chosen;
    }

    /// The field whose bytes are marked, or null.
    public ObjectProperty<Structure.@Nullable Field> field() {
        return field;
    }

    /// The bytes.
    public SectorsViewModel sectors() {
        return sectors;
    }

    /// Reads the structures, unless that was done or is under way.
    public void read() {
        if (shown.get() instanceof Shown.Read || shown.get() instanceof Shown.Reading) {
            return;
        }
        shown.set(new Shown.Reading());
        background.ask(
                () -> new Shown.Read(image.structure(progress)),
                read -> {
                    shown.set(read);
                    if (chosen.get() == null && sectors.sector().get() < 0 && !read.structures().isEmpty()) {
                        chosen.set(read.structures().getFirst());
                    }
                },
                cause -> shown.set(new Shown.Failed(Problems.of(cause))));
    }

    /// Reads what belongs to a structure.
    void parts(Structure structure, Consumer<List<Structure>> read, Consumer<String> failed) {
        background.ask(() -> structure.parts().read(), read, cause -> failed.accept(Problems.of(cause).what()));
    }
}
