package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.tree.FileSystem;
import org.burnish.ui.common.Amounts;
import org.jspecify.annotations.Nullable;

/// What is to be on the disc, as a tree with columns.
final class ProjectTable extends TreeTableView<Entry> {
    private final OpenProject project;
    private final ProjectTree tree;
    private final ExpandedRows expanded;
    private final ObjectProperty<@Nullable Entry> edited = new SimpleObjectProperty<>();
    /// Whether rows come and go by themselves, so that selections are not the user's.
    private boolean changing;
    private List<Entry> lastSelected = List.of();
    private boolean filtered;

    ProjectTable(OpenProject project) {
        this.project = project;
        this.tree = project.tree();
        this.expanded = new ExpandedRows(tree);
        setId("project-table");
        setAccessibleText(text("build.table"));
        getStyleClass().addAll(Styles.DENSE, "edge-to-edge", "project-table");
        setShowRoot(false);
        setTableMenuButtonVisible(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        setSortPolicy(_ -> sort(tree));
        setRowFactory(_ -> new EntryRow(project));
        setPlaceholder(new HBox());
        EntryItem root = new EntryItem(tree.root(), expanded, () -> changing = true);
        root.setExpanded(true);
        setRoot(root);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<Entry>>) _ -> noteSelection());
        tree.revision().subscribe((_, _) -> changed(root));
        tree.pointed().subscribe(this::point);
        tree.named().subscribe(entry -> {
            if (entry != null) {
                edit(entry);
            }
        });
        edited.subscribe(entry -> {
            if (entry == null) {
                requestFocus();
            }
        });
    }

    /// The row whose name is being edited, or null.
    ObjectProperty<@Nullable Entry> edited() {
        return edited;
    }

    /// The row that the keyboard is at, or null.
    @Nullable Entry focused() {
        TreeItem<Entry> item = getFocusModel().getFocusedItem();
        return item == null || getSelectionModel().isEmpty() ? null : item.getValue();
    }

    /// Has the user edit the name of the one row that is selected.
    void editName() {
        if (tree.selected().size() == 1 && !project.intake().running().get()) {
            edit(tree.selected().getFirst());
        }
    }

    /// Makes a folder where the user is and has them name it.
    void newFolder() {
        if (!project.intake().running().get()) {
            edit(project.edits().newFolder(tree.selected().isEmpty() ? null : tree.selected().getFirst()));
        }
    }

    private void edit(Entry entry) {
        if (entry.parent() != null) {
            edited.set(entry);
            scrollIntoView(getRow(itemOf(entry)));
        }
    }

    private void addColumns() {
        add("name", 300, () -> new NameCell(project, edited), true);
        TreeTableColumn<Entry, Entry> size = add("size", 90, () -> cell(entry -> Amounts.size(entry.item().bytes())).atEnd(), true);
        size.getStyleClass().add("amount");
        add("kind", 110, () -> cell(ProjectTable::kind).muted(), true);
        TreeTableColumn<Entry, Entry> modified = add("modified", 134, () -> cell(Columns::modified).muted(), true);
        add("from", 150, () -> cell(entry -> Columns.shortened(Kinds.from(entry.item()))).leftToRight().muted(), true);
        add("weight", 80, () -> cell(Columns::weight).atEnd().muted(), false);
        add("note", 120, () -> cell(Columns::note).muted(), false);
        for (FileSystem fileSystem : List.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE, FileSystem.UDF)) {
            add("as-" + fileSystem.token(), 160, () -> new TreeNameCell(project, fileSystem), false)
                    .setText(text("build.column-as", fileSystem.title()));
        }
        getColumns().getFirst().setMinWidth(150);
        size.setMinWidth(84);
        modified.setMinWidth(134);
    }

    private EntryCell cell(Function<Entry, String> words) {
        return new EntryCell(tree, words);
    }

    private TreeTableColumn<Entry, Entry> add(String key, double width, Supplier<EntryCell> cell, boolean shown) {
        TreeTableColumn<Entry, Entry> column = new TreeTableColumn<>(key.startsWith("as-") ? key : text("build.column-" + key));
        column.setId("column-" + key);
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setReorderable(false);
        column.setVisible(shown);
        column.setSortable(Columns.arrangement(column.getId()) != null);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(_ -> cell.get());
        getColumns().add(column);
        return column;
    }

    /// A folder says how much is in it instead.
    private static String kind(Entry entry) {
        Item item = entry.item();
        return item instanceof FolderItem folder ? text("build.items", folder.children().size()) : Kinds.of(item);
    }

    private boolean sort(ProjectTree rows) {
        if (getSortOrder().isEmpty()) {
            rows.arrangement().set(Arrangement.USUAL);
        } else {
            TreeTableColumn<Entry, ?> column = getSortOrder().getFirst();
            rows.arrangement().set(new Arrangement(
                    Objects.requireNonNull(Columns.arrangement(column.getId())),
                    column.getSortType() == TreeTableColumn.SortType.DESCENDING));
        }
        return true;
    }

    private void noteSelection() {
        if (!changing) {
            lastSelected = getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .map(TreeItem::getValue)
                    .toList();
            tree.selected().setAll(lastSelected);
        }
    }

    private void changed(EntryItem root) {
        if (filtered != expanded.filtering()) {
            filtered = expanded.filtering();
            root.arrange();
        } else if (filtered) {
            root.arrange();
        }
        if (changing) {
            changing = false;
            select(lastSelected);
        }
    }

    /// Selects those of the rows that are there.
    private void select(List<Entry> entries) {
        int[] rows = entries.size() < 20
                ? entries.stream().mapToInt(this::rowOf).filter(row -> row >= 0).toArray()
                : rowsOf(new HashSet<>(entries));
        changing = true;
        getSelectionModel().clearSelection();
        if (rows.length > 0) {
            getSelectionModel().selectIndices(rows[0], Arrays.copyOfRange(rows, 1, rows.length));
        }
        changing = false;
        noteSelection();
    }

    private void point(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        for (Entry entry : entries) {
            for (TreeItem<Entry> at = parentItem(entry); at != null && at.getParent() != null; at = at.getParent()) {
                at.setExpanded(true);
            }
        }
        select(entries);
        int first = rowOf(entries.getFirst());
        if (first >= 0) {
            getFocusModel().focus(first);
            scrollIntoView(first);
        }
    }

    private void scrollIntoView(int row) {
        if (row >= 0) {
            scrollTo(Math.max(0, row - 2));
        }
    }

    private @Nullable TreeItem<Entry> parentItem(Entry entry) {
        Entry parent = entry.parent();
        return parent == null ? null : itemOf(parent);
    }

    /// Where the row is shown, or -1 when it is not.
    private int rowOf(Entry entry) {
        TreeItem<Entry> item = itemOf(entry);
        return item == null ? -1 : getRow(item);
    }

    /// Where many rows are shown, found in one walk.
    private int[] rowsOf(Set<Entry> wanted) {
        IntStream.Builder rows = IntStream.builder();
        collect(getRoot(), -1, wanted, rows);
        return rows.build().toArray();
    }

    private static int collect(TreeItem<Entry> item, int row, Set<Entry> wanted, IntStream.Builder rows) {
        if (wanted.contains(item.getValue())) {
            rows.add(row);
        }
        int next = row + 1;
        if (!item.isLeaf() && item.isExpanded()) {
            for (TreeItem<Entry> child : item.getChildren()) {
                next = collect(child, next, wanted, rows);
            }
        }
        return next;
    }

    /// The place of a row in the tree, found from the root on; null when it is not there any more.
    @Nullable TreeItem<Entry> itemOf(Entry entry) {
        List<Entry> way = new ArrayList<>();
        for (Entry at = entry; at.parent() != null; at = at.parent()) {
            way.addFirst(at);
        }
        TreeItem<Entry> item = getRoot();
        for (Entry step : way) {
            int index = item.getValue().children().indexOf(step);
            if (index < 0) {
                return null;
            }
            item = item.getChildren().get(index);
        }
        return item;
    }
}
