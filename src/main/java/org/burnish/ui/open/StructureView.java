package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.tree.Structure;
import org.burnish.tree.Structure.Field;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Directed;
import org.burnish.ui.common.ErrorCard;
import org.burnish.ui.common.Problem;
import org.burnish.ui.open.StructureViewModel.Shown;
import org.jspecify.annotations.Nullable;

/// The sheet with the structures of an image: a tree of them, the fields of the one that is chosen, and the bytes.
final class StructureView extends StackPane {
    private final StructureViewModel model;
    private final TreeView<Structure> tree = new TreeView<>();
    private final TableView<Field> fields = new TableView<>();
    private final SectorsView sectors;
    private final SplitPane split;

    StructureView(StructureViewModel model) {
        this.model = model;
        this.sectors = new SectorsView(model.sectors());
        setId("structure");
        makeTree();
        makeFields();
        SplitPane right = new SplitPane(fields, sectors);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.5);
        split = new SplitPane(tree, right);
        split.setDividerPositions(0.34);
        SplitPane.setResizableWithParent(tree, false);
        model.shown().subscribe(this::show);
        model.read();
    }

    private void show(Shown shown) {
        switch (shown) {
            case Shown.Unread _, Shown.Reading _ -> getChildren().setAll(centred(new ProgressIndicator(), new Label(text("structure.reading"))));
            case Shown.Failed(Problem problem) -> {
                Button again = new Button(text("open.try-again"));
                again.setOnAction(_ -> model.read());
                ErrorCard card = new ErrorCard(problem, List.of(again));
                card.setMaxSize(640, USE_PREF_SIZE);
                getChildren().setAll(centred(card));
            }
            case Shown.Read(List<Structure> structures) -> {
                TreeItem<Structure> root = new TreeItem<>(Structure.heading("", Structure.Parts.NONE));
                root.getChildren().setAll(structures.stream().map(StructureItem::new).toList());
                tree.setRoot(root);
                getChildren().setAll(split);
                select(model.chosen().get());
            }
        }
    }

    private static Node centred(Node... nodes) {
        VBox box = new VBox(nodes);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centred");
        return box;
    }

    private void select(@Nullable Structure chosen) {
        for (TreeItem<Structure> item : tree.getRoot().getChildren()) {
            if (item.getValue() == chosen) {
                tree.getSelectionModel().select(item);
                return;
            }
        }
    }

    private void makeTree() {
        tree.setId("structure-tree");
        tree.setAccessibleText(text("structure.tree"));
        tree.setShowRoot(false);
        tree.getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        tree.setMinWidth(160);
        tree.setCellFactory(_ -> new StructureCell());
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                model.chosen().set(item.getValue());
            }
        });
        model.chosen().subscribe(chosen -> fields.getItems().setAll(chosen == null ? List.of() : chosen.fields()));
    }

    private void makeFields() {
        fields.setId("structure-fields");
        fields.setAccessibleText(text("structure.fields"));
        fields.getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        fields.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        fields.getColumns().add(column("field-name", text("structure.field"), 220, Field::name));
        fields.getColumns().add(column("field-place", text("structure.place"), 150, this::place));
        fields.getColumns().add(column("field-value", text("structure.value"), 320, Field::value));
        Label nothing = new Label(text("structure.no-fields"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        fields.setPlaceholder(nothing);
        fields.getSelectionModel().selectedItemProperty().subscribe(field -> model.field().set(field));
        fields.setRowFactory(_ -> {
            TableRow<Field> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    showBytes();
                }
            });
            return row;
        });
        fields.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                showBytes();
                event.consume();
            }
        });
    }

    private void showBytes() {
        Field field = fields.getSelectionModel().getSelectedItem();
        if (field != null && field.position() >= 0) {
            model.field().set(null);
            model.field().set(field);
            sectors.lookup("#sector-bytes").requestFocus();
        }
    }

    /// Where a field stands: the byte of the structure, and how many bytes it has.
    private String place(Field field) {
        Structure chosen = model.chosen().get();
        if (field.position() < 0 || chosen == null) {
            return "";
        }
        return text("structure.byte", Amounts.count(field.position() - chosen.position()), field.length());
    }

    private static TableColumn<Field, String> column(String id, String title, double width, Function<Field, String> value) {
        TableColumn<Field, String> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(Directed.alone(value.apply(row.getValue()))));
        return column;
    }

    /// A structure in the tree; its parts are read when it is opened.
    private final class StructureItem extends TreeItem<Structure> {
        private boolean leaf;

        StructureItem(Structure structure) {
            super(structure);
            leaf = structure.parts() == Structure.Parts.NONE;
            expandedProperty().subscribe(open -> {
                if (open && getChildren().isEmpty() && !leaf) {
                    model.parts(structure, this::list, trouble -> list(List.of(Structure.heading(trouble, Structure.Parts.NONE))));
                }
            });
        }

        private void list(List<Structure> parts) {
            leaf = parts.isEmpty();
            getChildren().setAll(parts.stream().map(StructureItem::new).toList());
            if (leaf) {
                setExpanded(false);
            }
        }

        @Override
        public boolean isLeaf() {
            return leaf;
        }
    }

    /// The name of a structure and its sector.
    private static final class StructureCell extends TreeCell<Structure> {
        @Override
        protected void updateItem(Structure structure, boolean empty) {
            super.updateItem(structure, empty);
            if (empty || structure == null) {
                setText(null);
            } else {
                setText(structure.isPlaced()
                        ? text("structure.in-sector", structure.title(), structure.position() / SectorsViewModel.SECTOR)
                        : structure.title());
            }
        }
    }
}
