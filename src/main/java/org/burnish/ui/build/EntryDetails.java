package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.burnish.operation.ProjectForecast;
import org.burnish.operation.ProjectImage;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.tree.Attributes;
import org.burnish.tree.FileSystem;
import org.burnish.tree.SymbolicLink;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Background;
import org.jspecify.annotations.Nullable;

/// What there is to know of the one thing that is selected. Nothing is found out while nobody looks.
public final class EntryDetails {
    private final ProjectTree tree;
    private final Foresight foresight;
    private final Background background;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(Details.NONE);

    /// What is known.
    ///
    /// @param entry what it is about, or null when nothing or more than one thing is selected
    /// @param names what it will be called in each tree of the disc; empty while that is not known
    /// @param facts lines such as where it comes from, its size and its time
    public record Details(@Nullable Entry entry, Map<FileSystem, String> names, List<Fact> facts) {
        static final Details NONE = new Details(null, Map.of(), List.of());
    }

    /// One line of facts.
    public record Fact(String name, String value) {}

    EntryDetails(ProjectTree tree, Foresight foresight, Background background) {
        this.tree = tree;
        this.foresight = foresight;
        this.background = background;
        tree.selected().subscribe(this::look);
        open.subscribe(this::look);
    }

    /// Whether someone looks.
    public BooleanProperty open() {
        return open;
    }

    public ReadOnlyObjectProperty<Details> details() {
        return details.getReadOnlyProperty();
    }

    /// What a thing will be called in each tree of the disc, handed over as soon as that is known; for columns of names.
    public void names(Entry entry, Consumer<Map<FileSystem, String>> then) {
        ProjectForecast forecast = foresight.last();
        ProjectImage image = forecast == null ? null : forecast.image();
        if (image == null) {
            then.accept(Map.of());
            return;
        }
        String path = entry.isFolder() && entry.path().length() > 1 ? entry.path().substring(0, entry.path().length() - 1) : entry.path();
        background.ask(() -> image.namesOf(path), then, _ -> then.accept(Map.of()));
    }

    void look() {
        Entry one = open.get() && tree.selected().size() == 1 ? tree.selected().getFirst() : null;
        if (one == null) {
            details.set(Details.NONE);
            return;
        }
        Details known = details.get();
        details.set(new Details(one, known.entry() == one ? known.names() : Map.of(), facts(one.item())));
        names(one, names -> {
            if (details.get().entry() == one) {
                details.set(new Details(one, names, details.get().facts()));
            }
        });
    }

    private static List<Fact> facts(Item item) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("build.fact-kind"), Kinds.of(item)));
        String size = Amounts.size(item.bytes());
        switch (item) {
            case FolderItem folder -> facts.add(new Fact(text("build.fact-size"), text("build.folder-size", size, folder.files(), folder.folders())));
            case FileItem file -> {
                if (!(file.node() instanceof SymbolicLink)) {
                    facts.add(new Fact(text("build.fact-size"), size));
                }
            }
        }
        Attributes attributes = switch (item) {
            case FolderItem folder -> folder.attributes();
            case FileItem file -> file.node().attributes();
        };
        if (attributes.modified() != null) {
            facts.add(new Fact(text("build.fact-modified"), Amounts.moment(attributes.modified())));
        }
        switch (item.origin()) {
            case Origin.Host host -> facts.add(new Fact(text("build.fact-from"), host.path().toString()));
            case Origin.InImage(Path image, String path) -> facts.add(new Fact(text("build.fact-from"), image + " " + path));
            case Origin.Made _ -> {}
        }
        return List.copyOf(facts);
    }
}
