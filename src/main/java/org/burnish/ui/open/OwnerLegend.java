package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.burnish.check.CheckReport;
import org.burnish.check.Ledger;
import org.burnish.check.OwnerKind;
import org.burnish.ui.common.Amounts;
import org.jspecify.annotations.Nullable;

/// What the colours and patterns of the picture mean, and how much of the image each kind of owner has.
final class OwnerLegend extends FlowPane {
    private static final int SWATCH = 14;

    OwnerLegend() {
        super(16, 6);
        setId("owner-legend");
        getStyleClass().add("owner-legend");
    }

    void show(@Nullable CheckReport report) {
        getChildren().clear();
        if (report != null) {
            report.ledger().shares().forEach(share -> getChildren().add(entry(share, report.ledger().sectorSize())));
        }
    }

    /// All amounts in one sentence.
    static String sentence(CheckReport report) {
        return report.ledger().shares().stream()
                .map(share -> words(share, report.ledger().sectorSize()))
                .collect(Collectors.joining(text("list.comma")));
    }

    private static Node entry(Ledger.Share share, int sectorSize) {
        HBox entry = new HBox(6, swatch(share.kind()), new Label(words(share, sectorSize)));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static String words(Ledger.Share share, int sectorSize) {
        return text("check.share", name(share.kind()), Amounts.size(share.sectors() * sectorSize));
    }

    /// Twice as fine as it is shown, so that it is sharp on fine screens as well.
    private static Node swatch(OwnerKind kind) {
        int size = SWATCH * 2;
        int[] pixels = new int[size * size];
        new CellPainter(pixels, size, size, 0).paint(0, 0, kind);
        WritableImage image = new WritableImage(size, size);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbPreInstance(), pixels, 0, size);
        ImageView view = new ImageView(image);
        view.setFitWidth(SWATCH);
        view.setFitHeight(SWATCH);
        view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return view;
    }

    static String name(OwnerKind kind) {
        return switch (kind) {
            case SYSTEM_AREA -> text("owner.system-area");
            case DESCRIPTOR -> text("owner.descriptor");
            case PATH_TABLE -> text("owner.path-table");
            case DIRECTORY -> text("owner.directory");
            case CONTINUATION -> text("owner.continuation");
            case FILE -> text("owner.file");
            case BOOT -> text("owner.boot");
            case UDF -> text("owner.udf");
            case HFS -> text("owner.hfs");
            case SESSION -> text("owner.session");
            case MAKER -> text("owner.maker");
            case PADDING -> text("owner.padding");
            case UNCLAIMED -> text("owner.unclaimed");
        };
    }
}
