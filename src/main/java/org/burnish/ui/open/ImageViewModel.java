package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.Volume;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.open.Folder.Listing;
import org.burnish.ui.open.ImageAccess.Extracted;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.jspecify.annotations.Nullable;

/// An open image: its file systems, the folder that is looked at, and what is chosen in it.
public final class ImageViewModel {
    private final BrowsedImage image;
    private final Surroundings surroundings;
    private final ObjectProperty<Volume> volume;
    private final ReadOnlyObjectWrapper<Folder> root;
    private final ReadOnlyObjectWrapper<Folder> folder;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> selected = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable JobEntry> extraction = new ReadOnlyObjectWrapper<>();

    ImageViewModel(BrowsedImage image, Surroundings surroundings) {
        this.image = image;
        this.surroundings = surroundings;
        volume = new SimpleObjectProperty<>(image.preferred());
        Folder first = Folder.root(image.preferred().root(), surroundings.background());
        root = new ReadOnlyObjectWrapper<>(first);
        folder = new ReadOnlyObjectWrapper<>(first);
        volume.subscribe((_, now) -> {
            root.set(Folder.root(now.root(), surroundings.background()));
            enter(root.get());
        });
        ObservableValue<Listing> listing = folder.flatMap(Folder::listing);
        listing.subscribe(this::list);
        status.bind(Bindings.createStringBinding(() -> describe(listing.getValue()), listing, rows, selected));
        first.read();
    }

    /// The file's name.
    public String title() {
        return PrintableName.of(String.valueOf(image.file().getFileName()));
    }

    /// What the image is, in one line.
    public String description() {
        String systems = image.volumes().stream()
                .map(v -> v.fileSystem().title())
                .distinct()
                .collect(Collectors.joining(", "));
        String label = volume.get().description().volumeIdentifier().strip();
        return label.isEmpty()
                ? text("open.description", Amounts.size(image.length()), systems)
                : text("open.description-with-label", PrintableName.of(label), Amounts.size(image.length()), systems);
    }

    /// The numbers of the sessions in the image.
    public List<Integer> sessions() {
        return image.volumes().stream().map(Volume::session).distinct().sorted().toList();
    }

    /// The file systems of the session that is looked at.
    public List<Volume> volumesOf(int session) {
        return image.volumes().stream().filter(v -> v.session() == session).toList();
    }

    /// Looks at another session, through the same file system where it has it.
    public void chooseSession(int session) {
        List<Volume> there = volumesOf(session);
        volume.set(there.stream()
                .filter(v -> v.fileSystem() == volume.get().fileSystem())
                .findFirst()
                .orElse(there.getFirst()));
    }

    /// The file system that is looked at.
    public ObjectProperty<Volume> volume() {
        return volume;
    }

    /// The folder that holds all others.
    public ReadOnlyObjectProperty<Folder> root() {
        return root.getReadOnlyProperty();
    }

    /// The folder that is looked at.
    public ReadOnlyObjectProperty<Folder> folder() {
        return folder.getReadOnlyProperty();
    }

    /// What is in it, folders first.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Which of the rows are chosen; whoever shows them keeps this up to date.
    public ObservableList<Row> selected() {
        return selected;
    }

    /// What is in the folder, or chosen in it, in numbers.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /// The last job that takes files out, running or over; null when there was none or the user has seen it.
    public ReadOnlyObjectProperty<@Nullable JobEntry> extraction() {
        return extraction.getReadOnlyProperty();
    }

    /// Looks into a folder.
    public void enter(Folder wanted) {
        folder.set(wanted);
        wanted.read();
    }

    /// Looks into the folder of a row; of a row that is no folder nothing happens.
    public void enter(Row row) {
        Folder wanted = row.node() instanceof Directory directory ? folder.get().of(directory) : null;
        if (wanted != null) {
            enter(wanted);
        }
    }

    /// Looks into the folder above.
    public void leave() {
        Folder above = folder.get().parent();
        if (above != null) {
            enter(above);
        }
    }

    /// Takes out what is chosen, or everything when nothing is, after asking where to.
    public void extract() {
        surroundings.choosers().chooseFolder(text("extract.choose-title")).ifPresent(this::extractTo);
    }

    /// Takes note of how the last extraction ended.
    public void dismissExtraction() {
        extraction.set(null);
    }

    /// Whether files are being taken out.
    public boolean extracting() {
        JobEntry last = extraction.get();
        return last != null && last.running();
    }

    private void extractTo(Path target) {
        if (extracting()) {
            return;
        }
        Volume from = volume.get();
        List<Node> chosen = selected.stream().map(Row::node).toList();
        List<Node> nodes = chosen.isEmpty() ? List.of(from.root()) : chosen;
        extraction.set(surroundings
                .jobs()
                .start(
                        text("extract.job", whatIsChosen()),
                        progress -> image.extract(from, nodes, target, progress),
                        (extracted, took) -> done(extracted, took, target),
                        new Outcome(Outcome.Kind.STOPPED, text("extract.stopped", target), List.of(), target)));
    }

    private String whatIsChosen() {
        return switch (selected.size()) {
            case 0 -> title();
            case 1 -> text("extract.one-of", selected.getFirst().name(), title());
            default -> text("extract.some-of", selected.size(), title());
        };
    }

    private static Outcome done(Extracted extracted, Duration took, Path target) {
        String sentence = text(
                "extract.done", extracted.files(), Amounts.size(extracted.bytes()), target, Amounts.duration(took));
        return Outcome.done(sentence, extracted.problems(), target);
    }

    /// Lets go of the image, once nothing is taken out of it any more.
    void close() {
        JobEntry last = extraction.get();
        if (last != null && last.running()) {
            last.outcome().addListener((_, _, _) -> letGo());
            last.stop();
        } else {
            letGo();
        }
    }

    private void letGo() {
        try {
            image.close();
        } catch (IOException e) {
            // It was only read; there is nothing to lose.
        }
    }

    private void list(@Nullable Listing listing) {
        selected.clear();
        if (listing instanceof Listing.Read(var _, List<Node> nodes)) {
            rows.setAll(nodes.stream().map(Row::of).sorted(Row.USUAL_ORDER).toList());
        } else {
            rows.clear();
        }
    }

    private String describe(@Nullable Listing listing) {
        if (!(listing instanceof Listing.Read)) {
            return "";
        }
        List<Row> counted = selected.isEmpty() ? rows : selected;
        long bytes = counted.stream().mapToLong(row -> Math.max(0, row.size())).sum();
        String key = selected.isEmpty() ? "open.status" : "open.status-selected";
        return text(key, counted.size(), Amounts.size(bytes));
    }
}
