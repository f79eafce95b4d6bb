package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.burnish.block.Extent;
import org.burnish.check.Ledger;
import org.burnish.check.OwnerKind;
import org.jspecify.annotations.Nullable;

/// A picture of an image: a cell for each of its parts, which shows what owns most of it. Arrow keys and the mouse go from cell
/// to cell. It is the same in every language, never mirrored, and sharp at every scale of the screen.
final class SectorPicture extends Region {
    private static final double CELL = 12;
    /// Few sectors get larger cells.
    private static final double[] CELLS = {36, 30, 24, 20, 16, CELL};
    private static final double GAP = 2;
    /// At most ten pictures in a second.
    private static final Duration BEAT = Duration.millis(100);

    private final ImageView view = new ImageView();
    private final Region cursor = new Region();
    private final Tooltip tooltip = new Tooltip();
    private final Consumer<Extent> look;
    private final Function<Extent, String> describe;
    private final PauseTransition beat = new PauseTransition(BEAT);
    private @Nullable Ledger ledger;
    private SectorGrid grid = new SectorGrid(0, 0, 0);
    private double scale = 1;
    private double edge = CELL;
    private boolean due;
    private int cell = -1;
    private @Nullable Extent place;

    /// @param look is told which sectors the user looks at
    /// @param describe says who owns sectors
    SectorPicture(Consumer<Extent> look, Function<Extent, String> describe) {
        this.look = look;
        this.describe = describe;
        setId("sector-picture");
        getStyleClass().add("sector-picture");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(CELL * 8, CELL * 4);
        setPrefSize(CELL * 48, CELL * 16);
        view.setSmooth(false);
        view.setManaged(false);
        cursor.getStyleClass().add("picture-cursor");
        cursor.setManaged(false);
        cursor.setMouseTransparent(true);
        cursor.setVisible(false);
        getChildren().addAll(view, cursor);
        Tooltip.install(this, tooltip);
        beat.setOnFinished(_ -> paintIfDue());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> go(cellAt(event)));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty).subscribe(now -> {
            scale = now == null ? 1 : now.doubleValue();
            paint();
        });
    }

    void show(@Nullable Ledger shown) {
        ledger = shown;
        cell = -1;
        place = null;
        paint();
    }

    /// Marks the cell in which these sectors begin, or none.
    void mark(@Nullable Extent sectors) {
        place = sectors;
        cell = sectors == null || grid.cells() == 0 ? -1 : grid.cellOf(sectors.first());
        moveCursor();
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    /// Paints now, or soon when that was done just now.
    private void paint() {
        due = true;
        if (beat.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            paintIfDue();
        }
    }

    private void paintIfDue() {
        Ledger shown = ledger;
        if (!due) {
            return;
        }
        due = false;
        SectorGrid wanted = shown == null ? new SectorGrid(0, 0, 0) : fitting(shown.sectorCount());
        if (shown == null || wanted.cells() == 0 || wanted.columns() == 0) {
            view.setImage(null);
            return;
        }
        int size = (int) Math.round(edge * scale);
        if (!wanted.equals(grid) || view.getImage() == null || view.getImage().getWidth() != wanted.columns() * size) {
            grid = wanted;
            view.setImage(picture(shown, size));
            view.setFitWidth(grid.columns() * size / scale);
            view.setFitHeight(grid.usedRows() * size / scale);
            beat.playFromStart();
        }
        mark(place);
    }

    /// The grid with the largest cells that has one for each sector, or as many small ones as there is room for.
    private SectorGrid fitting(long sectors) {
        SectorGrid fitting = new SectorGrid(0, 0, 0);
        for (double candidate : CELLS) {
            edge = candidate;
            fitting = new SectorGrid(sectors, (int) (getWidth() / edge), Math.max(1, (int) (getHeight() / edge)));
            if ((long) fitting.columns() * fitting.rows() >= sectors) {
                break;
            }
        }
        return fitting;
    }

    private double step() {
        return Math.round(edge * scale) / scale;
    }

    private WritableImage picture(Ledger shown, int size) {
        int width = grid.columns() * size;
        int height = grid.usedRows() * size;
        int[] pixels = new int[width * height];
        CellPainter painter = new CellPainter(pixels, width, size, (int) Math.round(GAP * scale));
        List<OwnerKind> kinds = shown.picture(grid.cells());
        for (int i = 0; i < kinds.size(); i++) {
            painter.paint(i % grid.columns(), i / grid.columns(), kinds.get(i));
        }
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private void moveCursor() {
        cursor.setVisible(cell >= 0);
        if (cell >= 0) {
            double step = step();
            cursor.resizeRelocate(
                    cell % grid.columns() * step - GAP, Math.floorDiv(cell, grid.columns()) * step - GAP, step + GAP, step + GAP);
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        go(cellAt(event));
    }

    private void hover(MouseEvent event) {
        int at = cellAt(event);
        tooltip.setText(at < 0 ? text("check.picture-help") : describe.apply(grid.extentOf(at)));
    }

    private int cellAt(MouseEvent event) {
        double step = step();
        int column = (int) (event.getX() / step);
        int row = (int) (event.getY() / step);
        int at = row * grid.columns() + column;
        return event.getX() < 0 || event.getY() < 0 || column >= grid.columns() || at >= grid.cells() ? -1 : at;
    }

    private void press(KeyEvent event) {
        int cells = grid.cells();
        if (cells == 0) {
            return;
        }
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -grid.columns();
            case DOWN -> grid.columns();
            case PAGE_UP -> -10 * grid.columns();
            case PAGE_DOWN -> 10 * grid.columns();
            case HOME -> -cells;
            case END -> cells;
            default -> 0;
        };
        if (by != 0) {
            go(cell < 0 ? 0 : Math.clamp(cell + (long) by, 0, cells - 1));
            event.consume();
        }
    }

    private void go(int wanted) {
        if (wanted >= 0) {
            look.accept(grid.extentOf(wanted));
        }
    }
}
