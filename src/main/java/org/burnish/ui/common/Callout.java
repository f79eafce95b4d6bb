package org.burnish.ui.common;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;

/// Words and buttons that stand beside what they belong to, over the window, until the user is done with them. It has no
/// shadow and no arrow, which screens without transparent windows frame in white.
public final class Callout {
    private static final double GAP = 4;

    private final VBox content;
    private final Popup popup = new Popup();

    public Callout(VBox content) {
        this.content = content;
        content.getStyleClass().add("callout");
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
    }

    /// Shows it above the node, or below where there is no room above; what is added to it later makes it grow away from
    /// the node.
    public void show(Node beside) {
        dressLike(beside.getScene().getRoot());
        content.applyCss();
        Bounds place = beside.localToScreen(beside.getLayoutBounds());
        popup.show(beside.getScene().getWindow(), place.getMinX(), place.getMinY());
        content.layoutBoundsProperty().subscribe(size -> place(place, size));
    }

    public void hide() {
        popup.hide();
    }

    /// Has this done when it is gone.
    public void whenHidden(Runnable work) {
        popup.setOnHidden(_ -> work.run());
    }

    private void place(Bounds beside, Bounds size) {
        Rectangle2D screen = Screen.getScreensForRectangle(beside.getMinX(), beside.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        double above = beside.getMinY() - GAP - size.getHeight();
        popup.setX(Math.clamp(beside.getMinX(), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - size.getWidth())));
        popup.setY(above >= screen.getMinY() ? above : beside.getMaxY() + GAP);
    }

    /// The letters' size, the direction and the contrast are the window's.
    private void dressLike(Parent root) {
        Parent own = popup.getScene().getRoot();
        own.setStyle(root.getStyle());
        Set<PseudoClass> states = root.getPseudoClassStates();
        own.pseudoClassStateChanged(Theme.HIGH_CONTRAST, states.contains(Theme.HIGH_CONTRAST));
        content.setNodeOrientation(root.getEffectiveNodeOrientation());
    }
}
