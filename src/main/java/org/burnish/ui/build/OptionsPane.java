package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.burnish.project.BootChoice;
import org.burnish.project.DiscStyle;
import org.burnish.project.LinkPolicy;
import org.burnish.project.ProjectOptions;
import org.burnish.project.VolumeTexts;
import org.burnish.tree.FileSystem;
import org.burnish.ui.common.Choices;

/// Everything that is rarely changed about a disc. Each change holds at once and can be undone.
final class OptionsPane extends ScrollPane {
    private final OpenProject project;
    private final VBox groups = new VBox();

    OptionsPane(OpenProject project) {
        this.project = project;
        setId("options");
        getStyleClass().addAll("edge-to-edge", "details");
        setFitToWidth(true);
        setMinWidth(240);
        groups.getStyleClass().add("option-groups");
        setContent(groups);
        groups.getChildren().setAll(
                group("build.option-left-out", List.of(new ExcludeEditor(project))),
                group("build.option-file-systems", fileSystems()),
                group("build.option-content", content()),
                group("build.option-boot", boot()),
                group("build.option-texts", texts()));
    }

    private static Node group(String title, List<? extends Node> controls) {
        Label heading = new Label(text(title));
        heading.getStyleClass().addAll(Styles.TEXT_BOLD, "option-heading");
        VBox group = new VBox(heading);
        group.getChildren().addAll(controls);
        group.getStyleClass().add("option-group");
        return group;
    }

    private List<Node> fileSystems() {
        CheckBox iso = style("iso", style -> style.has(FileSystem.ISO9660), (style, on) -> style.with(FileSystem.ISO9660, on));
        CheckBox udf = style("udf", style -> style.has(FileSystem.UDF), (style, on) -> style.with(FileSystem.UDF, on));
        Node revision = choice("udf-revision", List.of("1.02", "1.50", "2.01", "2.50", "2.60"), number -> number,
                style -> style.udfRevision(), DiscStyle::withUdfRevision);
        Node level = choice("iso-level", List.of(1, 2, 3), number -> text("build.iso-level-" + number), DiscStyle::isoLevel, DiscStyle::withIsoLevel);
        CheckBox joliet = style("joliet", style -> style.has(FileSystem.JOLIET), (style, on) -> style.with(FileSystem.JOLIET, on));
        CheckBox longJoliet = style("long-joliet", DiscStyle::longJoliet, DiscStyle::withLongJoliet);
        CheckBox rockRidge = style("rock-ridge", style -> style.has(FileSystem.ROCK_RIDGE), (style, on) -> style.with(FileSystem.ROCK_RIDGE, on));
        CheckBox deep = style("deep-folders", DiscStyle::deepFolders, DiscStyle::withDeepFolders);
        CheckBox rights = style("rights", DiscStyle::rights, DiscStyle::withRights);
        follow(options -> {
            DiscStyle style = options.style();
            level.setDisable(!style.has(FileSystem.ISO9660));
            deep.setDisable(!style.has(FileSystem.ISO9660));
            longJoliet.setDisable(!style.has(FileSystem.JOLIET));
            revision.setDisable(!style.has(FileSystem.UDF));
        });
        return List.of(iso, level, joliet, longJoliet, rockRidge, udf, revision, deep, rights);
    }

    private CheckBox style(String key, Function<DiscStyle, Boolean> now, BiFunction<DiscStyle, Boolean, DiscStyle> change) {
        return check(key, options -> now.apply(options.style()), (options, on) -> options.withStyle(change.apply(options.style(), on)));
    }

    private <T> Node choice(
            String key, List<T> values, Function<T, String> words, Function<DiscStyle, T> now, BiFunction<DiscStyle, T, DiscStyle> change) {
        return named(key, list(key, values, words, options -> now.apply(options.style()),
                value -> project.edits().change(project.options().withStyle(change.apply(project.options().style(), value)))));
    }

    private List<Node> content() {
        Node links = named("links", list("links", List.of(LinkPolicy.KEEP, LinkPolicy.FOLLOW, LinkPolicy.SKIP),
                policy -> text("build.links-" + policy.name().toLowerCase(Locale.ROOT)),
                ProjectOptions::links, project::setLinks));
        return List.of(links, check("deduplicate", ProjectOptions::deduplicate, ProjectOptions::withDeduplicate));
    }

    private List<Node> boot() {
        CheckBox hybrid = check("hybrid", options -> options.boot().hybrid(),
                (options, on) -> options.withBoot(new BootChoice(options.boot().bios(), options.boot().uefi(), on)));
        follow(options -> hybrid.setDisable(options.boot().isNone()));
        return List.of(
                named("bios", field("bios", options -> options.boot().bios(),
                        (options, path) -> options.withBoot(new BootChoice(path, options.boot().uefi(), options.boot().hybrid())))),
                named("uefi", field("uefi", options -> options.boot().uefi(),
                        (options, path) -> options.withBoot(new BootChoice(options.boot().bios(), path, options.boot().hybrid())))),
                hybrid);
    }

    private List<Node> texts() {
        return List.of(
                volumeText("publisher", VolumeTexts::publisher, (t, s) -> new VolumeTexts(
                        s, t.preparer(), t.application(), t.system(), t.volumeSet(), t.copyrightFile(), t.abstractFile(), t.bibliographicFile())),
                volumeText("preparer", VolumeTexts::preparer, (t, s) -> new VolumeTexts(
                        t.publisher(), s, t.application(), t.system(), t.volumeSet(), t.copyrightFile(), t.abstractFile(), t.bibliographicFile())),
                volumeText("application", VolumeTexts::application, (t, s) -> new VolumeTexts(
                        t.publisher(), t.preparer(), s, t.system(), t.volumeSet(), t.copyrightFile(), t.abstractFile(), t.bibliographicFile())),
                volumeText("system", VolumeTexts::system, (t, s) -> new VolumeTexts(
                        t.publisher(), t.preparer(), t.application(), s, t.volumeSet(), t.copyrightFile(), t.abstractFile(), t.bibliographicFile())),
                volumeText("volume-set", VolumeTexts::volumeSet, (t, s) -> new VolumeTexts(
                        t.publisher(), t.preparer(), t.application(), t.system(), s, t.copyrightFile(), t.abstractFile(), t.bibliographicFile())),
                volumeText("copyright-file", VolumeTexts::copyrightFile, (t, s) -> new VolumeTexts(
                        t.publisher(), t.preparer(), t.application(), t.system(), t.volumeSet(), s, t.abstractFile(), t.bibliographicFile())));
    }

    private Node volumeText(String key, Function<VolumeTexts, String> now, BiFunction<VolumeTexts, String, VolumeTexts> change) {
        return named(key, field(key, options -> now.apply(options.texts()),
                (options, words) -> options.withTexts(change.apply(options.texts(), words))));
    }

    private CheckBox check(String key, Function<ProjectOptions, Boolean> now, BiFunction<ProjectOptions, Boolean, ProjectOptions> change) {
        CheckBox box = new CheckBox(text("build.option-" + key));
        box.setId("option-" + key);
        box.setWrapText(true);
        follow(options -> box.setSelected(now.apply(options)));
        box.setOnAction(_ -> project.edits().change(change.apply(project.options(), box.isSelected())));
        return box;
    }

    private <T> ComboBox<T> list(
            String key, List<T> values, Function<T, String> words, Function<ProjectOptions, T> now, Consumer<T> change) {
        ComboBox<T> list = new ComboBox<>();
        list.setId("option-" + key);
        list.getItems().setAll(values);
        list.setConverter(new Choices<>(words));
        list.setMaxWidth(Double.MAX_VALUE);
        follow(options -> list.setValue(now.apply(options)));
        list.setOnAction(_ -> {
            if (!list.getValue().equals(now.apply(project.options()))) {
                change.accept(list.getValue());
            }
        });
        return list;
    }

    private TextField field(String key, Function<ProjectOptions, String> now, BiFunction<ProjectOptions, String, ProjectOptions> change) {
        TextField field = new TextField();
        field.setId("option-" + key);
        follow(options -> field.setText(now.apply(options)));
        Runnable take = () -> {
            if (!field.getText().equals(now.apply(project.options()))) {
                project.edits().change(change.apply(project.options(), field.getText()));
            }
        };
        field.setOnAction(_ -> take.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        return field;
    }

    private static Node named(String key, Control control) {
        Label label = new Label(text("build.option-" + key));
        label.setLabelFor(control);
        control.setAccessibleText(text("build.option-" + key));
        return new VBox(2, label, control);
    }

    private void follow(Consumer<ProjectOptions> shower) {
        project.project().subscribe(now -> shower.accept(now.options()));
    }
}
