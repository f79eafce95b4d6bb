package org.burnish.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The frame round whatever the keyboard acts on, alike for all controls of all pages. It shows only to those who move
/// with keys.
final class FocusRing extends Region {
    private static final double OUTSIDE = 3;

    private Subscription watching = Subscription.EMPTY;

    FocusRing() {
        setId("focus-ring");
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        ObservableValue<@Nullable Node> owner = sceneProperty().flatMap(Scene::focusOwnerProperty);
        owner.subscribe(this::watch);
    }

    private void watch(@Nullable Node node) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        if (node == null) {
            setVisible(false);
            return;
        }
        Runnable follow = () -> frame(node);
        watching = Subscription.combine(
                node.focusVisibleProperty().subscribe(follow),
                node.boundsInLocalProperty().subscribe(follow),
                node.localToSceneTransformProperty().subscribe(follow));
        frame(node);
    }

    private void frame(Node node) {
        Scene scene = getScene();
        boolean shown = node.isFocusVisible() && scene != null && node.getScene() == scene;
        setVisible(shown);
        if (shown) {
            Bounds bounds = seen(node, scene);
            resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        }
    }

    /// The node with a little room round it, as far as it is not scrolled away or outside the window.
    private static Bounds seen(Node node, Scene scene) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        Bounds seen = new BoundingBox(
                own.getMinX() - OUTSIDE, own.getMinY() - OUTSIDE, own.getWidth() + 2 * OUTSIDE, own.getHeight() + 2 * OUTSIDE);
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                seen = common(seen, at.localToScene(at.getClip().getBoundsInParent()));
            }
        }
        return common(seen, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }
}
