package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.burnish.operation.CompareViews.ViewDifference;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.Volume;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.ImageEdit;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Toast;
import org.burnish.ui.open.Folder.Listing;
import org.burnish.ui.open.ImageAccess.Wanted;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.jspecify.annotations.Nullable;

/// An open image: its file systems, the folder that is looked at, and what is chosen in it.
public final class ImageViewModel {
    private final BrowsedImage image;
    private final Consumer<ImageEdit> editor;
    private final Surroundings surroundings;
    private final ObjectProperty<Volume> volume;
    private final Whereabouts whereabouts;
    private final PageProgress progress = new PageProgress();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.FILES);
    private final ReadOnlyObjectWrapper<Map<Volume, ViewDifference>> differences = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> selected = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final DetailsViewModel details;
    private final SearchViewModel search;
    private final ExtractionViewModel extraction;
    private final StructureViewModel structure;
    private final CheckViewModel check;
    private final SumsViewModel sums;
    private final CarryViewModel carry;

    /// The sheets of the page.
    public enum Part {
        FILES,
        STRUCTURE,
        CHECK,
        SUMS
    }

    ImageViewModel(BrowsedImage image, CarriedFiles carried, Consumer<ImageEdit> editor, Surroundings surroundings) {
        this.editor = editor;
        this.image = image;
        this.surroundings = surroundings;
        this.extraction = new ExtractionViewModel(image, surroundings.jobs());
        volume = new SimpleObjectProperty<>(image.preferred());
        whereabouts = new Whereabouts(image.preferred().root(), surroundings.background());
        volume.subscribe((_, now) -> whereabouts.moveTo(now.root()));
        ObservableValue<Listing> listing = whereabouts.folder().flatMap(Folder::listing);
        listing.subscribe(this::list);
        details = new DetailsViewModel(this, image, surroundings.background());
        search = new SearchViewModel(image.preferred(), image.volumes(), surroundings);
        volume.subscribe((_, now) -> search.look(now));
        search.active().subscribe((_, _) -> selected.clear());
        structure = new StructureViewModel(image, surroundings.background(), progress);
        check = new CheckViewModel(image, surroundings.jobs(), this);
        sums = new SumsViewModel(image, surroundings);
        carry = new CarryViewModel(image, surroundings, carried, progress);
        status.bind(Bindings.createStringBinding(
                () -> describe(listing.getValue()), listing, rows, selected, search.active(), search.state(), whereabouts.lost()));
        whereabouts.folder().get().read();
        if (image.volumes().size() > 1) {
            surroundings.background().ask(() -> image.differences(progress), this::tellDifferences, _ -> {});
        }
    }

    private void tellDifferences(List<ViewDifference> found) {
        Map<Volume, ViewDifference> byVolume = new HashMap<>();
        found.stream().filter(difference -> !difference.isNone()).forEach(one -> byVolume.put(one.volume(), one));
        differences.set(byVolume);
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

    /// Which file systems show other files than the best one of their session; known some time after the start.
    public ReadOnlyObjectProperty<Map<Volume, ViewDifference>> differences() {
        return differences.getReadOnlyProperty();
    }

    /// Which sheet of the page is shown.
    public ObjectProperty<Part> part() {
        return part;
    }

    /// Where in the file system the user is.
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    /// The folder that holds all others.
    public ReadOnlyObjectProperty<Folder> root() {
        return whereabouts.root();
    }

    /// The folder that is looked at.
    public ReadOnlyObjectProperty<Folder> folder() {
        return whereabouts.folder();
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

    /// Taking files out.
    public ExtractionViewModel extraction() {
        return extraction;
    }

    /// What is recorded on the image.
    public StructureViewModel structure() {
        return structure;
    }

    /// Who owns each sector, and what is wrong.
    public CheckViewModel check() {
        return check;
    }

    /// Shows the check, and begins it.
    public void checkAll() {
        part.set(Part.CHECK);
        check.start();
    }

    /// Checksums of the image and of files in it.
    public SumsViewModel sums() {
        return sums;
    }

    /// Carrying files out of the window.
    public CarryViewModel carry() {
        return carry;
    }

    /// Looks into a folder.
    public void enter(Folder wanted) {
        whereabouts.enter(wanted);
    }

    /// Looks into the folder of a row; of a file that was found, into the folder that it is in.
    public void enter(Row row) {
        if (search.active().get()) {
            Volume home = search.homeOf(row);
            search.end();
            volume.set(home);
            whereabouts.go(root().get(), Stream.concat(row.place().stream(), Stream.of(row.node().name())).toList());
        } else if (row.node() instanceof Directory directory) {
            Folder wanted = folder().get().of(directory);
            if (wanted != null) {
                enter(wanted);
            }
        }
    }

    /// Looks into the folder above.
    public void leave() {
        whereabouts.leave();
    }

    /// Shows the bytes of a sector.
    void showSector(long sector) {
        structure.sectors().go(sector);
        part.set(Part.STRUCTURE);
    }

    /// Shows a file or folder among the files.
    void showPath(String path) {
        part.set(Part.FILES);
        search.end();
        whereabouts.go(path);
    }

    /// Begins a disc with all that is on the image, which itself stays what it is.
    public void edit() {
        editor.accept(new ImageEdit.Nothing());
    }

    /// Begins such a disc without what is chosen.
    public void removeChosen() {
        if (!selected.isEmpty()) {
            edit(new ImageEdit.Remove(selected.stream().map(Row::path).toList()));
        }
    }

    /// Begins such a disc and has the user type another name for what is chosen.
    public void renameChosen() {
        if (selected.size() == 1) {
            edit(new ImageEdit.Rename(selected.getFirst().path()));
        }
    }

    /// Begins such a disc and puts files of this computer into the folder that is looked at.
    public void add(List<Path> files) {
        edit(new ImageEdit.Add(files, folder().get().place()));
    }

    /// A copy has the names of the best file system, and those of others do not lead to anything in it.
    private void edit(ImageEdit first) {
        boolean best = volume.get() == image.preferred() && selected.stream().allMatch(row -> search.homeOf(row) == volume.get());
        editor.accept(best ? first : first instanceof ImageEdit.Add(List<Path> files, var _) ? new ImageEdit.Add(files, List.of()) : new ImageEdit.Nothing());
    }

    /// Tells the user something in passing.
    void tell(String sentence) {
        surroundings.toasts().show(Toast.done(sentence));
    }

    /// Computes the checksums of what is chosen.
    public void sumChosen() {
        part.set(Part.SUMS);
        sums.files().start(wanted(), whatIsChosen());
    }

    /// Has what is chosen ready to be carried out of the window.
    public CarryViewModel.Load carryChosen() {
        return carry.prepare(wanted());
    }

    /// Takes out what is chosen, or everything when nothing is, after asking where to.
    public void extract() {
        surroundings
                .choosers()
                .chooseFolder(text("extract.choose-title"))
                .ifPresent(target -> extraction.start(wanted(), whatIsChosen(), target));
    }

    /// What is selected: by names alone when all is in one folder, else by whole paths. Of what was found in several file
    /// systems, what is in that of the first.
    private Wanted wanted() {
        Volume home = selected.isEmpty() ? volume.get() : search.homeOf(selected.getFirst());
        List<Row> rowsThere = selected.stream().filter(row -> search.homeOf(row) == home).toList();
        List<List<String>> places = rowsThere.stream().map(Row::place).distinct().toList();
        if (places.size() == 1) {
            return new Wanted(home, places.getFirst(), rowsThere.stream().map(row -> List.of(row.node().name())).toList(), false);
        }
        return new Wanted(home, List.of(), rowsThere.stream().map(Row::path).toList(), false);
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
        progress.close();
        search.end();
        check.stop();
        sums.stop();
        extraction.stopThen(this::letGo);
    }

    private void letGo() {
        try {
            image.close();
        } catch (IOException e) {
            // It was only read; there is nothing to lose.
        }
    }

    /// Says all that is shown of it anew, as the language or the units have changed.
    void retell() {
        list(folder().get().listing().getValue());
    }

    private void list(@Nullable Listing listing) {
        selected.clear();
        if (listing instanceof Listing.Read(var _, List<Node> nodes)) {
            List<String> place = folder().get().place();
            rows.setAll(nodes.stream().map(node -> Row.of(node, place)).sorted(Row.USUAL_ORDER).toList());
        } else {
            rows.clear();
        }
    }

    private String describe(@Nullable Listing listing) {
        if (!whereabouts.lost().get().isEmpty()) {
            return whereabouts.lost().get();
        }
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
