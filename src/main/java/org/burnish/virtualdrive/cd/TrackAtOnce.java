package org.burnish.virtualdrive.cd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.disc.Control;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.WriteParameters;

/// A track that is being written at once: pre-gap, blocks as they come, and two run-out blocks when it ends.
@Clause("MMC-6 4.2.3.4")
final class TrackAtOnce implements Recording {
    private static final int RUN_OUT = 2;
    private static final int SHORTEST = 300;

    private final SectorWriter writer;
    private final BlockForm form;
    private final int blockType;
    private final Control control;
    private final int number;
    private final int start;
    private final int limit;
    private final boolean test;
    private final String isrc;
    private final byte[] subHeader;
    private final boolean refusesShort;
    private int next;

    /// Starts at the next writable address with the pre-gap.
    TrackAtOnce(CdContent content, WriteParameters parameters, SectorWriter writer, int limit, boolean refusesShort) throws Refusal {
        this.writer = writer;
        this.control = new Control(parameters.trackMode());
        this.blockType = parameters.dataBlockType();
        BlockForm of = BlockForm.ofBlockType(blockType, control.isData());
        if (of == null) {
            throw Refusal.of(5, 0x64, 0);
        }
        this.form = of;
        this.number = content.nextTrackNumber();
        this.start = content.nextStart();
        this.next = start;
        this.limit = limit - RUN_OUT;
        this.test = parameters.testWrite();
        this.subHeader = parameters.subHeader();
        this.isrc = isrc(parameters.isrc());
        this.refusesShort = refusesShort;
        if (number > 99) {
            throw Refusal.of(5, 0x72, 5);
        }
    }

    private static String isrc(byte[] field) {
        String code = new String(field, 1, 12, StandardCharsets.ISO_8859_1);
        return (field[0] & 0x80) != 0 && code.matches("[A-Z0-9]{5}[0-9]{7}") ? code : "";
    }

    @Override
    public int next() {
        return next;
    }

    int start() {
        return start;
    }

    int number() {
        return number;
    }

    Control control() {
        return control;
    }

    @Override
    public boolean test() {
        return test;
    }

    @Override
    public int blockLength(int address) {
        return form.length();
    }

    @Override
    public void write(int address, int blocks, ByteBuffer from, WriteParameters parameters) throws Refusal {
        boolean same = parameters.writeType() == WriteParameters.TRACK_AT_ONCE && parameters.dataBlockType() == blockType
                && parameters.trackMode() == control.bits() && parameters.testWrite() == test;
        if (!same) {
            throw Refusal.of(5, 0x64, 0);
        }
        if (address != next) {
            throw Refusal.notWritableAt(address);
        }
        if (blocks > limit - next) {
            throw Refusal.at(limit, 5, 0x63, 0);
        }
        if (next == start) {
            writer.generate(SectorWriter.empty(form), start - CdContent.GAP, start, test);
        }
        writer.write(form, address, blocks, from, subHeader, test);
        next += blocks;
    }

    @Override
    public CdContent ended(CdContent content) throws Refusal {
        if (next == start || test) {
            return content;
        }
        int least = Math.min(start + SHORTEST, limit);
        if (next < least) {
            if (refusesShort) {
                throw Refusal.of(5, 0x72, 4);
            }
            writer.generate(SectorWriter.empty(form), next, least, false);
            next = least;
        }
        writer.generate(SectorWriter.empty(form), next, next + RUN_OUT, false);
        // Sound has nothing that would tell a drive that it reads a link: only run-out blocks of data cannot be read.
        return added(content, next + RUN_OUT, control.isData() ? RUN_OUT : 0, false);
    }

    @Override
    public CdContent broken(CdContent content, int lost) {
        int end = next - lost;
        return test || end <= start ? content : added(content, end, 0, true);
    }

    private CdContent added(CdContent content, int end, int runOut, boolean damaged) {
        CdSession open = content.open();
        CdSession session = open == null ? CdSession.open(content.currentSession()) : open;
        return content.with(session.with(new CdTrack(number, control, form.trackMode(), form.raw(), start - CdContent.GAP, start, end, runOut,
                damaged, isrc, List.of())));
    }
}
