package org.burnish.ui.build;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;

/// A line of the table: struck through when rules leave it out, faint when it was cut.
final class EntryRow extends TreeTableRow<Entry> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

    private final Clipboard clipboard;
    private final InvalidationListener changed;

    EntryRow(OpenProject project) {
        clipboard = project.clipboard();
        changed = _ -> mark(isEmpty() ? null : getItem());
        project.tree().revision().addListener(new WeakInvalidationListener(changed));
        clipboard.full().addListener(new WeakInvalidationListener(changed));
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        mark(empty ? null : entry);
    }

    private void mark(@org.jspecify.annotations.Nullable Entry entry) {
        pseudoClassStateChanged(LEFT_OUT, entry != null && entry.leftOut());
        pseudoClassStateChanged(CUT, entry != null && clipboard.isCut(entry));
    }
}
