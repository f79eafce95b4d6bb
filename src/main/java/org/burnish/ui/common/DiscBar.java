package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How full a disc is: its parts one after another, the ends of the usual discs as ticks on the same scale, and what is
/// too much hatched. The arrow keys go over the parts, Enter and a click choose one. It runs from left to right in
/// every language, as a ruler does.
public final class DiscBar extends Region {
    private static final double BAR = 22;
    private static final double GAP = 2;
    private static final double TICK_OVER = 5;
    private static final double LEAST_PART = 14;
    /// However little it is, it can be seen.
    private static final double LEAST_SEEN = 3;
    private static final double ROOM_BEYOND = 1.06;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    /// A part of what is on the disc.
    public record Part(String name, long bytes) {}

    /// The end of some kind of disc.
    public record Mark(String name, long bytes) {}

    /// What the bar shows.
    ///
    /// @param parts in the order in which they are drawn
    /// @param total bytes of the whole image, which is more than the parts
    /// @param capacity bytes that the chosen disc holds
    /// @param marks ends of discs, also of the chosen one
    /// @param words all of this as a sentence, for who cannot see it
    public record Filling(List<Part> parts, long total, long capacity, List<Mark> marks, String words) {
        public static final Filling EMPTY = new Filling(List.of(), 0, 1, List.of(), "");

        boolean over() {
            return total > capacity;
        }

        double end() {
            return Math.max(1, Math.max(total, capacity)) * ROOM_BEYOND;
        }
    }

    private final Region trough = new Region();
    private final Region excess = new Region();
    private final Region limit = new Region();
    private final List<Label> drawn = new ArrayList<>();
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Part> pointed = new ReadOnlyObjectWrapper<>();
    private Consumer<Part> choice = _ -> {};
    private Filling filling = Filling.EMPTY;
    private List<Part> shown = List.of();
    private double shownFor = -1;

    public DiscBar() {
        getStyleClass().add("disc-bar");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(text("discbar.role"));
        setAccessibleHelp(text("discbar.help"));
        trough.getStyleClass().add("disc-trough");
        excess.getStyleClass().add("disc-excess");
        limit.getStyleClass().add("disc-limit");
        excess.setMouseTransparent(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                point(null);
            }
        });
    }

    /// Shows this from now on.
    public void show(Filling now) {
        filling = now;
        setAccessibleText(now.words());
        pseudoClassStateChanged(OVER, now.over());
        shownFor = -1;
        requestLayout();
    }

    /// The part under the mouse or chosen by the arrow keys; null when there is none.
    public ReadOnlyObjectProperty<@Nullable Part> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// What to do when the user chooses a part.
    public void onChoice(Consumer<Part> chosen) {
        choice = chosen;
    }

    /// The parts that are wide enough to be seen, and the rest as one.
    List<Part> shownParts() {
        return shown;
    }

    private void press(KeyEvent event) {
        Part at = pointed.get();
        int index = at == null ? -1 : shown.indexOf(at);
        switch (event.getCode()) {
            case LEFT -> point(shown.isEmpty() ? null : shown.get(index <= 0 ? shown.size() - 1 : index - 1));
            case RIGHT -> point(shown.isEmpty() ? null : shown.get(index < 0 ? 0 : (index + 1) % shown.size()));
            case ENTER, SPACE -> {
                if (event.isShortcutDown() || at == null) {
                    return;
                }
                choice.accept(at);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(@Nullable Part part) {
        pointed.set(part);
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).pseudoClassStateChanged(CURRENT, shown.get(i).equals(part));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(BAR + TICK_OVER + nameHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double nameHeight() {
        return names.isEmpty() ? 16 : names.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        if (shownFor != getWidth()) {
            shownFor = getWidth();
            build();
        }
        trough.resizeRelocate(0, 0, getWidth(), snapSizeY(BAR));
        long from = 0;
        for (int i = 0; i < drawn.size(); i++) {
            long to = from + shown.get(i).bytes();
            place(drawn.get(i), from, to, snapSizeX(1));
            from = to;
        }
        excess.setVisible(filling.over());
        if (filling.over()) {
            place(excess, filling.capacity(), filling.total(), 0);
        }
        layoutMarks();
    }

    private void place(Region node, long from, long to, double gap) {
        double left = x(from);
        double least = to > from ? snapSizeX(LEAST_SEEN) : 0;
        node.resizeRelocate(left, 0, Math.max(least, x(to) - left - gap), snapSizeY(BAR));
    }

    private double x(long bytes) {
        return snapPositionX(bytes / filling.end() * getWidth());
    }

    private void layoutMarks() {
        double line = snapSizeX(1);
        double taken = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ticks.size(); i++) {
            Mark mark = filling.marks().get(i);
            boolean inside = mark.bytes() <= filling.end();
            Region tick = ticks.get(i);
            tick.setVisible(inside);
            tick.resizeRelocate(x(mark.bytes()), 0, line, snapSizeY(BAR + TICK_OVER));
        }
        limit.resizeRelocate(x(filling.capacity()) - line, 0, line * 2, snapSizeY(BAR + TICK_OVER));
        for (int i = ticks.size() - 1; i >= 0; i--) {
            Mark mark = filling.marks().get(i);
            Label name = names.get(i);
            name.autosize();
            double at = Math.clamp(x(mark.bytes()) - name.getWidth() / 2, 0, Math.max(0, getWidth() - name.getWidth()));
            boolean fits = mark.bytes() <= filling.end() && at + name.getWidth() + 2 * GAP < taken;
            name.setVisible(fits);
            name.relocate(snapPositionX(at), snapPositionY(BAR + TICK_OVER - 1));
            taken = fits ? at : taken;
        }
    }

    private void build() {
        shown = visibleParts();
        drawn.clear();
        ticks.clear();
        names.clear();
        shown.forEach(part -> drawn.add(drawing(part)));
        for (Mark mark : filling.marks()) {
            Region tick = new Region();
            tick.getStyleClass().add("disc-tick");
            ticks.add(tick);
            Label name = new Label(mark.name());
            name.getStyleClass().add("disc-mark");
            name.pseudoClassStateChanged(CURRENT, mark.bytes() == filling.capacity());
            names.add(name);
        }
        getChildren().setAll(trough);
        getChildren().addAll(drawn);
        getChildren().add(excess);
        getChildren().addAll(ticks);
        getChildren().add(limit);
        getChildren().addAll(names);
        names.forEach(Label::applyCss);
        point(shown.contains(pointed.get()) ? pointed.get() : null);
    }

    private Label drawing(Part part) {
        Label label = new Label(part.name());
        label.getStyleClass().addAll("disc-part", drawn.size() % 2 == 0 ? "even" : "odd");
        label.setOnMouseEntered(_ -> point(part));
        label.setOnMouseExited(_ -> point(null));
        label.setOnMouseClicked(_ -> choice.accept(part));
        return label;
    }

    private List<Part> visibleParts() {
        double least = LEAST_PART / Math.max(1, getWidth()) * filling.end();
        List<Part> result = new ArrayList<>(
                filling.parts().stream().filter(part -> part.bytes() >= least).toList());
        long rest = filling.total() - result.stream().mapToLong(Part::bytes).sum();
        if (rest > 0) {
            result.add(new Part(text("discbar.other"), rest));
        }
        return result;
    }
}
