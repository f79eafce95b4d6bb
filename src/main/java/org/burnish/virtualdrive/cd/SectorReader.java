package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.disc.cd.SectorMode;
import org.burnish.disc.cd.SubChannel;
import org.burnish.virtualdrive.medium.ReadCd;
import org.burnish.virtualdrive.medium.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads what is recorded, and refuses what cannot be read. Only closed sessions can. No command allocates anything.
final class SectorReader {
    private static final int BATCH = 32;
    private static final int BLOCK = 2048;
    private static final int FLAGS = SectorMode.LENGTH / 8;

    private final SectorStore store;
    private final Scratches scratches;
    private final byte[] sectors = new byte[BATCH * SectorMode.LENGTH];
    private final ByteBuffer buffer = ByteBuffer.wrap(sectors);
    private final byte[] flags = new byte[FLAGS];
    private final byte[] raw = new byte[SubChannel.LENGTH];
    private final byte[] formatted = new byte[16];
    private final boolean errorFlags;
    private @Nullable CdSession session;

    SectorReader(SectorStore store, Scratches scratches, boolean errorFlags) {
        this.store = store;
        this.scratches = scratches;
        this.errorFlags = errorFlags;
    }

    /// READ (10) and READ (12).
    @Clause("MMC-6 6.15")
    void read(CdContent content, int address, int blocks, ByteBuffer into) throws Refusal {
        for (int block = address; block < address + blocks; ) {
            CdTrack here = locate(content, block);
            if (block < 0) {
                throw Refusal.outOfRange(block);
            }
            if (!here.isData() || here.mode() == SectorMode.AUDIO) {
                throw Refusal.at(block, 5, 0x64, 0);
            }
            int count = Math.min(Math.min(BATCH, address + blocks - block), here.end() - here.runOut() - block);
            readUser(here, block, count, into);
            block += count;
        }
    }

    private void readUser(CdTrack here, int block, int count, ByteBuffer into) throws Refusal {
        try {
            if (scratches.isEmpty() && here.mode() == SectorMode.MODE_1 && !here.raw() && store.readUser(block, count, into)) {
                return;
            }
            store.read(block, buffer.clear().limit(count * SectorMode.LENGTH));
        } catch (IOException e) {
            throw Refusal.at(block, 3, 0x11, 0);
        }
        for (int i = 0; i < count; i++) {
            int at = i * SectorMode.LENGTH;
            SectorMode mode = SectorMode.of(sectors, at);
            if (mode != SectorMode.MODE_1 && mode != SectorMode.FORM_1) {
                throw Refusal.at(block + i, 5, 0x64, 0);
            }
            if (scratches.at(block + i, Scratches.Depth.UNREADABLE) || here.raw() && !mode.correct(sectors, at)) {
                throw Refusal.at(block + i, 3, 0x11, 5);
            }
            into.put(sectors, at + mode.userAt(), BLOCK);
        }
    }

    /// READ CD and READ CD MSF.
    @Clause("MMC-6 6.19")
    void readCd(CdContent content, ReadCd request, ByteBuffer into) throws Refusal {
        if ((request.mainChannel() & 6) == 6) {
            throw Refusal.field(9);
        }
        if ((request.mainChannel() & 6) != 0 && !errorFlags) {
            throw Refusal.field(9);
        }
        if (request.subChannel() == 3 || request.subChannel() > 4) {
            throw Refusal.field(10);
        }
        int end = request.address() + request.blocks();
        for (int block = request.address(); block < end; ) {
            CdTrack here = locate(content, block);
            int count = Math.min(Math.min(BATCH, end - block), here.end() - here.runOut() - block);
            try {
                store.read(block, buffer.clear().limit(count * SectorMode.LENGTH));
            } catch (IOException e) {
                throw Refusal.at(block, 3, 0x11, 0);
            }
            for (int i = 0; i < count; i++) {
                sector(here, block + i, i * SectorMode.LENGTH, request, into);
            }
            block += count;
        }
    }

    private void sector(CdTrack here, int block, int at, ReadCd request, ByteBuffer into) throws Refusal {
        SectorMode mode = here.isData() ? SectorMode.of(sectors, at) : SectorMode.AUDIO;
        if (request.sectorType() != 0 && request.sectorType() != type(mode)) {
            throw Refusal.at(block, 5, 0x64, 0);
        }
        Arrays.fill(flags, (byte) 0);
        if (mode == SectorMode.AUDIO) {
            scratches.spoil(block, sectors, at, flags);
        } else if (scratches.at(block, Scratches.Depth.UNREADABLE)) {
            throw Refusal.at(block, 3, 0x11, 5);
        }
        main(mode, at, request.mainChannel(), into);
        errors(request.mainChannel() >> 1 & 3, into);
        subChannel(here, block, request.subChannel(), into);
    }

    private static int type(SectorMode mode) {
        return switch (mode) {
            case AUDIO -> 1;
            case MODE_0, MODE_1 -> 2;
            case MODE_2 -> 3;
            case FORM_1 -> 4;
            case FORM_2 -> 5;
        };
    }

    /// Puts the parts that are asked for, which have to lie next to each other.
    @Clause("MMC-6 6.19.2.5")
    private void main(SectorMode mode, int at, int selection, ByteBuffer into) throws Refusal {
        if (mode == SectorMode.AUDIO) {
            if ((selection & 0xF8) != 0) {
                into.put(sectors, at, SectorMode.LENGTH);
            }
            return;
        }
        boolean forms = mode == SectorMode.FORM_1 || mode == SectorMode.FORM_2;
        int userEnd = mode.userAt() + mode.userLength();
        int next = -1;
        next = part(selection, 0x80, at, 0, SectorMode.HEADER, next, into);
        next = part(selection, 0x20, at, SectorMode.HEADER, SectorMode.SUB_HEADER, next, into);
        if (forms) {
            next = part(selection, 0x40, at, SectorMode.SUB_HEADER, mode.userAt(), next, into);
        }
        next = part(selection, 0x10, at, mode.userAt(), userEnd, next, into);
        if (userEnd < SectorMode.LENGTH) {
            part(selection, 0x08, at, userEnd, SectorMode.LENGTH, next, into);
        }
    }

    private int part(int selection, int bit, int at, int from, int to, int expected, ByteBuffer into) throws Refusal {
        if ((selection & bit) == 0) {
            return expected;
        }
        if (expected >= 0 && expected != from) {
            throw Refusal.field(9);
        }
        into.put(sectors, at + from, to - from);
        return to;
    }

    private void errors(int selection, ByteBuffer into) {
        if (selection == 2) {
            int any = 0;
            for (byte flag : flags) {
                any |= flag;
            }
            into.put((byte) any).put((byte) 0);
        }
        if (selection != 0) {
            into.put(flags);
        }
    }

    private void subChannel(CdTrack here, int block, int selection, ByteBuffer into) {
        CdSession in = session;
        if (selection == 0 || in == null) {
            return;
        }
        switch (selection) {
            case 1 -> {
                SubChannels.raw(in, here, block, raw);
                into.put(raw);
            }
            case 2 -> {
                SubChannels.formatted(in, here, block, formatted);
                into.put(formatted);
            }
            default -> {
                Arrays.fill(raw, (byte) 0);
                into.put(raw);
            }
        }
    }

    /// The track that a block can be read from; its session is remembered.
    private CdTrack locate(CdContent content, int block) throws Refusal {
        int end = -CdContent.GAP;
        List<CdSession> sessions = content.sessions();
        for (int i = 0; i < sessions.size() && sessions.get(i).closed(); i++) {
            CdSession candidate = sessions.get(i);
            end = candidate.leadOut();
            for (int j = 0; block < end && j < candidate.tracks().size(); j++) {
                CdTrack possible = candidate.tracks().get(j);
                if (possible.readable(block)) {
                    session = candidate;
                    return possible;
                }
            }
        }
        throw block < -CdContent.GAP || block >= end ? Refusal.outOfRange(block) : Refusal.at(block, 5, 0x64, 0);
    }
}
