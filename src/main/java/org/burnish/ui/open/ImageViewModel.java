package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.open.Folder.Listing;
import org.burnish.ui.open.ImageAccess.Wanted;
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
    private final DetailsViewModel details;
    private final SearchViewModel search;
    private final ReadOnlyObjectWrapper<@Nullable Row> pointed = new ReadOnlyObjectWrapper<>();
    private @Nullable String awaited;
    private final ExtractionViewModel extraction;

    ImageViewModel(BrowsedImage image, Surroundings surroundings) {
        this.image = image;
        this.surroundings = surroundings;
        this.extraction = new ExtractionViewModel(image, surroundings.jobs());
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
        details = new DetailsViewModel(this, surroundings.background());
        search = new SearchViewModel(image.preferred(), surroundings);
        volume.subscribe((_, now) -> search.look(now));
        search.active().subscribe((_, _) -> selected.clear());
        status.bind(Bindings.createStringBinding(
                () -> describe(listing.getValue()), listing, rows, selected, search.active(), search.state()));
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

    /// What is known of what is selected.
    public DetailsViewModel details() {
        return details;
    }

    /// Finding files in the whole volume.
    public SearchViewModel search() {
        return search;
    }

    /// The row that the user was led to and that should be selected.
    ReadOnlyObjectProperty<@Nullable Row> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Taking files out.
    public ExtractionViewModel extraction() {
        return extraction;
    }

    /// Looks into a folder.
    public void enter(Folder wanted) {
        folder.set(wanted);
        wanted.read();
    }

    /// Looks into the folder of a row; of a file that was found, into the folder that it is in.
    public void enter(Row row) {
        if (search.active().get()) {
            search.end();
            lead(root.get(), row.place(), row.node().name());
        } else if (row.node() instanceof Directory directory) {
            Folder wanted = folder.get().of(directory);
            if (wanted != null) {
                enter(wanted);
            }
        }
    }

    /// Goes on from a folder along the names, and then points to what has the last name.
    private void lead(Folder at, List<String> names, String last) {
        if (names.isEmpty()) {
            enter(at);
            awaited = last;
            at.whenRead(this::point);
            return;
        }
        at.whenRead(() -> {
            Folder next = at.named(names.getFirst());
            if (next == null) {
                enter(at);
            } else {
                lead(next, names.subList(1, names.size()), last);
            }
        });
    }

    private void point() {
        String name = awaited;
        awaited = null;
        rows.stream().filter(row -> row.node().name().equals(name)).findFirst().ifPresent(pointed::set);
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
        surroundings
                .choosers()
                .chooseFolder(text("extract.choose-title"))
                .ifPresent(target -> extraction.start(wanted(), whatIsChosen(), target));
    }

    /// What is selected: by names alone when all is in one folder, else by whole paths.
    private Wanted wanted() {
        List<List<String>> places = selected.stream().map(Row::place).distinct().toList();
        if (places.size() == 1) {
            List<List<String>> names =
                    selected.stream().map(row -> List.of(row.node().name())).toList();
            return new Wanted(volume.get(), places.getFirst(), names, false);
        }
        List<List<String>> paths = selected.stream()
                .map(row -> Stream.concat(row.place().stream(), Stream.of(row.node().name())).toList())
                .toList();
        return new Wanted(volume.get(), List.of(), paths, false);
    }

    private String whatIsChosen() {
        return switch (selected.size()) {
            case 0 -> title();
            case 1 -> text("extract.one-of", selected.getFirst().name(), title());
            default -> text("extract.some-of", selected.size(), title());
        };
    }

    /// Lets go of the image, once nothing is taken out of it any more.
    void close() {
        search.end();
        extraction.stopThen(this::letGo);
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
            List<String> place = folder.get().place();
            rows.setAll(nodes.stream().map(node -> Row.of(node, place)).sorted(Row.USUAL_ORDER).toList());
        } else {
            rows.clear();
        }
    }

    private String describe(@Nullable Listing listing) {
        if (search.active().get() && selected.isEmpty()) {
            return search.state().get();
        }
        if (!(listing instanceof Listing.Read) && selected.isEmpty()) {
            return "";
        }
        List<Row> counted = selected.isEmpty() ? rows : selected;
        long bytes = counted.stream().mapToLong(row -> Math.max(0, row.size())).sum();
        String key = selected.isEmpty() ? "open.status" : "open.status-selected";
        return text(key, counted.size(), Amounts.size(bytes));
    }
}
