package org.burnish.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.burnish.ui.common.Settings.Look;

/// The look of the window as the user or the system wants it, also when that changes while it is open.
public final class Theme {
    private static final String SHEET = "/org/burnish/ui/burnish.css";
    static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");
    private static final double USUAL_FONT_SIZE = 14;

    private Theme() {}

    /// Dresses a scene, and changes its clothes whenever a wish or the system's colours change.
    public static void follow(Scene scene, Settings settings) {
        LineBreaking.mend();
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource(SHEET)).toExternalForm());
        settings.look().subscribe(look -> prefer(scene, look));
        settings.reducedMotion()
                .subscribe(reduced -> scene.getPreferences().setReducedMotion(reduced ? Boolean.TRUE : null));
        Runnable dress = () -> dress(scene, settings);
        settings.textSize().subscribe(dress);
        scene.getPreferences().colorSchemeProperty().subscribe(dress);
        settings.look().subscribe(dress);
        scene.rootProperty().subscribe(dress);
        dress.run();
    }

    /// What the scene is to prefer, whatever the system does; with null it follows the system.
    private static void prefer(Scene scene, Look look) {
        switch (look) {
            case SYSTEM -> scene.getPreferences().setColorScheme(null);
            case LIGHT -> scene.getPreferences().setColorScheme(ColorScheme.LIGHT);
            case DARK, HIGH_CONTRAST -> scene.getPreferences().setColorScheme(ColorScheme.DARK);
        }
    }

    private static void dress(Scene scene, Settings settings) {
        scene.getRoot().pseudoClassStateChanged(HIGH_CONTRAST, settings.look().get() == Look.HIGH_CONTRAST);
        scene.getRoot()
                .setStyle("-fx-font-size: " + Math.round(USUAL_FONT_SIZE * settings.textSize().get()) + "px;");
        Application.setUserAgentStylesheet(
                switch (scene.getPreferences().getColorScheme()) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
    }
}
