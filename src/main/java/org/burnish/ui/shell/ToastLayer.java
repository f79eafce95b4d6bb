package org.burnish.ui.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.IdentityHashMap;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.burnish.ui.common.Symbols;
import org.burnish.ui.common.Toast;
import org.burnish.ui.common.Toasts;

/// Shows short news at the lower end of the window, each for some seconds; one that is pointed at, or in which
/// the focus is, stays.
final class ToastLayer extends VBox {
    private static final Duration LONG_ENOUGH = Duration.seconds(6);

    private final Toasts toasts;
    private final IdentityHashMap<Toast, Notification> shown = new IdentityHashMap<>();

    ToastLayer(Toasts toasts) {
        this.toasts = toasts;
        setId("toasts");
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        toasts.shown().addListener((ListChangeListener<Toast>) _ -> update());
        update();
    }

    private void update() {
        shown.keySet().retainAll(toasts.shown());
        getChildren().setAll(toasts.shown().stream()
                .map(toast -> shown.computeIfAbsent(toast, this::notification))
                .toList());
    }

    private Notification notification(Toast toast) {
        Notification notification = new Notification(toast.sentence(), Symbols.of(toast.kind()));
        notification.getStyleClass().addAll(Styles.ELEVATED_2, "toast");
        notification.setMaxHeight(Region.USE_PREF_SIZE);
        notification.setOnClose(_ -> toasts.dismiss(toast));
        Toast.Action action = toast.action();
        if (action != null) {
            Button button = new Button(action.words());
            button.getStyleClass().add("toast-action");
            button.setOnAction(_ -> {
                toasts.dismiss(toast);
                action.work().run();
            });
            notification.setPrimaryActions(button);
        }
        PauseTransition clock = new PauseTransition(LONG_ENOUGH);
        clock.setOnFinished(_ -> toasts.dismiss(toast));
        Bindings.or(notification.hoverProperty(), notification.focusWithinProperty()).subscribe(held -> {
            if (held) {
                clock.stop();
            } else {
                clock.playFromStart();
            }
        });
        return notification;
    }
}
