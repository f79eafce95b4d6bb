package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobStrip;
import org.burnish.ui.common.Surroundings;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sheet with checksums: of the whole image, compared with what they should be, and of files in it.
final class SumsView extends VBox {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final SumsViewModel model;
    private final GridPane sums = new GridPane(12, 6);
    private final VerdictLine verdict;

    SumsView(ImageViewModel image, Surroundings surroundings) {
        this.model = image.sums();
        this.verdict = new VerdictLine(model);
        setId("sums");
        VBox sheet = new VBox(whole(), inside(), new FileSumsView(image, surroundings));
        sheet.getStyleClass().add("sums-sheet");
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, new JobStrip(model.job(), surroundings.desktop(), model::dismiss, List::of));
        addEventFilter(DragEvent.DRAG_OVER, this::offer);
        addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
        model.sums().subscribe(this::showSums);
        model.look();
    }

    private void offer(DragEvent event) {
        boolean list = event.getDragboard().hasFiles() && event.getDragboard().getFiles().size() == 1;
        if (list || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files.size() == 1) {
            model.takeList(files.getFirst().toPath());
        } else if (event.getDragboard().hasString()) {
            model.take(event.getDragboard().getString());
        } else {
            return;
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private Node whole() {
        Button compute = new Button(text("sums.compute"), new FontIcon(Feather.HASH));
        compute.setId("sums-compute");
        compute.setOnAction(_ -> model.start());
        model.job().subscribe(_ -> compute.setDisable(model.running()));
        model.job().flatMap(JobEntry::outcome).subscribe(_ -> compute.setDisable(model.running()));
        model.sums().subscribe(known -> {
            compute.setVisible(known.isEmpty());
            compute.setManaged(known.isEmpty());
        });
        return section(text("sums.whole"), text("sums.whole-help"), expectedField(), verdict, compute, sums);
    }

    private Node expectedField() {
        TextField field = new TextField();
        field.setId("sums-expected");
        field.setPromptText(text("sums.expected"));
        field.setAccessibleText(text("sums.expected"));
        field.getStyleClass().add("letters");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().bindBidirectional(model.expected());
        // A text field takes one line alone; a list has several.
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            String pasted = PASTE.match(event) ? Clipboard.getSystemClipboard().getString() : null;
            if (pasted != null) {
                model.take(pasted);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                model.take(field.getText());
                event.consume();
            }
        });
        Button paste = new Button(text("sums.paste"), new FontIcon(Feather.CLIPBOARD));
        paste.setId("sums-paste");
        paste.setMinWidth(USE_PREF_SIZE);
        paste.setOnAction(_ -> {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted != null) {
                model.take(pasted);
            }
        });
        HBox line = new HBox(8, field, paste);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void showSums(java.util.Map<Algorithm, String> known) {
        sums.getChildren().clear();
        int row = 0;
        for (Algorithm algorithm : Algorithm.values()) {
            String hex = known.get(algorithm);
            if (hex != null) {
                Label name = new Label(algorithm.title());
                name.setMinWidth(USE_PREF_SIZE);
                name.getStyleClass().add(Styles.TEXT_MUTED);
                TextField value = new TextField(hex);
                value.setId("sum-" + algorithm.token());
                value.setEditable(false);
                value.setAccessibleText(algorithm.title());
                value.getStyleClass().addAll("letters", "bare-field");
                value.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                GridPane.setHgrow(value, Priority.ALWAYS);
                sums.addRow(row++, name, value, copyButton(algorithm, hex));
            }
        }
    }

    private static Button copyButton(Algorithm algorithm, String hex) {
        String words = text("sums.copy", algorithm.title());
        Button copy = new Button(null, new FontIcon(Feather.COPY));
        copy.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        copy.setAccessibleText(words);
        copy.setTooltip(new Tooltip(words));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(hex);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    /// The sum that the image's maker put into it; no room is taken where there is none.
    private Node inside() {
        Button check = new Button(text("sums.implanted-check"), new FontIcon(Feather.CHECK_SQUARE));
        check.setId("sums-implanted");
        check.setOnAction(_ -> model.checkImplanted());
        VBox section = section(text("sums.implanted"), text("sums.implanted-help"), VerdictLine.ofImplanted(model), check);
        model.implanted().subscribe(state -> {
            section.setVisible(state != SumsViewModel.Implanted.NONE);
            section.setManaged(section.isVisible());
        });
        return section;
    }

    static VBox section(String title, String help, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        Label words = new Label(help);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add(Styles.TEXT_MUTED);
        VBox section = new VBox(heading, words);
        section.getChildren().addAll(content);
        section.getStyleClass().add("sums-section");
        return section;
    }
}
