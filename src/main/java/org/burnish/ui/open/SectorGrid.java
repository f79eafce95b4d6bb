package org.burnish.ui.open;

import org.burnish.block.Extent;

/// Which sectors each cell of a picture of an image stands for: equal parts in order, never fewer than one sector.
///
/// @param sectors how many sectors the image has
/// @param columns cells in a row
/// @param rows most rows
record SectorGrid(long sectors, int columns, int rows) {

    /// How many cells there are.
    int cells() {
        return (int) Math.min(sectors, (long) columns * rows);
    }

    /// The rows that have cells.
    int usedRows() {
        return columns == 0 ? 0 : (cells() + columns - 1) / columns;
    }

    /// The sectors of a cell.
    Extent extentOf(int cell) {
        long from = sectors * cell / cells();
        return new Extent(from, Math.max(1, sectors * (cell + 1) / cells() - from));
    }

    /// The cell of a sector.
    int cellOf(long sector) {
        int cell = Math.clamp(sector * cells() / Math.max(1, sectors), 0, Math.max(0, cells() - 1));
        while (cell + 1 < cells() && extentOf(cell).end() <= sector) {
            cell++;
        }
        return cell;
    }
}
