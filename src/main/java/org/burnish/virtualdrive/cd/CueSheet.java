package org.burnish.virtualdrive.cd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.bytes.Clause;
import org.burnish.disc.Control;
import org.burnish.disc.Msf;
import org.burnish.virtualdrive.medium.Refusal;
import org.jspecify.annotations.Nullable;

/// The cue sheet of a session that is written at once: what is where, to the block.
///
/// @param parts in order and without holes, from the pre-gap of the first track to the lead-out
/// @param cdText whether CD-TEXT is going to be sent for the lead-in
@Clause("MMC-6 6.33.3")
record CueSheet(List<Part> parts, boolean cdText, String catalogue, Map<Integer, String> isrcs) {
    /// Blocks of a kind.
    ///
    /// @param track its number
    /// @param index 0 for a pre-gap
    record Part(BlockForm form, int track, int index, Control control, int start, int end) {}

    private static final int ENTRY = 8;
    private static final int LEAD_OUT = 0xAA;
    private static final int SHORTEST_TRACK = 300;

    CueSheet {
        parts = List.copyOf(parts);
        isrcs = Map.copyOf(isrcs);
    }

    int start() {
        return parts.getFirst().start();
    }

    int leadOut() {
        return parts.getLast().end();
    }

    /// Reads a cue sheet and refuses it with the place of the first mistake.
    ///
    /// @param firstTrack number that the first track has to have
    /// @param start of the first track's index 1
    /// @param limit the last block at which the lead-out may start
    static CueSheet read(byte[] sheet, int firstTrack, int start, int limit) throws Refusal {
        return new Parser(sheet, firstTrack, start, limit).parse();
    }

    /// The tracks as they are on the disc when the session is written.
    List<CdTrack> tracks() {
        List<CdTrack> tracks = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            int number = parts.get(i).track();
            Part gap = parts.get(i);
            @Nullable Part first = null;
            List<Integer> indexes = new ArrayList<>();
            int end = gap.end();
            for (; i < parts.size() && parts.get(i).track() == number; i++) {
                Part part = parts.get(i);
                end = part.end();
                if (part.index() == 1) {
                    first = part;
                } else if (part.index() > 1) {
                    indexes.add(part.start());
                }
            }
            if (first == null) {
                throw new IllegalStateException("a track of a cue sheet has no index 1");
            }
            tracks.add(new CdTrack(number, first.control(), first.form().trackMode(), first.form().raw(), gap.start(), first.start(), end, 0, false,
                    isrcs.getOrDefault(number, ""), indexes));
        }
        return tracks;
    }

    /// Goes through the entries.
    private static final class Parser {
        private final byte[] sheet;
        private final int firstTrack;
        private final int firstStart;
        private final int limit;
        private final List<Part> parts = new ArrayList<>();
        private final Map<Integer, String> isrcs = new HashMap<>();
        private String catalogue = "";
        private boolean leadIn;
        private boolean cdText;
        private int at;
        /// The entry before, whose end is not known yet.
        private @Nullable Part before;

        Parser(byte[] sheet, int firstTrack, int firstStart, int limit) {
            this.sheet = sheet;
            this.firstTrack = firstTrack;
            this.firstStart = firstStart;
            this.limit = limit;
        }

        CueSheet parse() throws Refusal {
            boolean ended = false;
            for (; at < sheet.length; at += ENTRY) {
                if (ended) {
                    throw Refusal.parameter(at);
                }
                switch (u8(0) & 0xF) {
                    case 1 -> ended = position();
                    case 2 -> catalogue();
                    case 3 -> isrc();
                    default -> throw Refusal.parameter(at);
                }
            }
            if (!ended) {
                throw Refusal.parameter(Math.max(0, sheet.length - ENTRY));
            }
            requireLongTracks();
            return new CueSheet(parts, cdText, catalogue, isrcs);
        }

        private int u8(int offset) {
            return sheet[at + offset] & 0xFF;
        }

        /// @return whether it was the lead-out
        private boolean position() throws Refusal {
            int number = u8(1);
            if (number == 0) {
                leadIn();
                return false;
            }
            if (!leadIn) {
                throw Refusal.parameter(at + 1);
            }
            int block = block();
            Part last = before;
            if (last != null) {
                if (block <= last.start()) {
                    throw Refusal.parameter(at + 5);
                }
                parts.add(new Part(last.form(), last.track(), last.index(), last.control(), last.start(), block));
            }
            if (number == LEAD_OUT) {
                requireLeadOut(block, last);
                return true;
            }
            requireOrder(number, u8(2), block, last);
            before = new Part(form(), number, u8(2), control(), block, block);
            return false;
        }

        private void leadIn() throws Refusal {
            if (leadIn || u8(2) != 0) {
                throw Refusal.parameter(at + 1);
            }
            int form = u8(3);
            BlockForm main = BlockForm.ofCue(form & 0x3F);
            if (main == null || main.length() != 0 || form >> 6 > 1) {
                throw Refusal.parameter(at + 3);
            }
            leadIn = true;
            cdText = form >> 6 == 1;
        }

        private void requireLeadOut(int block, @Nullable Part last) throws Refusal {
            BlockForm form = BlockForm.ofCue(u8(3));
            if (last == null || last.index() == 0 || u8(2) != 1) {
                throw Refusal.parameter(at + 2);
            }
            if (form == null || form.length() != 0) {
                throw Refusal.parameter(at + 3);
            }
            if (block > limit) {
                throw Refusal.parameter(at + 5);
            }
        }

        private void requireOrder(int number, int index, int block, @Nullable Part last) throws Refusal {
            boolean first = last == null;
            boolean next = last != null && last.index() > 0 && number == last.track() + 1 && index <= 1;
            boolean inside = last != null && number == last.track() && index == last.index() + 1;
            if (first ? number != firstTrack || index != 0 : !next && !inside || number > 99) {
                throw Refusal.parameter(at + (last == null || number != last.track() ? 1 : 2));
            }
            if (first && block != firstStart - CdContent.GAP || index == 1 && number == firstTrack && block < firstStart) {
                throw Refusal.parameter(at + 5);
            }
        }

        private int block() throws Refusal {
            if (u8(6) > 59) {
                throw Refusal.parameter(at + 6);
            }
            if (u8(7) >= Msf.FRAMES) {
                throw Refusal.parameter(at + 7);
            }
            return new Msf(u8(5), u8(6), u8(7)).frames() - Msf.FIRST;
        }

        private Control control() {
            return new Control(u8(0) >> 4);
        }

        private BlockForm form() throws Refusal {
            BlockForm form = BlockForm.ofCue(u8(3));
            if (form == null) {
                throw Refusal.parameter(at + 3);
            }
            if (form.isAudio() == control().isData()) {
                throw Refusal.parameter(at);
            }
            Part last = before;
            if (last != null && last.track() == u8(1) && last.index() > 0 && last.form().trackMode() != form.trackMode()) {
                throw Refusal.parameter(at + 3);
            }
            return form;
        }

        private void catalogue() throws Refusal {
            if (leadIn || !catalogue.isEmpty() || at + 2 * ENTRY > sheet.length || (sheet[at + ENTRY] & 0xF) != 2) {
                throw Refusal.parameter(at);
            }
            catalogue = text(at + 1, 7) + text(at + ENTRY + 1, 6);
            if (!catalogue.matches("[0-9]{13}")) {
                throw Refusal.parameter(at + 1);
            }
            at += ENTRY;
        }

        private void isrc() throws Refusal {
            int number = u8(1);
            boolean pair = at + 2 * ENTRY <= sheet.length && (sheet[at + ENTRY] & 0xF) == 3 && (sheet[at + ENTRY + 1] & 0xFF) == number;
            if (!pair || number == 0 || number > 99 || isrcs.containsKey(number)) {
                throw Refusal.parameter(at);
            }
            String code = text(at + 2, 6) + text(at + ENTRY + 2, 6);
            if (!code.matches("[A-Z0-9]{5}[0-9]{7}")) {
                throw Refusal.parameter(at + 2);
            }
            isrcs.put(number, code);
            at += ENTRY;
        }

        private String text(int from, int length) {
            return new String(sheet, from, length, StandardCharsets.ISO_8859_1);
        }

        private void requireLongTracks() throws Refusal {
            Map<Integer, Integer> lengths = new HashMap<>();
            parts.stream().filter(part -> part.index() > 0).forEach(part -> lengths.merge(part.track(), part.end() - part.start(), Integer::sum));
            if (lengths.values().stream().anyMatch(length -> length < SHORTEST_TRACK)) {
                throw Refusal.parameter(sheet.length - 3);
            }
        }
    }
}
