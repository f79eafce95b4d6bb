package org.burnish.ui.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Navigator;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Theme;

/// The page on a stage of its own, and where it wanted to lead.
final class BuildPage implements Navigator {
    final LaidOut outside = new LaidOut();
    final Surroundings surroundings = OnScreen.around(outside);
    final BuildViewModel model = new BuildViewModel(surroundings);
    final List<Path> opened = new ArrayList<>();
    final List<Path> checked = new ArrayList<>();

    void fill(Stage stage, double width, double height) {
        BuildView page = new BuildView(model, this, surroundings);
        Scene scene = new Scene(page, width, height);
        Theme.follow(scene, surroundings.settings());
        stage.setScene(scene);
    }

    OpenProject project() {
        return model.current().get();
    }

    @Override
    public void go(Place place) {
        throw new AssertionError("led away to " + place);
    }

    @Override
    public void open(Path image) {
        opened.add(image);
    }

    @Override
    public void check(Path image) {
        checked.add(image);
    }

    @Override
    public void choose() {
        opened.add(Path.of("chosen"));
    }
}
