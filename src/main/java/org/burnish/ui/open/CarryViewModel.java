package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.burnish.ui.open.ImageAccess.Wanted;

/// Files of the image on their way out of the window by drag or by the clipboard. Other programs want files that exist, so
/// what is small enough is extracted to a private folder first; that folder goes when the program ends.
public final class CarryViewModel {
    /// The largest load, in bytes: more would keep the user waiting with the mouse button down.
    static final long MOST = 64_000_000;

    private final BrowsedImage image;
    private final Surroundings surroundings;
    private final PageProgress progress;
    private final Map<Wanted, Load> loads = new LinkedHashMap<>();
    private final CarriedFiles place;

    /// What is to be carried.
    public static final class Load {
        private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Preparing());

        /// How far it is.
        public ReadOnlyObjectProperty<State> state() {
            return state.getReadOnlyProperty();
        }

        /// The files that exist by now, or none.
        public List<Path> files() {
            return state.get() instanceof State.Ready(List<Path> files) ? files : List.of();
        }
    }

    /// How far a load is.
    public sealed interface State {
        /// It is being extracted.
        record Preparing() implements State {}

        /// These files exist.
        record Ready(List<Path> files) implements State {}

        /// It has too many bytes to be carried.
        record TooLarge(String sentence) implements State {}

        /// It cannot be extracted.
        record Failed(String sentence) implements State {}
    }

    CarryViewModel(BrowsedImage image, Surroundings surroundings, CarriedFiles place, PageProgress progress) {
        this.image = image;
        this.surroundings = surroundings;
        this.place = place;
        this.progress = progress;
    }

    /// Begins to extract what is wanted, unless that was done before.
    Load prepare(Wanted wanted) {
        Load known = loads.get(wanted);
        if (known != null && !(known.state.get() instanceof State.Failed) && known.files().stream().allMatch(Files::exists)) {
            return known;
        }
        Load load = new Load();
        loads.put(wanted, load);
        surroundings.background().ask(() -> state(wanted), load.state::set, cause ->
                load.state.set(new State.Failed(text("carry.failed", Problems.of(cause).what()))));
        return load;
    }

    private State state(Wanted wanted) throws IOException {
        long bytes = image.size(wanted, MOST, progress);
        if (bytes > MOST) {
            return new State.TooLarge(text("carry.too-large", Amounts.size(MOST)));
        }
        Path folder = place.newFolder();
        image.extract(wanted, folder, progress);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            return all.isEmpty() ? new State.Failed(text("carry.nothing")) : new State.Ready(all);
        }
    }
}
