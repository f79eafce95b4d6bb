package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.burnish.project.BootChoice;
import org.burnish.ui.common.FileChoosers;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether the disc starts a computer, and how.
final class BootMenu extends MenuButton {
    private final OpenProject project;
    private final FileChoosers choosers;

    BootMenu(OpenProject project, FileChoosers choosers) {
        super("", new FontIcon(Feather.POWER));
        this.project = project;
        this.choosers = choosers;
        setId("boot");
        setMinWidth(USE_PREF_SIZE);
        CheckMenuItem hybrid = new CheckMenuItem(text("build.boot-hybrid"));
        hybrid.setId("boot-hybrid");
        hybrid.setOnAction(_ -> change(boot -> new BootChoice(boot.bios(), boot.uefi(), hybrid.isSelected())));
        getItems().setAll(
                Controls.item("boot-none", text("build.boot-none-item"), null, () -> change(_ -> BootChoice.NONE)),
                Controls.item("boot-bios", text("build.boot-bios-item"), null,
                        () -> choose(path -> change(boot -> new BootChoice(path, boot.uefi(), boot.hybrid())))),
                Controls.item("boot-uefi", text("build.boot-uefi-item"), null,
                        () -> choose(path -> change(boot -> new BootChoice(boot.bios(), path, boot.hybrid())))),
                new SeparatorMenuItem(),
                hybrid);
        project.project().subscribe(now -> {
            BootChoice boot = now.options().boot();
            setText(text("build.boot-" + word(boot)));
            hybrid.setSelected(boot.hybrid());
            hybrid.setDisable(boot.isNone());
        });
    }

    /// `none`, `bios`, `uefi` or `both`.
    static String word(BootChoice boot) {
        if (boot.isNone()) {
            return "none";
        }
        return boot.bios().isEmpty() ? "uefi" : boot.uefi().isEmpty() ? "bios" : "both";
    }

    private void choose(java.util.function.Consumer<String> chosen) {
        choosers.openFile(text("build.boot-choose"), text("build.boot-images"), List.of("*.bin", "*.img", "*.efi"))
                .map(Path::toString)
                .ifPresent(chosen);
    }

    private void change(Function<BootChoice, BootChoice> change) {
        project.edits().change(project.options().withBoot(change.apply(project.options().boot())));
    }
}
