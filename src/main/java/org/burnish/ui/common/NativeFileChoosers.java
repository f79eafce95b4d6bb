package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file choosers of the desktop. Each starts where the last choice was.
public final class NativeFileChoosers implements FileChoosers {
    private final Window owner;
    private @Nullable File last;

    public NativeFileChoosers(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile(String title, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        chooser.getExtensionFilters()
                .addAll(new ExtensionFilter(kind, patterns), new ExtensionFilter(text("choose.all-files"), "*"));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            last = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            last = chosen;
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
