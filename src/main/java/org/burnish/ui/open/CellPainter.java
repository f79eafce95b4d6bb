package org.burnish.ui.open;

import java.util.Arrays;
import org.burnish.check.OwnerKind;

/// Paints the cells of a picture of an image. Each kind of owner has a colour and a pattern of its own, so that nobody needs
/// to tell colours apart; the colours stand out from light and from dark.
final class CellPainter {
    private static final int LINES = 0xFFFFFFFF;

    private final int[] pixels;
    private final int width;
    private final int size;
    private final int gap;

    /// How a cell is filled.
    private enum Pattern {
        PLAIN,
        ACROSS,
        UPRIGHT,
        SLANTED,
        DOT,
        PLUS,
        CROSS,
        HOLLOW
    }

    /// @param pixels the picture's pixels, row by row
    /// @param width pixels in a row
    /// @param size pixels from one cell to the next
    /// @param gap how many of these stay empty
    CellPainter(int[] pixels, int width, int size, int gap) {
        this.pixels = pixels;
        this.width = width;
        this.size = size;
        this.gap = gap;
    }

    /// Paints a cell.
    void paint(int column, int row, OwnerKind kind) {
        int inner = size - gap;
        int line = Math.max(1, inner / 7);
        int colour = colour(kind);
        Pattern pattern = pattern(kind);
        for (int y = 0; y < inner; y++) {
            int start = (row * size + y) * width + column * size;
            Arrays.fill(pixels, start, start + inner, colour);
            for (int x = 0; x < inner; x++) {
                if (isLine(pattern, x, y, inner, line)) {
                    pixels[start + x] = pattern == Pattern.HOLLOW ? 0 : LINES;
                }
            }
        }
    }

    private static boolean isLine(Pattern pattern, int x, int y, int inner, int line) {
        int middle = (inner - line) / 2;
        boolean acrossMiddle = y >= middle && y < middle + line;
        boolean uprightMiddle = x >= middle && x < middle + line;
        return switch (pattern) {
            case PLAIN -> false;
            case ACROSS -> acrossMiddle;
            case UPRIGHT -> uprightMiddle;
            case SLANTED -> Math.abs(x - y) < line;
            case DOT -> Math.abs(2 * x - inner + 1) < 2 * line + 1 && Math.abs(2 * y - inner + 1) < 2 * line + 1;
            case PLUS -> acrossMiddle || uprightMiddle;
            case CROSS -> Math.abs(x - y) < line || Math.abs(x + y - inner + 1) < line;
            case HOLLOW -> x >= line && x < inner - line && y >= line && y < inner - line;
        };
    }

    private static Pattern pattern(OwnerKind kind) {
        return switch (kind) {
            case FILE, DIRECTORY, SYSTEM_AREA -> Pattern.PLAIN;
            case PATH_TABLE, HFS -> Pattern.ACROSS;
            case CONTINUATION, SESSION -> Pattern.UPRIGHT;
            case DESCRIPTOR -> Pattern.SLANTED;
            case UDF, MAKER -> Pattern.DOT;
            case BOOT -> Pattern.PLUS;
            case UNCLAIMED -> Pattern.CROSS;
            case PADDING -> Pattern.HOLLOW;
        };
    }

    static int colour(OwnerKind kind) {
        return switch (kind) {
            case FILE -> 0xFF2F78D4;
            case DIRECTORY, CONTINUATION -> 0xFFD4720B;
            case SYSTEM_AREA, PADDING -> 0xFF848D97;
            case DESCRIPTOR, PATH_TABLE -> 0xFF9A7B00;
            case BOOT, MAKER -> 0xFFA05CC8;
            case UDF, HFS -> 0xFF17936A;
            case SESSION -> 0xFF2588AD;
            case UNCLAIMED -> 0xFFD5432B;
        };
    }
}
