package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.burnish.disc.DiscSize;
import org.burnish.ui.Contrast;
import org.burnish.ui.Nodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The page in its fuller states, in the smallest window, in both themes: everything has a name, fits and can be read.
class StatesTest extends PageTest {
    /// The smallest window less the narrow sidebar and a frame.
    private static final double WIDTH = 824;
    private static final double HEIGHT = 524;

    @TempDir
    Path folder;

    @BeforeEach
    void fillDisc() throws IOException {
        Path docs = Files.createDirectories(folder.resolve("Docs"));
        Files.writeString(docs.resolve("n".repeat(66) + ".txt"), "long");
        Files.createSymbolicLink(docs.resolve("nowhere"), Path.of("not there"));
        Path video = Files.createDirectories(folder.resolve("Video"));
        sparse(video.resolve("film.mp4"), 4_700_000_000L);
        add(docs, video);
        run(() -> page.project().disc().pin(DiscSize.DVD));
        settle();
    }

    @Test
    void inItsFullerStatesEverythingIsNamedFitsAndCanBeRead() {
        List<String> troubles = new ArrayList<>();
        check("problems", troubles);
        run(() -> page.project().tree().point(List.of(page.project().tree().root().children().getFirst().item().id())));
        robot.clickOn("#show-details");
        until("its names are known", () -> !page.project().details().details().get().names().isEmpty());
        check("details", troubles);
        run(() -> page.project().excludes().set(List.of("*.tmp", ".git")));
        robot.clickOn("#show-options");
        untilShown("#options");
        check("options", troubles);
        assertThat(troubles).isEmpty();
    }

    @Test
    void fromRightToLeftThePageIsTurnedButNotTheBarAndPaths() {
        run(() -> stage.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        settle();
        pictureAsItIs("build-mirrored");
        Node bar = robot.lookup("#disc-bar").query();
        assertThat(call(bar::getEffectiveNodeOrientation)).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(call(() -> robot.lookup("#target").query().getEffectiveNodeOrientation())).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(sceneX("#save-image")).as("the main button is at the end of the line").isLessThan(sceneX("#target"));
        assertThat(call(() -> sceneX(robot.lookup("Video").match(node -> Nodes.within(node, "disc-part")).query())))
                .isLessThan(call(() -> sceneX(robot.lookup(".disc-limit").query())));
    }

    private double sceneX(String query) {
        return call(() -> sceneX(robot.lookup(query).query()));
    }

    private static double sceneX(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterX();
    }

    @Test
    void whateverTabReachesInTheOptionsIsInSight() {
        robot.clickOn("#show-options");
        untilShown("#options");
        Node pane = robot.lookup("#options").query();
        Set<Node> visited = new LinkedHashSet<>();
        run(() -> robot.lookup("#exclude-rule").query().requestFocus());
        for (int i = 0; i < 60; i++) {
            Node owner = call(() -> stage.getScene().getFocusOwner());
            if (owner == null || !Nodes.isBelow(owner, pane) || !visited.add(owner)) {
                break;
            }
            until(Nodes.described(owner) + " is in sight", () -> {
                Bounds seen = pane.localToScene(pane.getLayoutBounds());
                Bounds place = owner.localToScene(owner.getLayoutBounds());
                return place.getMinY() >= seen.getMinY() - 1 && place.getMaxY() <= seen.getMaxY() + 1;
            });
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(visited).hasSizeGreaterThan(15);
    }

    private void check(String state, List<String> troubles) {
        for (double width : new double[] {WIDTH, 972}) {
            run(() -> {
                stage.setWidth(width);
                stage.setHeight(width == WIDTH ? HEIGHT : 700);
            });
            settle();
            run(() -> stage.getScene().getRoot().layout());
            picture("build-" + state + (width == WIDTH ? "-small" : ""));
            names(state, troubles);
            words(state + " " + width, troubles);
        }
        for (ColorScheme scheme : ColorScheme.values()) {
            run(() -> dress(scheme));
            contrast(state + " " + scheme, troubles);
        }
    }

    private void names(String state, List<String> troubles) {
        Node root = stage.getScene().getRoot();
        call(() -> Nodes.focusable(root)).stream()
                .filter(node -> call(() -> Nodes.name(node, root)).isEmpty())
                .forEach(node -> troubles.add(state + " has no name: " + Nodes.described(node)));
    }

    /// What we say is not cut off, and no button is outside.
    private void words(String state, List<String> troubles) {
        for (Node node : call(() -> Nodes.seen(stage.getScene().getRoot()))) {
            if (node instanceof Labeled labeled && ours(labeled)) {
                String words = call(labeled::getText);
                call(() -> labeled.lookupAll(".text")).stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .filter(shown -> words != null && (shown.endsWith("…") || shown.endsWith("...")) && !words.endsWith("…"))
                        .forEach(shown -> troubles.add(state + " cuts " + words));
            }
            if (node instanceof ButtonBase && !Nodes.within(node, "scroll-pane")) {
                Bounds place = call(() -> node.localToScene(node.getLayoutBounds()));
                if (place.getMaxX() > stage.getScene().getWidth() + 1 || place.getMaxY() > stage.getScene().getHeight() + 1) {
                    troubles.add(state + " has outside: " + Nodes.described(node));
                }
            }
        }
    }

    /// Names and paths of the user may be cut; so may what stands in narrow columns.
    private static boolean ours(Labeled labeled) {
        return labeled instanceof ButtonBase && !(labeled instanceof CheckBox)
                || labeled.getId() != null && (labeled.getId().equals("disc-sentence") || labeled.getId().equals("status"));
    }

    private void contrast(String state, List<String> troubles) {
        Image picture = call(() -> stage.getScene().snapshot(null));
        for (Node node : call(() -> Nodes.seen(stage.getScene().getRoot()))) {
            if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill && !text.isDisabled()
                    && !text.getStyleClass().contains("ikonli-font-icon") && !Nodes.within(text, "scroll-pane")) {
                Bounds place = call(() -> text.localToScene(text.getBoundsInLocal()));
                if (place.getWidth() < 2 || place.getMinY() < 0 || place.getMaxY() > picture.getHeight() || place.getMaxX() > picture.getWidth()) {
                    continue;
                }
                Color behind = Contrast.background(picture, place);
                double contrast = Contrast.of(behind.interpolate(fill, fill.getOpacity() * Nodes.opacity(text)), behind);
                if (contrast < 4.5) {
                    troubles.add("%s %.1f:1 “%s”".formatted(state, contrast, text.getText()));
                }
            }
        }
    }
}
