package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.operation.HashFiles.FileSum;
import org.burnish.ui.common.Choices;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobStrip;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.Surroundings;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Checksums of files in the image, and whether they are those of a list.
final class FileSumsView extends VBox {
    private static final double ROOM = 220;

    private final ImageViewModel image;
    private final FileSumsViewModel model;
    private final Surroundings surroundings;
    private final TableView<FileSum> table = new TableView<>();

    FileSumsView(ImageViewModel image, Surroundings surroundings) {
        this.image = image;
        this.model = image.sums().files();
        this.surroundings = surroundings;
        setId("file-sums");
        makeTable();
        getChildren().addAll(
                SumsView.section(text("sums.files"), text("sums.files-help"), buttons(), table),
                new JobStrip(model.job(), surroundings.desktop(), model::dismiss, List::of));
    }

    private Node buttons() {
        Button compute = new Button(null, new FontIcon(Feather.HASH));
        compute.setId("file-sums-compute");
        compute.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> image.selected().isEmpty()
                                ? text("sums.files-all")
                                : text("sums.files-selected", image.selected().size()),
                        image.selected()));
        compute.setOnAction(_ -> image.sumChosen());
        model.job().subscribe(_ -> compute.setDisable(model.running()));
        model.job().flatMap(JobEntry::outcome).subscribe(_ -> compute.setDisable(model.running()));
        ComboBox<Algorithm> algorithms = new ComboBox<>();
        algorithms.setId("file-sums-algorithm");
        algorithms.getItems().setAll(Algorithm.values());
        algorithms.setConverter(new Choices<>(Algorithm::title));
        algorithms.setAccessibleText(text("sums.algorithm"));
        algorithms.valueProperty().bindBidirectional(model.algorithm());
        Button paste = new Button(text("sums.paste-list"), new FontIcon(Feather.CLIPBOARD));
        paste.setId("file-sums-paste");
        paste.setOnAction(_ -> {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted != null) {
                model.take(pasted);
            }
        });
        Button save = new Button(text("sums.save-list"), new FontIcon(Feather.SAVE));
        save.setId("file-sums-save");
        save.setOnAction(_ -> save());
        save.disableProperty().bind(Bindings.isEmpty(model.sums()));
        HBox line = new HBox(8, compute, algorithms, paste, save);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().forEach(node -> ((javafx.scene.layout.Region) node).setMinWidth(USE_PREF_SIZE));
        return line;
    }

    private void save() {
        String name = model.algorithm().get().token().toUpperCase(java.util.Locale.ROOT) + "SUMS";
        surroundings.choosers().saveFile(text("sums.save-list"), text("sums.lists"), name).ifPresent(this::save);
    }

    private void save(Path file) {
        try {
            model.save(file);
            image.tell(text("sums.saved", file));
        } catch (IOException e) {
            image.tell(Problems.of(e).what());
        }
    }

    private void makeTable() {
        table.setId("file-sums-table");
        table.setAccessibleText(text("sums.files"));
        table.getStyleClass().add(Styles.DENSE);
        table.setItems(model.sums());
        table.setPrefHeight(ROOM);
        table.setMinHeight(ROOM);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("sum-path", text("sums.path"), 300, FileSum::path));
        TableColumn<FileSum, FileSum> verdict = new TableColumn<>(text("sums.compared"));
        verdict.setId("sum-verdict");
        verdict.setPrefWidth(150);
        verdict.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        verdict.setCellFactory(_ -> new VerdictCell());
        table.getColumns().add(verdict);
        table.getColumns().add(column("sum-value", text("sums.value"), 420, this::value));
        model.algorithm().subscribe(_ -> table.refresh());
        model.algorithm().subscribe((_, _) -> refill());
        model.expected().subscribe(_ -> table.refresh());
        Label none = new Label(text("sums.files-none"));
        none.getStyleClass().add(Styles.TEXT_MUTED);
        table.setPlaceholder(none);
    }

    /// Values are asked for anew when another kind of checksum is to be shown.
    private void refill() {
        model.sums().setAll(List.copyOf(model.sums()));
    }

    private String value(FileSum sum) {
        return sum.problem().isEmpty() ? sum.digests().getOrDefault(model.algorithm().get(), "") : sum.problem();
    }

    private static TableColumn<FileSum, String> column(String id, String title, double width, Function<FileSum, String> value) {
        TableColumn<FileSum, String> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /// Whether a file's checksum is that of the list, as a symbol and words.
    private final class VerdictCell extends TableCell<FileSum, FileSum> {
        @Override
        protected void updateItem(FileSum sum, boolean empty) {
            super.updateItem(sum, empty);
            setGraphic(null);
            setText(null);
            if (empty || sum == null) {
                return;
            }
            FileSumsViewModel.Verdict verdict = model.verdict(sum);
            if (verdict != FileSumsViewModel.Verdict.UNKNOWN) {
                boolean matches = verdict == FileSumsViewModel.Verdict.MATCHES;
                FontIcon icon = new FontIcon(matches ? Feather.CHECK_CIRCLE : Feather.X_OCTAGON);
                icon.getStyleClass().addAll("outcome-icon", matches ? "good" : "failed");
                setGraphic(icon);
                setText(text(matches ? "sums.matches" : "sums.differs"));
            }
        }
    }
}
