package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.burnish.operation.ProjectProblem.Severity;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.burnish.ui.common.Directed;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A name with the symbol of what it is and a sign when something is the matter; while it is edited, a field.
final class NameCell extends EntryCell {
    private final ObjectProperty<@Nullable Entry> edited;
    private final ProjectEdits edits;
    private final ChangeListener<@Nullable Entry> editing;

    NameCell(OpenProject project, ObjectProperty<@Nullable Entry> edited) {
        super(project.tree(), Entry::name);
        this.edited = edited;
        this.edits = project.edits();
        editing = (_, before, now) -> {
            Entry own = getItem();
            if (own != null && (own.equals(before) || own.equals(now))) {
                updateItem(own, isEmpty());
            }
        };
        edited.addListener(new WeakChangeListener<>(editing));
    }

    @Override
    void draw(Entry entry) {
        if (entry.equals(edited.get())) {
            if (!(getGraphic() instanceof NameEditor)) {
                setText(null);
                setTooltip(null);
                setGraphic(new NameEditor(entry, edits, () -> edited.set(null)));
            }
            return;
        }
        setText(Directed.alone(entry.name()));
        FontIcon icon = new FontIcon(symbol(entry.item()));
        icon.getStyleClass().add(entry.isFolder() ? "folder-icon" : "file-icon");
        Severity trouble = entry.trouble();
        setGraphic(trouble == null ? icon : withSign(icon, trouble));
        setTooltip(trouble == null ? null : new Tooltip(ProblemSigns.word(trouble)));
        setAccessibleText(trouble == null ? entry.name() : text("build.name-with-problem", entry.name(), ProblemSigns.word(trouble)));
    }

    private static HBox withSign(FontIcon icon, Severity trouble) {
        HBox both = new HBox(icon, ProblemSigns.of(trouble));
        both.setAlignment(Pos.CENTER_LEFT);
        both.getStyleClass().add("signed-icon");
        return both;
    }

    static Feather symbol(Item item) {
        return switch (item) {
            case FolderItem _ -> Feather.FOLDER;
            case FileItem file -> switch (file.node()) {
                case SymbolicLink _ -> Feather.CORNER_UP_RIGHT;
                case SpecialFile _ -> Feather.CPU;
                default -> Feather.FILE;
            };
        };
    }
}
