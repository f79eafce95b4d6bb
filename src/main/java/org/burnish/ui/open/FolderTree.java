package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.burnish.ui.common.Directed;
import org.burnish.ui.open.Folder.Listing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The folders of an image as a tree. A folder is read when it is opened here.
final class FolderTree extends TreeView<Folder> {
    private final ImageViewModel model;

    FolderTree(ImageViewModel model) {
        this.model = model;
        setId("folder-tree");
        setAccessibleText(text("open.folders"));
        getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        setMinWidth(140);
        setCellFactory(_ -> new FolderCell());
        model.root().subscribe(root -> {
            setRoot(new FolderItem(root));
            getRoot().setExpanded(true);
        });
        model.folder().subscribe(this::reveal);
        getSelectionModel().selectedItemProperty().subscribe(this::enter);
    }

    private void enter(@Nullable TreeItem<Folder> item) {
        if (item != null && item.getValue() != model.folder().get()) {
            model.enter(item.getValue());
        }
    }

    /// Opens the way to the folder and selects it.
    private void reveal(Folder folder) {
        TreeItem<Folder> item = getRoot();
        List<Folder> path = folder.path();
        if (item == null || item.getValue() != path.getFirst()) {
            return;
        }
        for (Folder step : path.subList(1, path.size())) {
            item.setExpanded(true);
            item = childOf(item, step);
            if (item == null) {
                return;
            }
        }
        if (getSelectionModel().getSelectedItem() != item) {
            getSelectionModel().select(item);
            scrollTo(Math.max(0, getRow(item) - 3));
        }
    }

    private static @Nullable TreeItem<Folder> childOf(TreeItem<Folder> item, Folder folder) {
        return item.getChildren().stream()
                .filter(child -> child.getValue() == folder)
                .findFirst()
                .orElse(null);
    }

    /// A folder in the tree; it can be opened until it is known to have no folders in it.
    private static final class FolderItem extends TreeItem<Folder> {
        private boolean known;

        FolderItem(Folder folder) {
            super(folder);
            folder.listing().subscribe(this::list);
            expandedProperty().subscribe(open -> {
                if (open) {
                    folder.read();
                }
            });
        }

        private void list(Listing listing) {
            known = listing instanceof Listing.Read || listing instanceof Listing.Failed;
            if (listing instanceof Listing.Read(List<Folder> folders, var _)) {
                getChildren().setAll(folders.stream().map(FolderItem::new).toList());
            }
            if (isLeaf()) {
                // Cells look again whether there is something to open.
                Event.fireEvent(this, new TreeModificationEvent<>(TreeItem.<Folder>valueChangedEvent(), this, getValue()));
            }
        }

        @Override
        public boolean isLeaf() {
            return known && getChildren().isEmpty();
        }
    }

    /// The name of a folder with its symbol.
    private static final class FolderCell extends TreeCell<Folder> {
        @Override
        protected void updateItem(Folder folder, boolean empty) {
            super.updateItem(folder, empty);
            if (empty || folder == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            boolean root = folder.parent() == null;
            setText(root ? text("open.root") : Directed.alone(folder.name()));
            FontIcon icon = new FontIcon(root ? Feather.DISC : Feather.FOLDER);
            icon.getStyleClass().add("folder-icon");
            setGraphic(icon);
        }
    }
}
