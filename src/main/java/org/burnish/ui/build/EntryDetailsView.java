package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.project.FileItem;
import org.burnish.project.Item;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.burnish.ui.build.EntryDetails.Details;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.Directed;
import org.burnish.ui.common.Preview;
import org.burnish.ui.common.PreviewPane;
import org.burnish.ui.common.Problems;
import org.jspecify.annotations.Nullable;

/// The selected thing: the beginning of the file, what it will be called in each file system, and what the user wants of it.
final class EntryDetailsView extends VBox {
    private static final int MOST_WEIGHT = 1_000_000;

    private final OpenProject project;
    private final Background background;
    private final PreviewPane preview;
    private final GridPane names = grid();
    private final GridPane facts = grid();
    private final CheckBox hidden = new CheckBox(text("build.hide"));
    private final Spinner<Integer> weight = new Spinner<>(new IntegerSpinnerValueFactory(-MOST_WEIGHT, MOST_WEIGHT));
    private final VBox words;
    private @Nullable Item shown;
    private boolean showing;

    EntryDetailsView(OpenProject project, Background background) {
        this.project = project;
        this.background = background;
        setId("details");
        getStyleClass().add("details");
        setMinWidth(200);
        preview = new PreviewPane(background);
        VBox.setVgrow(preview, Priority.ALWAYS);
        hidden.setId("hidden");
        hidden.setOnAction(_ -> project.edits().hide(List.copyOf(project.tree().selected()), hidden.isSelected()));
        weight.setId("weight");
        weight.setEditable(true);
        weight.setPrefWidth(110);
        weight.getEditor().setAccessibleText(text("build.weight"));
        weight.valueProperty().addListener((_, _, now) -> weigh(now));
        Label label = new Label(text("build.weight"));
        label.setLabelFor(weight);
        Label help = Controls.words("weight-help", text("build.weight-help"));
        help.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        words = new VBox(heading("build.on-disc-as"), names, heading("build.facts"), facts, hidden, new VBox(label, weight, help));
        words.getStyleClass().add("detail-words");
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(120);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(preview, scroll);
        project.details().details().subscribe(this::show);
        project.tree().revision().subscribe(this::showWishes);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 3);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(keys, values);
        return grid;
    }

    private static Label heading(String key) {
        Label label = new Label(text(key));
        label.getStyleClass().addAll(Styles.TEXT_BOLD, "detail-heading");
        return label;
    }

    private void show(Details details) {
        Entry entry = details.entry();
        words.setVisible(entry != null);
        names.getChildren().clear();
        facts.getChildren().clear();
        if (entry == null) {
            shown = null;
            preview.setManaged(true);
            preview.setVisible(true);
            preview.show(null, text("preview.nothing"));
            return;
        }
        int row = 0;
        for (Map.Entry<FileSystem, String> name : details.names().entrySet()) {
            line(names, row++, name.getKey().title(), name.getValue());
        }
        row = 0;
        for (EntryDetails.Fact fact : details.facts()) {
            line(facts, row++, fact.name(), fact.value());
        }
        preview.setManaged(!entry.isFolder());
        preview.setVisible(!entry.isFolder());
        if (!entry.item().equals(shown)) {
            shown = entry.item();
            preview(entry.item());
        }
        showWishes();
    }

    private static void line(GridPane grid, int row, String name, String value) {
        Label key = new Label(name);
        key.getStyleClass().add(Styles.TEXT_MUTED);
        Label words = Controls.words(null, Directed.alone(value));
        GridPane.setValignment(key, VPos.TOP);
        grid.addRow(row, new Node[] {key, words});
    }

    private void preview(Item item) {
        preview.show(null, "");
        if (item instanceof FileItem file && file.node() instanceof RegularFile regular) {
            background.ask(
                    () -> Preview.of(regular.content()),
                    found -> answer(item, found, ""),
                    cause -> answer(item, null, Problems.of(cause).what()));
        }
    }

    /// Unless something else has been selected meanwhile.
    private void answer(Item item, @Nullable Preview found, String trouble) {
        if (item.equals(shown)) {
            preview.show(found, trouble);
        }
    }

    private void showWishes() {
        Entry entry = project.details().details().get().entry();
        if (entry != null) {
            showing = true;
            hidden.setSelected(entry.item().wishes().hidden());
            weight.getValueFactory().setValue(entry.item().wishes().weight());
            showing = false;
        }
    }

    private void weigh(@Nullable Integer wanted) {
        if (!showing && wanted != null) {
            project.edits().weigh(List.copyOf(project.tree().selected()), wanted);
        }
    }
}
