package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.burnish.ui.Contrast;
import org.burnish.ui.Nodes;
import org.burnish.ui.common.Settings.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What everyone needs who does not use a mouse or does not see well, on every page.
@Timeout(180)
class AccessTest extends AllPages {
    private static final int MOST_STOPS = 60;

    @Test
    void whateverTakesTheFocusHasAName() throws IOException {
        Set<String> nameless = new TreeSet<>();
        eachPage(place -> nameless(place.name(), nameless));
        fillPages();
        eachPage(place -> nameless(place.name() + " filled", nameless));
        assertThat(nameless).isEmpty();
    }

    private void nameless(String where, Set<String> into) {
        call(() -> Nodes.focusable(root())).stream()
                .filter(node -> call(() -> Nodes.name(node, root())).isEmpty())
                .forEach(node -> into.add(where + ": " + Nodes.described(node)));
    }

    @Test
    void allWordsCanBeReadInEveryLook() throws IOException {
        fillPages();
        Set<String> faint = new TreeSet<>();
        for (Look look : List.of(Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)) {
            run(() -> surroundings.settings().look().set(look));
            eachPage(place -> faint(look + " " + place, faint));
        }
        assertThat(faint).isEmpty();
    }

    /// Looks at the picture and at the words in one step, as a page goes on working.
    private void faint(String where, Set<String> into) {
        run(() -> compare(stage.getScene().snapshot(null), where, into));
    }

    private void compare(Image picture, String where, Set<String> into) {
        for (Node node : Nodes.seen(root())) {
            if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill && inUse(text)) {
                Bounds bounds = text.localToScene(text.getBoundsInLocal());
                if (bounds.getWidth() < 2 || bounds.getMinY() < 0 || bounds.getMaxY() > picture.getHeight() || clipped(text)) {
                    continue;
                }
                Color behind = Contrast.background(picture, bounds);
                double contrast = Contrast.of(behind.interpolate(fill, fill.getOpacity() * Nodes.opacity(text)), behind);
                if (contrast < 4.5) {
                    into.add("%s: %.1f:1 %s “%s”".formatted(where, contrast, Nodes.described(text.getParent()), text.getText()));
                }
            }
        }
    }

    /// What cannot be used now, icons and prompts need no such contrast: 3:1 is asked of shapes, nothing of the disabled.
    private static boolean inUse(Text text) {
        return !text.isDisabled() && !text.getStyleClass().contains("ikonli-font-icon");
    }

    /// Whether it is scrolled out of sight.
    private static boolean clipped(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null && !at.localToScene(at.getClip().getBoundsInParent()).contains(bounds)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void tabGoesEverywhereAndShowsWhereItIs() throws IOException {
        fillPages();
        List<String> troubles = new ArrayList<>();
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            run(() -> surroundings.settings().look().set(look));
            eachPage(place -> goRound(look + " " + place, troubles));
        }
        assertThat(troubles).isEmpty();
    }

    private void goRound(String where, List<String> troubles) {
        run(() -> robot.lookup("#go-build").lookup(".sidebar-button").query().requestFocus());
        Set<Node> visited = new LinkedHashSet<>();
        Image before = picture();
        for (int i = 0; i < MOST_STOPS; i++) {
            robot.type(KeyCode.TAB);
            settle();
            Node owner = call(() -> stage.getScene().getFocusOwner());
            if (owner == null || !visited.add(owner)) {
                break;
            }
            Image now = picture();
            if (!ringed(before, now, owner)) {
                troubles.add(where + ": no ring round " + Nodes.described(owner));
            }
            before = now;
        }
        call(() -> Nodes.focusable(root())).stream()
                .filter(node -> !visited.contains(node) && !inside(node, visited))
                // Of buttons that exclude each other, Tab goes to the chosen one and arrows to the others.
                .filter(node -> !(node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && !toggle.isSelected()))
                .filter(node -> call(() -> !(node.getParent() instanceof TextInputControl) && !Nodes.within(node, "scroll-bar")))
                .forEach(node -> troubles.add(where + ": Tab does not reach " + Nodes.described(node)));
    }

    private static boolean inside(Node node, Set<Node> visited) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (visited.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private Image picture() {
        return call(() -> stage.getScene().snapshot(null));
    }

    /// Whether enough of the node or its edge has changed with a contrast of 3:1.
    private boolean ringed(Image before, Image now, Node owner) {
        Bounds bounds = call(() -> owner.localToScene(owner.getBoundsInLocal()));
        int changed = 0;
        for (int y = (int) Math.max(0, bounds.getMinY() - 4); y < Math.min(now.getHeight(), bounds.getMaxY() + 4); y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - 4); x < Math.min(now.getWidth(), bounds.getMaxX() + 4); x++) {
                int a = before.getPixelReader().getArgb(x, y);
                int b = now.getPixelReader().getArgb(x, y);
                changed += a != b && Contrast.of(colour(a), colour(b)) >= 3 ? 1 : 0;
            }
        }
        return changed >= 16;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    @Test
    void f6GoesRoundTheLargePartsOfThePage() throws IOException {
        fillPages();
        eachPage(place -> {
            Set<Node> stops = new LinkedHashSet<>();
            for (int i = 0; i < 12; i++) {
                robot.type(KeyCode.F6);
                Node owner = call(() -> stage.getScene().getFocusOwner());
                if (!stops.add(owner)) {
                    break;
                }
            }
            assertThat(stops).as(place.name()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(stops).as(place + " has the sidebar").anyMatch(node -> call(() -> Nodes.within(node, "sidebar")));
            assertThat(stops).as(place + " has the page").anyMatch(node -> call(() -> !Nodes.within(node, "sidebar")));
        });
    }
}
