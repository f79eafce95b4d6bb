package org.burnish.filesystem.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.burnish.bytes.ByteReader;
import org.burnish.layout.LayoutException;
import org.burnish.tree.Content;

/// The management table at the start of a `VIDEO_TS.IFO` (VMGI_MAT) or `VTS_nn_0.IFO` (VTSI_MAT): where the files of its
/// set stand, in sectors behind the start of the file itself.
///
/// @param manager whether it is that of the whole disc
/// @param lastOfSet last sector of the set, which ends with the copy of this file
/// @param lastOfFile last sector of this file
/// @param menu where the menus start, 0 when there are none
/// @param titles where the titles start, 0 when there are none
/// @param titleTable where the table of titles stands in the manager's file
record InformationFile(boolean manager, long lastOfSet, long lastOfFile, long menu, long titles, long titleTable) {
    static final int SECTOR = 2048;
    private static final int LENGTH = 256;
    private static final String MANAGER = "DVDVIDEO-VMG";
    private static final String TITLE_SET = "DVDVIDEO-VTS";
    private static final int TITLE_LENGTH = 12;
    private static final int MOST_TITLES = 99;

    /// Reads the table of a file.
    ///
    /// @param name of the file, for sentences
    static InformationFile read(Content content, boolean manager, String name) throws IOException {
        if (content.length() < LENGTH) {
            throw new LayoutException(name + " has only " + content.length() + " bytes, so it is no information file of a DVD");
        }
        ByteReader in = ByteReader.of(bytes(content, 0, LENGTH));
        if (!in.text(MANAGER.length()).equals(manager ? MANAGER : TITLE_SET)) {
            throw new LayoutException(name + " does not start as the information file of a DVD does");
        }
        long lastOfSet = in.expectAt(12).u32be();
        long lastOfFile = in.skip(12).expectAt(28).u32be();
        long menu = in.skip(160).expectAt(192).u32be();
        long next = in.u32be();
        return new InformationFile(manager, lastOfSet, lastOfFile, menu, manager ? 0 : next, manager ? next : 0);
    }

    /// Where each set of titles starts, in sectors behind the start of the manager's file, by the set's number.
    @SuppressWarnings("NonApiType") // sorted
    TreeMap<Integer, Long> titleSets(Content content, String name) throws IOException {
        TreeMap<Integer, Long> starts = new TreeMap<>();
        long position = titleTable * SECTOR;
        if (titleTable == 0) {
            return starts;
        }
        if (position + 8 > content.length()) {
            throw new LayoutException("the table of titles that " + name + " tells of lies behind its end");
        }
        int titles = ByteReader.of(bytes(content, position, 8)).u16be();
        if (titles > MOST_TITLES || position + 8 + (long) titles * TITLE_LENGTH > content.length()) {
            throw new LayoutException("the table of titles in " + name + " cannot have " + titles + " titles");
        }
        ByteReader in = ByteReader.of(bytes(content, position + 8, titles * TITLE_LENGTH));
        for (int i = 0; i < titles; i++) {
            int set = in.skip(6).u8();
            long start = in.skip(1).u32be();
            Long before = starts.put(set, start);
            if (before != null && before != start) {
                throw new LayoutException("the table of titles in " + name + " has two places for title set " + set);
            }
        }
        return starts;
    }

    private static byte[] bytes(Content content, long position, int count) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(count);
        while (into.hasRemaining() && content.read(position + into.position(), into) > 0) {
            // All of it.
        }
        return into.array();
    }
}
