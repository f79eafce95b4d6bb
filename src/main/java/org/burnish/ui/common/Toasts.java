package org.burnish.ui.common;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The short pieces of news that are shown, the newest last. The shell takes each away after some seconds.
public final class Toasts {
    private static final int MOST = 3;

    private final ObservableList<Toast> shown = FXCollections.observableArrayList();

    /// Shows one more; the oldest goes when there are too many.
    public void show(Toast toast) {
        while (shown.size() >= MOST) {
            shown.removeFirst();
        }
        shown.add(toast);
    }

    /// Takes one away.
    public void dismiss(Toast toast) {
        shown.removeIf(one -> one == toast);
    }

    /// What is shown.
    public ObservableList<Toast> shown() {
        return shown;
    }
}
