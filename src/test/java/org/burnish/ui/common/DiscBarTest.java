package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.DiscBar.Filling;
import org.burnish.ui.common.DiscBar.Mark;
import org.burnish.ui.common.DiscBar.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscBarTest extends ScreenTest {
    private static final List<Mark> MARKS = List.of(
            new Mark("CD", 700_000_000L), new Mark("DVD 4.7", 4_700_000_000L), new Mark("DVD DL", 8_500_000_000L));

    private final List<Part> chosen = new ArrayList<>();
    private DiscBar bar;
    private VBox page;

    @BeforeEach
    void showBar() {
        show(stage -> {
            bar = new DiscBar();
            bar.setId("bar");
            bar.onChoice(chosen::add);
            page = new VBox(bar);
            page.setStyle("-fx-padding: 20; -fx-background-color: -color-bg-default");
            Scene scene = new Scene(new StackPane(page), 840, 100);
            Theme.follow(scene, new LaidOut().surroundings().settings());
            stage.setScene(scene);
        });
    }

    @Test
    void partsLieOnOneScaleWithTheEndsOfDiscs() {
        fill(4_700_000_000L);
        assertThat(bar.shownParts()).extracting(Part::name).containsExactly("Photos", "Video", "Docs", "other");
        assertThat(call(() -> bar.shownParts().getLast().bytes())).isEqualTo(40_001_000L);
        Node photos = robot.lookup("Photos").query();
        Node mark = robot.lookup(".disc-tick").nth(0).query();
        double perByte = photos.getLayoutBounds().getWidth() / 2_100_000_000.0;
        assertThat(mark.getLayoutX()).isEqualTo(700_000_000 * perByte, org.assertj.core.data.Offset.offset(2.0));
        assertThat(shownMarks()).containsExactly("CD", "DVD 4.7");
        picture("discbar-fits");
    }

    @Test
    void whatIsTooMuchIsHatchedAndNotTheWholeBar() {
        fill(4_440_000_000L);
        Node excess = robot.lookup(".disc-excess").query();
        assertThat(excess.isVisible()).isTrue();
        assertThat(excess.getLayoutX()).isGreaterThan(bar.getWidth() * 0.85);
        picture("discbar-over");
    }

    @Test
    void theKeyboardGoesOverThePartsAndChooses() {
        fill(4_700_000_000L);
        robot.moveTo(stage.getX() + 10, stage.getY() + 95);
        run(bar::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(bar.pointed().get()).isEqualTo(bar.shownParts().get(0));
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT).type(KeyCode.SPACE);
        assertThat(chosen).extracting(Part::name).containsExactly("Video", "other");
        assertThat(bar.getAccessibleText()).isEqualTo("4.64 of 4.70 GB used");
        picture("discbar-focus");
    }

    @Test
    void aClickChoosesAPart() {
        fill(4_700_000_000L);
        robot.clickOn("Video");
        assertThat(chosen).extracting(Part::name).containsExactly("Video");
    }

    @Test
    void itIsNotMirroredWhereWritingRunsFromTheRight() {
        fill(4_700_000_000L);
        double usual = call(() -> middle("Photos"));
        run(() -> stage.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        robot.interact(() -> {});
        assertThat(call(() -> middle("Photos"))).isLessThan(call(() -> middle("Docs")));
        assertThat(call(() -> middle("Photos"))).isEqualTo(usual, org.assertj.core.data.Offset.offset(3.0));
    }

    /// The edge between a part and what follows is one dark line, not a smear over several pixels.
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void edgesAreCrisp(double scale) {
        fill(4_700_000_000L);
        run(() -> page.setStyle("-fx-background-color: white"));
        WritableImage image = call(() -> {
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(new Scale(scale, scale));
            return bar.snapshot(how, null);
        });
        PixelReader pixels = image.getPixelReader();
        double edge = call(() -> robot.lookup(".disc-tick").nth(1).query().getLayoutX());
        int row = (int) (24 * scale);
        long smeared = Stream.iterate((int) ((edge - 4) * scale), x -> x + 1)
                .limit((long) (8 * scale))
                .map(x -> pixels.getColor(x, row).getBrightness())
                .filter(bright -> bright < 0.95)
                .count();
        assertThat(smeared).isBetween(1L, (long) Math.ceil(2 * scale) + 1);
    }

    @Test
    void thousandsOfPartsAreDrawnAsAFew() {
        List<Part> many = Stream.iterate(0, i -> i + 1)
                .limit(5_000)
                .map(i -> new Part("f" + i, 900_000L))
                .toList();
        run(() -> bar.show(new Filling(many, 4_501_000_000L, 4_700_000_000L, MARKS, "many")));
        robot.interact(() -> {});
        assertThat(bar.shownParts()).extracting(Part::name).containsExactly("other");
    }

    private double middle(String name) {
        Node part = robot.lookup(name).query();
        return part.localToScene(part.getLayoutBounds()).getCenterX();
    }

    private List<String> shownMarks() {
        return robot.lookup(".disc-mark").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }

    private void fill(long capacity) {
        List<Part> parts = List.of(
                new Part("Photos", 2_100_000_000L),
                new Part("small", 20_000_000L),
                new Part("Video", 1_900_000_000L),
                new Part("Docs", 600_000_000L));
        run(() -> bar.show(new Filling(parts, 4_640_001_000L, capacity, MARKS, "4.64 of 4.70 GB used")));
        robot.interact(() -> {});
    }
}
