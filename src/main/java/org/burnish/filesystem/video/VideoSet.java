package org.burnish.filesystem.video;

import java.util.ArrayList;
import java.util.List;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.LayoutException;
import org.jspecify.annotations.Nullable;

/// Files that belong together: an information file, its menus and titles, and its copy.
///
/// @param name of the information file
/// @param start sectors between the start of `VIDEO_TS.IFO` and that of the information file
/// @param table what the information file says
/// @param information the file itself
/// @param menu the menus, if there are any
/// @param titles the parts of the titles, in order
/// @param backup the copy of the information file
record VideoSet(
        String name,
        long start,
        InformationFile table,
        ContentRegion information,
        @Nullable ContentRegion menu,
        List<ContentRegion> titles,
        ContentRegion backup) {
    /// Sectors that are corrected together: what lies in one of these runs is lost together.
    static final int CORRECTED = 16;

    /// A file and the sectors between the start of `VIDEO_TS.IFO` and its own.
    record Place(ContentRegion content, long start) {}

    /// All files in the order in which they stand.
    ///
    /// @throws LayoutException when they do not fit where the information file says that they are
    List<Place> places() throws LayoutException {
        List<Place> places = new ArrayList<>(List.of(new Place(information, start)));
        if (table.lastOfFile() >= information.blocks()) {
            throw mismatch("it has " + (table.lastOfFile() + 1) + " sectors, but the file has " + information.blocks());
        }
        if (menu != null) {
            places.add(new Place(menu, start + told(table.menu(), "menus")));
        }
        long next = titles.isEmpty() ? 0 : start + told(table.titles(), "titles");
        for (ContentRegion part : titles) {
            places.add(new Place(part, next));
            next += part.blocks();
        }
        places.add(new Place(backup, start + end() - backup.blocks()));
        for (int i = 1; i < places.size(); i++) {
            Place before = places.get(i - 1);
            if (places.get(i).start < before.start + before.content.blocks()) {
                throw mismatch("a file ends " + (before.start + before.content.blocks() - places.get(i).start) + " sectors before the file's end");
            }
        }
        return places;
    }

    private long told(long sector, String what) throws LayoutException {
        if (sector == 0) {
            throw mismatch("there are no " + what + ", but a file has some");
        }
        return sector;
    }

    private LayoutException mismatch(String what) {
        return new LayoutException(name + " says that " + what + ": the files of the DVD do not belong together, or were changed after it"
                + " was authored");
    }

    /// Sectors of the whole set.
    long end() {
        return table.lastOfSet() + 1;
    }

    /// Whether damage at one place can spare either the information file or its copy, if `VIDEO_TS.IFO` starts at a
    /// sector.
    boolean isSeparated(long first) {
        long lastOfInformation = first + start + information.blocks() - 1;
        long firstOfBackup = first + start + end() - backup.blocks();
        return lastOfInformation / CORRECTED < firstOfBackup / CORRECTED;
    }
}
