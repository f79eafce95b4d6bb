package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.ErrorCard;
import org.burnish.ui.common.PageMenus;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.open.OpenFile.Shown;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page that looks into images: an invitation at first, then the folders and files of the image that is
/// before the user. Each open image keeps its own part of the page, with all that was chosen in it.
public final class OpenView extends StackPane implements PageMenus {
    private final OpenViewModel model;
    private final Surroundings surroundings;
    private final Map<OpenFile, StackPane> parts = new HashMap<>();

    public OpenView(OpenViewModel model, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        setId("open-page");
        getStyleClass().add("open-page");
        model.files().addListener((ListChangeListener<OpenFile>) _ -> parts.keySet().retainAll(model.files()));
        model.current().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> shownImage().ifPresent(image -> image.press(event)));
    }

    private Optional<ImageView> shownImage() {
        return getChildren().stream()
                .filter(StackPane.class::isInstance)
                .flatMap(part -> ((StackPane) part).getChildren().stream())
                .filter(ImageView.class::isInstance)
                .map(ImageView.class::cast)
                .findFirst();
    }

    @Override
    public List<MenuItem> editItems() {
        return shownImage().map(ImageView::editItems).orElse(List.of());
    }

    @Override
    public List<MenuItem> discItems() {
        return shownImage().map(ImageView::discItems).orElse(List.of());
    }

    private void show(@Nullable OpenFile file) {
        getChildren().setAll(file == null ? invitation() : parts.computeIfAbsent(file, this::part));
    }

    private StackPane part(OpenFile file) {
        StackPane part = new StackPane();
        file.shown().subscribe(shown -> part.getChildren().setAll(content(file, shown)));
        return part;
    }

    private List<Node> content(OpenFile file, Shown shown) {
        return switch (shown) {
            case Shown.Opening _ ->
                List.of(centred(new ProgressIndicator(), new Label(text("open.opening", file.name()))));
            case Shown.Image(ImageViewModel image) -> List.of(new ImageView(image, model::choose, surroundings));
            case Shown.Refused(Problem problem) -> List.of(refused(file, problem));
            case Shown.Closed _ -> List.of();
        };
    }

    private Node invitation() {
        FontIcon icon = new FontIcon(Feather.DISC);
        icon.getStyleClass().add("invitation-icon");
        Label sentence = new Label(text("open.invitation"));
        sentence.getStyleClass().add(Styles.TITLE_3);
        Label how = new Label(text("open.invitation-drop"));
        how.getStyleClass().add(Styles.TEXT_MUTED);
        Button choose = chooseButton();
        choose.getStyleClass().add(Styles.ACCENT);
        return centred(icon, sentence, how, choose);
    }

    private Node refused(OpenFile file, Problem problem) {
        Button again = new Button(text("open.try-again"));
        again.setId("try-again");
        again.setOnAction(_ -> file.open());
        Button close = new Button(text("open.close"));
        close.setId("close-image");
        close.setOnAction(_ -> model.close(file));
        ErrorCard card = new ErrorCard(problem, List.of(chooseButton(), again, close));
        card.setMaxSize(640, USE_PREF_SIZE);
        return centred(card);
    }

    private Button chooseButton() {
        Button choose = new Button(text("open.choose"), new FontIcon(Feather.FOLDER));
        choose.setId("choose-image");
        choose.setOnAction(_ -> model.choose());
        return choose;
    }

    private static Node centred(Node... nodes) {
        VBox box = new VBox(nodes);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centred");
        return box;
    }
}
