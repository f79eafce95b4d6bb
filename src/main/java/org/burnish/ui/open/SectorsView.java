package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.open.SectorsViewModel.Line;
import org.burnish.ui.open.SectorsViewModel.Mark;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bytes of a sector as digits and letters, with what is marked in another colour.
final class SectorsView extends BorderPane {
    private static final int WIDTH = 16;

    private final SectorsViewModel model;
    private final ListView<Line> list;
    private final TextField number = new TextField();

    SectorsView(SectorsViewModel model) {
        this.model = model;
        this.list = new ListView<>(model.lines());
        setId("sectors");
        getStyleClass().add("sectors");
        list.setId("sector-bytes");
        list.setAccessibleText(text("sector.bytes"));
        list.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        list.setCellFactory(_ -> new LineCell());
        list.getStyleClass().addAll("edge-to-edge", Styles.DENSE);
        Label trouble = new Label();
        trouble.textProperty().bind(model.trouble());
        trouble.setWrapText(true);
        trouble.getStyleClass().add(Styles.TEXT_MUTED);
        list.setPlaceholder(trouble);
        setTop(bar());
        setCenter(list);
        model.sector().subscribe(sector -> number.setText(sector.longValue() < 0 ? "" : Amounts.count(sector.longValue())));
        model.mark().subscribe(_ -> list.refresh());
        model.lines().subscribe(this::reveal);
        model.mark().subscribe(_ -> reveal());
    }

    private Node bar() {
        Label name = new Label(text("sector.number"));
        name.setMnemonicParsing(true);
        name.setLabelFor(number);
        number.setId("sector-number");
        number.setAccessibleText(text("sector.number-help"));
        number.setTooltip(new Tooltip(text("sector.number-help")));
        number.setPrefColumnCount(9);
        number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        number.setOnAction(_ -> model.go(number.getText()));
        Label last = new Label(text("sector.of", model.last()));
        last.getStyleClass().add(Styles.TEXT_MUTED);
        Label trouble = new Label();
        trouble.textProperty().bind(model.trouble());
        trouble.getStyleClass().add(Styles.TEXT_MUTED);
        HBox bar = new HBox(
                name, number, last,
                step("sector-before", Feather.CHEVRON_LEFT, text("sector.before"), -1),
                step("sector-after", Feather.CHEVRON_RIGHT, text("sector.after"), 1),
                trouble);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("sector-bar");
        return bar;
    }

    private Button step(String id, Feather symbol, String words, int by) {
        Button button = new Button(null, new FontIcon(symbol));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> model.go(model.sector().get() + by));
        return button;
    }

    private void reveal() {
        Mark mark = model.mark().get();
        if (mark.position() >= 0 && !model.lines().isEmpty()) {
            long line = (mark.position() - model.lines().getFirst().position()) / WIDTH;
            if (line >= 0 && line < model.lines().size()) {
                list.scrollTo((int) Math.max(0, line - 2));
            }
        }
    }

    /// Position, digits, letters; the marked bytes stand out.
    private final class LineCell extends ListCell<Line> {
        private final TextFlow flow = new TextFlow();

        LineCell() {
            getStyleClass().add("hex-line");
        }

        /// Empty parts are left out: they would confuse the drawing of those behind them.
        private void add(String words, String style) {
            if (!words.isEmpty()) {
                Text part = new Text(words);
                part.getStyleClass().addAll("hex", style);
                flow.getChildren().add(part);
            }
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            Mark mark = model.mark().get();
            int from = Math.clamp(mark.position() - line.position(), 0, WIDTH);
            int to = mark.position() < 0 ? from : Math.clamp(mark.position() + mark.length() - line.position(), from, WIDTH);
            String marked = line.digits(from, to).stripTrailing();
            flow.getChildren().clear();
            add(line.offset() + "  ", "hex-offset");
            add(line.digits(0, from) + (marked.startsWith(" ") ? " " : ""), "hex-digits");
            add(marked.strip(), "hex-marked");
            add((marked.isEmpty() ? "" : " ") + line.digits(to, WIDTH), "hex-digits");
            add(" " + line.letters(), "hex-letters");
            setGraphic(flow);
        }
    }
}
