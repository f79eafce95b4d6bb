package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.disc.DiscSize;
import org.burnish.ui.build.DiscViewModel.Fill;
import org.burnish.ui.build.DiscViewModel.Segment;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.DiscBar;
import org.burnish.ui.common.DiscBar.Filling;
import org.burnish.ui.common.DiscBar.Mark;
import org.burnish.ui.common.DiscBar.Part;
import org.burnish.ui.common.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How full the disc is: the bar, the same in words, which disc is meant, and the way to make it fit.
final class DiscLine extends VBox {
    private final OpenProject project;
    private final DiscBar bar = new DiscBar();
    private final Label sentence = new Label();
    private final Hyperlink tooMuch = new Hyperlink();
    private final MenuButton medium = new MenuButton("", new FontIcon(Feather.DISC));

    /// @param makeItFit shows ways to make it fit, beside this node
    DiscLine(OpenProject project, java.util.function.Consumer<javafx.scene.Node> makeItFit) {
        this.project = project;
        getStyleClass().add("disc-line");
        bar.setId("disc-bar");
        bar.onChoice(this::choose);
        HBox.setHgrow(bar, Priority.ALWAYS);
        sentence.setId("disc-sentence");
        tooMuch.setId("too-much");
        tooMuch.getStyleClass().add("too-much");
        tooMuch.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        tooMuch.setOnAction(_ -> makeItFit.accept(tooMuch));
        medium.setId("medium");
        medium.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(sentence, tooMuch);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("disc-words");
        VBox.setVgrow(words, Priority.ALWAYS);
        VBox left = new VBox(bar, words);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox line = new HBox(left, medium);
        line.getStyleClass().add("disc-row");
        getChildren().add(line);
        project.disc().fill().subscribe(_ -> show());
        project.disc().counting().subscribe(_ -> show());
        bar.pointed().subscribe(_ -> tell());
    }

    private void show() {
        Fill fill = project.disc().fill().get();
        List<Part> parts = fill.segments().stream()
                .filter(segment -> segment.item() >= 0)
                .map(segment -> new Part(segment.name(), segment.blocks() * DiscSize.BLOCK))
                .toList();
        List<Mark> marks = Stream.of(DiscSize.values())
                .map(size -> new Mark(text("build.mark-" + size.token()), size.bytes()))
                .toList();
        bar.show(new Filling(parts, fill.blocks() * DiscSize.BLOCK, fill.disc().bytes(), marks, fill.sentence()));
        tooMuch.setVisible(!fill.fits());
        tooMuch.setManaged(!fill.fits());
        tooMuch.setText(text("build.too-much", Amounts.size(fill.excess() * DiscSize.BLOCK)));
        String title = Texts.translated(fill.disc().title());
        medium.setText(fill.pinned() ? title : text("build.disc-auto", title));
        medium.setAccessibleText(text("build.medium", medium.getText()));
        offer(fill);
        tell();
    }

    /// In words, or what the user points at.
    private void tell() {
        Part part = bar.pointed().get();
        Fill fill = project.disc().fill().get();
        // What is too much is said by the link beside it.
        String whole = fill.fits() ? fill.sentence()
                : text("build.disc-used", Amounts.size(fill.blocks() * DiscSize.BLOCK), Amounts.size(fill.disc().bytes()));
        String words = part == null ? whole : text("build.disc-part", part.name(), Amounts.size(part.bytes()));
        sentence.setText(project.disc().counting().get() ? text("build.disc-counting", words) : words);
    }

    private void offer(Fill fill) {
        ToggleGroup group = new ToggleGroup();
        medium.getItems().setAll(Stream.concat(
                        Stream.of(choice(text("build.disc-smallest"), "medium-auto", null, !fill.pinned(), group)),
                        Stream.of(DiscSize.values())
                                .map(size -> choice(Texts.translated(size.title()), "medium-" + size.token(), size, fill.pinned() && size == fill.disc(), group)))
                .toList());
    }

    private RadioMenuItem choice(String words, String id, @Nullable DiscSize size, boolean chosen, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setId(id);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> project.disc().pin(size));
        return item;
    }

    private void choose(Part part) {
        project.disc().fill().get().segments().stream()
                .filter(segment -> segment.item() >= 0 && segment.name().equals(part.name()))
                .findFirst()
                .map(Segment::item)
                .ifPresent(item -> project.tree().point(List.of(item)));
    }
}
