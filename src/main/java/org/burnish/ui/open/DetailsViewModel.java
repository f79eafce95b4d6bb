package org.burnish.ui.open;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.Preview;
import org.burnish.ui.common.Problems;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.jspecify.annotations.Nullable;

/// What is known of the one file or folder that is selected. Nothing is read while nobody looks.
public final class DetailsViewModel {
    private final ImageViewModel image;
    private final Background background;
    private Map<Long, String> bootRoles = Map.of();
    private boolean rolesAsked;
    private final BrowsedImage browsed;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(Details.NONE);

    /// What is shown.
    ///
    /// @param node what it is about, or null when nothing is
    /// @param preview the beginning of the file, or null when it is not (yet) known
    /// @param trouble why there is no preview, or empty
    public record Details(@Nullable Node node, List<Trait> traits, @Nullable Preview preview, String trouble) {
        static final Details NONE = new Details(null, List.of(), null, "");
    }

    DetailsViewModel(ImageViewModel image, BrowsedImage browsed, Background background) {
        this.image = image;
        this.browsed = browsed;
        this.background = background;
        image.selected().subscribe(this::look);
        open.subscribe(this::look);
    }

    /// Whether someone looks.
    public BooleanProperty open() {
        return open;
    }

    public ReadOnlyObjectProperty<Details> details() {
        return details.getReadOnlyProperty();
    }

    private void look() {
        if (!open.get()) {
            return;
        }
        if (!rolesAsked) {
            rolesAsked = true;
            background.ask(browsed::bootRoles, this::know, _ -> {});
        }
        Row row = image.selected().size() == 1 ? image.selected().getFirst() : null;
        if (row == null) {
            details.set(Details.NONE);
        } else if (row.node() != details.get().node()) {
            show(row);
        }
    }

    private void show(Row row) {
        Node node = row.node();
        List<Trait> traits = Trait.of(row, bootRoles);
        details.set(new Details(node, traits, null, ""));
        background.ask(() -> OtherTimes.of(row.path(), node, image.volume().get(), browsed.volumes()), more -> add(node, more), _ -> {});
        if (node instanceof RegularFile file) {
            background.ask(
                    () -> Preview.of(file.content()),
                    preview -> answer(node, preview, ""),
                    cause -> answer(node, null, Problems.of(cause).what()));
        }
    }

    private void know(Map<Long, String> roles) {
        bootRoles = roles;
        Row row = image.selected().size() == 1 ? image.selected().getFirst() : null;
        if (!roles.isEmpty() && row != null && details.get().node() != null) {
            show(row);
        }
    }

    /// What was found out about a node later, unless another one has been selected meanwhile.
    private void add(@Nullable Node node, List<Trait> more) {
        Details now = details.get();
        if (now.node() == node && !more.isEmpty()) {
            details.set(new Details(node, Stream.concat(now.traits().stream(), more.stream()).toList(), now.preview(), now.trouble()));
        }
    }

    private void answer(Node node, @Nullable Preview preview, String trouble) {
        Details now = details.get();
        if (now.node() == node) {
            details.set(new Details(node, now.traits(), preview, trouble));
        }
    }
}
