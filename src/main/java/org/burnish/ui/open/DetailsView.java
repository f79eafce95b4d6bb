package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.Directed;
import org.burnish.ui.common.PreviewPane;
import org.burnish.ui.open.DetailsViewModel.Details;

/// The beginning of the selected file, and below what is known of it.
final class DetailsView extends VBox {
    private final PreviewPane preview;
    private final GridPane traits = new GridPane(12, 4);

    DetailsView(DetailsViewModel model, Background background) {
        setId("details");
        getStyleClass().add("details");
        setMinWidth(180);
        preview = new PreviewPane(background);
        VBox.setVgrow(preview, Priority.ALWAYS);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        traits.getColumnConstraints().setAll(names, values);
        traits.getStyleClass().add("traits");
        ScrollPane scroll = new ScrollPane(traits);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(100);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().addAll(preview, scroll);
        model.details().subscribe(this::show);
    }

    private void show(Details details) {
        preview.show(details.preview(), details.node() == null ? text("preview.nothing") : details.trouble());
        traits.getChildren().clear();
        List<Trait> all = details.traits();
        for (int i = 0; i < all.size(); i++) {
            Label name = new Label(all.get(i).name());
            name.getStyleClass().add(Styles.TEXT_MUTED);
            Label value = new Label(Directed.alone(all.get(i).value()));
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            traits.addRow(i, name, value);
        }
    }
}
