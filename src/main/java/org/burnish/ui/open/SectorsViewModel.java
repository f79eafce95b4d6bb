package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.Problems;
import org.burnish.ui.open.ImageAccess.BrowsedImage;

/// The bytes of one sector of an image at a time, some of them marked.
public final class SectorsViewModel {
    /// Bytes of a sector.
    static final int SECTOR = 2048;

    private static final int WIDTH = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final BrowsedImage image;
    private final Background background;
    private final ReadOnlyLongWrapper sector = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(Mark.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    /// Bytes that stand out, by their positions in the image.
    public record Mark(long position, long length) {
        static final Mark NONE = new Mark(-1, 0);
    }

    /// Sixteen bytes.
    ///
    /// @param position of the first one in the image
    public record Line(long position, byte[] bytes) {
        /// The position as digits.
        String offset() {
            return HEX.toHexDigits(position, 10);
        }

        /// The bytes from one of them to before another as digits, with a gap in the middle of the line.
        String digits(int from, int to) {
            StringBuilder digits = new StringBuilder();
            for (int i = from; i < to; i++) {
                digits.append(i == WIDTH / 2 ? " " : "").append(i < bytes.length ? HEX.toHexDigits(bytes[i]) : "  ").append(' ');
            }
            return digits.toString();
        }

        /// The bytes as letters of ASCII, dots for others.
        String letters() {
            StringBuilder letters = new StringBuilder();
            for (byte b : bytes) {
                letters.append(b >= ' ' && b < 0x7F ? (char) b : '.');
            }
            return letters.toString();
        }
    }

    SectorsViewModel(BrowsedImage image, Background background) {
        this.image = image;
        this.background = background;
    }

    /// The number of the last sector.
    public long last() {
        return Math.max(0, (image.length() - 1) / SECTOR);
    }

    /// The sector that is shown, or -1 before one is.
    public ReadOnlyLongProperty sector() {
        return sector.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Mark> mark() {
        return mark.getReadOnlyProperty();
    }

    /// The bytes, sixteen in a line.
    public ObservableList<Line> lines() {
        return lines;
    }

    /// Why there are none, or empty.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Shows a sector, the nearest there is.
    public void go(long wanted) {
        mark.set(Mark.NONE);
        show(Math.clamp(wanted, 0, last()));
    }

    /// Shows the sector in which bytes stand, and marks them.
    void go(long position, long length) {
        mark.set(new Mark(position, length));
        show(Math.clamp(position / SECTOR, 0, last()));
    }

    /// Shows the sector that was typed: its number, or with `0x` before it the position of a byte.
    public void go(String typed) {
        String number = typed.strip().replaceAll("[,. _']", "").toLowerCase(Locale.ROOT);
        try {
            if (number.startsWith("0x")) {
                long position = Long.parseLong(number.substring(2), 16);
                go(position, 1);
            } else {
                go(Long.parseLong(number));
            }
        } catch (NumberFormatException _) {
            trouble.set(text("sector.no-number", typed.strip()));
        }
    }

    private void show(long wanted) {
        trouble.set("");
        if (wanted == sector.get()) {
            return;
        }
        sector.set(wanted);
        background.ask(
                () -> image.bytes(wanted * SECTOR, SECTOR),
                bytes -> answer(wanted, bytes),
                cause -> {
                    if (sector.get() == wanted) {
                        lines.clear();
                        trouble.set(Problems.of(cause).what());
                    }
                });
    }

    private void answer(long wanted, byte[] bytes) {
        if (sector.get() == wanted) {
            List<Line> all = new ArrayList<>();
            for (int at = 0; at < bytes.length; at += WIDTH) {
                all.add(new Line(wanted * SECTOR + at, java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + WIDTH))));
            }
            lines.setAll(all);
        }
    }
}
