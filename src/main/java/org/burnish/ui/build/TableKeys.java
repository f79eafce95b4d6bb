package org.burnish.ui.build;

import java.util.Locale;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the table: what can be done with the selected rows, and the letters of a name, which lead to it.
final class TableKeys {
    private static final long PAUSE = 1_000_000_000L;

    private final ProjectTable table;
    private final OpenProject project;
    private final ProjectActions actions;
    private String typed = "";
    private long lastTyped;

    TableKeys(ProjectTable table, OpenProject project, ProjectActions actions) {
        this.table = table;
        this.project = project;
        this.actions = actions;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private void press(KeyEvent event) {
        if (table.edited().get() != null || !act(event)) {
            return;
        }
        event.consume();
    }

    private boolean act(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            return !event.isShiftDown() && !event.isAltDown() && clip(code);
        }
        if (event.isAltDown()) {
            return code == KeyCode.UP && toParent();
        }
        switch (code) {
            case F2 -> table.editName();
            case DELETE, BACK_SPACE -> actions.remove();
            case ENTER -> open();
            case SPACE -> {
                if (!typed.isEmpty() && recent(event)) {
                    return false;
                }
                project.details().open().set(!project.details().open().get());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean clip(KeyCode code) {
        switch (code) {
            case X -> actions.cut();
            case C -> actions.copy();
            case V -> actions.paste();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void open() {
        TreeItem<Entry> item = table.getSelectionModel().getSelectedItem();
        if (item != null && !item.isLeaf()) {
            item.setExpanded(!item.isExpanded());
        }
    }

    private boolean toParent() {
        TreeItem<Entry> item = table.getSelectionModel().getSelectedItem();
        if (item != null && item.getParent() != null && item.getParent().getParent() != null) {
            int row = table.getRow(item.getParent());
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - 2));
        }
        return true;
    }

    private boolean recent(KeyEvent event) {
        return !event.isConsumed() && System.nanoTime() - lastTyped < PAUSE;
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        if (table.edited().get() != null || event.isShortcutDown() || event.isAltDown() || letter.isEmpty() || letter.charAt(0) < ' '
                || letter.charAt(0) == 0x7F) {
            return;
        }
        typed = recent(event) ? typed + letter : letter.strip();
        lastTyped = System.nanoTime();
        if (!typed.isEmpty()) {
            find(typed.toLowerCase(Locale.ROOT));
            event.consume();
        }
    }

    private void find(String start) {
        int rows = table.getExpandedItemCount();
        int from = Math.max(0, table.getFocusModel().getFocusedIndex()) + (start.length() == 1 ? 1 : 0);
        for (int i = 0; i < rows; i++) {
            int row = (from + i) % rows;
            if (table.getTreeItem(row).getValue().name().toLowerCase(Locale.ROOT).startsWith(start)) {
                table.getSelectionModel().clearAndSelect(row);
                table.scrollTo(Math.max(0, row - 2));
                return;
            }
        }
    }
}
