package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.FormatCapacity;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.TrackInformation;
import org.jspecify.annotations.Nullable;

/// The commands that ask what the medium is.
final class DiscCommands {
    private static final int STRUCTURE_LIST = 0xFF;

    private final Unit unit;

    DiscCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.in("READ DISC INFORMATION", "51 07 00 00 00 00 00 FF FF 00", Needs.READY, Length.u16(7), this::disc)
                .in("READ TRACK INFORMATION", "52 07 FF FF FF FF 00 FF FF 00", Needs.READY, Length.u16(7), this::track)
                .in("READ TOC/PMA/ATIP", "43 02 0F 00 00 00 FF FF FF 00", Needs.READY, Length.u16(7), this::toc)
                .in("READ SUB-CHANNEL", "42 02 40 FF 00 00 FF FF FF 00", Needs.READY, Length.u16(7), this::subChannel)
                .in("READ DISC STRUCTURE", "AD 0F FF FF FF FF FF FF FF FF C0 00", Needs.READY, Length.u16(8), this::structure)
                .in("READ FORMAT CAPACITIES", "23 00 00 00 00 00 00 FF FF 00", Needs.UNIT, Length.u16(7), this::formatCapacities)
                .in("READ CAPACITY", "25 00 00 00 00 00 00 00 00 00", Needs.READY, cdb -> 8, this::capacity)
                .in("REPORT KEY", "A4 00 FF FF FF FF FF FF FF FF FF 00", Needs.UNIT, Length.u16(8), this::reportKey);
    }

    @Clause("MMC-6 6.22")
    private void disc(Cdb cdb, ByteBuffer data) throws Refusal {
        switch (cdb.u8(1) & 7) {
            case 0 -> standard(unit.medium().discInformation()).into(data);
            case 1 -> trackResources().into(data);
            case 2 -> Answer.put(data, unit.medium().overwriteResources());
            default -> throw Refusal.field(1);
        }
    }

    private static Answer standard(DiscInformation disc) {
        Answer answer = new Answer(34).u8(2, (disc.erasable() ? 0x10 : 0) | disc.lastSession().code() << 2 | disc.status().code())
                .u8(3, 1).u8(4, disc.sessions()).u8(9, disc.sessions() >> 8)
                .u8(5, disc.firstTrackOfLastSession()).u8(10, disc.firstTrackOfLastSession() >> 8)
                .u8(6, disc.lastTrack()).u8(11, disc.lastTrack() >> 8)
                .u8(7, 0x20 | disc.backgroundFormat()).u8(8, disc.discType())
                .u32(16, disc.lastLeadIn()).u32(20, disc.lastLeadOut()).u8(33, disc.powerCalibrations());
        for (int i = 0; i < disc.powerCalibrations(); i++) {
            answer.append(new byte[8]);
        }
        return answer.u16(0, answer.length() - 2);
    }

    private Answer trackResources() {
        int tracks = unit.medium().tracks().size();
        return new Answer(12).u16(0, 10).u8(2, 0x20).u16(4, 99).u16(6, tracks).u16(8, 1).u16(10, 99);
    }

    @Clause("MMC-6 6.27")
    private void track(Cdb cdb, ByteBuffer data) throws Refusal {
        Medium medium = unit.medium();
        List<TrackInformation> tracks = medium.tracks(unit.pages.write());
        TrackInformation track = switch (cdb.u8(1) & 7) {
            case 0 -> holding(tracks, cdb.i32(2));
            case 1 -> numbered(tracks, cdb.i32(2) == 0xFF ? medium.invisibleTrack() : cdb.i32(2));
            case 2 -> ofSession(tracks, cdb.i32(2));
            case 5 -> openFrom(tracks, cdb.i32(2));
            default -> throw Refusal.field(1);
        };
        encode(track).into(data);
    }

    private static TrackInformation holding(List<TrackInformation> tracks, int address) throws Refusal {
        for (TrackInformation track : tracks) {
            if (track.has(address)) {
                return track;
            }
        }
        throw Refusal.outOfRange(address);
    }

    private static TrackInformation numbered(List<TrackInformation> tracks, int number) throws Refusal {
        for (TrackInformation track : tracks) {
            if (track.number() == number) {
                return track;
            }
        }
        throw Refusal.field(2);
    }

    private static TrackInformation ofSession(List<TrackInformation> tracks, int session) throws Refusal {
        for (TrackInformation track : tracks) {
            if (track.session() == session) {
                return track;
            }
        }
        throw Refusal.field(2);
    }

    private static TrackInformation openFrom(List<TrackInformation> tracks, int number) throws Refusal {
        for (TrackInformation track : tracks) {
            if (track.number() >= number && track.nextWritable() != null) {
                return track;
            }
        }
        throw Refusal.field(2);
    }

    private static Answer encode(TrackInformation track) {
        @Nullable Integer next = track.nextWritable();
        @Nullable Integer last = track.lastRecorded();
        Answer answer = new Answer(36).u16(0, 34).u8(2, track.number()).u8(3, track.session())
                .u8(5, track.trackMode()).u8(6, track.dataMode())
                .bit(7, 0, next != null).bit(7, 1, last != null)
                .u32(8, track.start()).u32(12, next == null ? 0 : next).u32(16, track.free()).u32(20, track.packetSize())
                .u32(24, track.size()).u32(28, last == null ? 0 : last)
                .u8(32, track.number() >> 8).u8(33, track.session() >> 8);
        track.flags().forEach(flag -> flag.set(answer.array()));
        return answer;
    }

    @Clause("MMC-6 6.26")
    private void toc(Cdb cdb, ByteBuffer data) throws Refusal {
        Answer.put(data, unit.medium().toc(cdb.u8(2), cdb.u8(6), (cdb.u8(1) & 2) != 0));
    }

    @Clause("MMC-3 5.22")
    private void subChannel(Cdb cdb, ByteBuffer data) throws Refusal {
        boolean q = (cdb.u8(2) & 0x40) != 0;
        Answer.put(data, unit.medium().subChannel((cdb.u8(1) & 2) != 0, q, cdb.u8(3), cdb.u8(6)));
    }

    @Clause("MMC-6 6.23")
    private void structure(Cdb cdb, ByteBuffer data) throws Refusal {
        Medium medium = unit.medium();
        boolean bluRay = (cdb.u8(1) & 0xF) == 1;
        if ((cdb.u8(1) & 0xF) > 1) {
            throw Refusal.field(1);
        }
        if (medium.family() != (bluRay ? Medium.Family.BD : Medium.Family.DVD)) {
            throw Refusal.otherMedium();
        }
        int format = cdb.u8(7);
        if (unit.personality.unknownStructures().contains(format)) {
            throw Refusal.field(7);
        }
        byte[] structure = format == STRUCTURE_LIST ? list(medium.structures()) : medium.structure(cdb.u8(6), format, cdb.i32(2));
        int padded = structure.length + (structure.length & 1);
        Answer answer = new Answer(4).append(structure).append(new byte[padded - structure.length]);
        answer.u16(0, unit.personality.has("short-structures") ? 2 : answer.length() - 2).into(data);
    }

    private static byte[] list(int... formats) {
        Answer answer = new Answer(4 * formats.length);
        for (int i = 0; i < formats.length; i++) {
            answer.u8(4 * i, formats[i]).u8(4 * i + 1, 0x40);
        }
        return answer.toBytes();
    }

    @Clause("MMC-6 6.24")
    private void formatCapacities(Cdb cdb, ByteBuffer data) {
        @Nullable Medium medium = unit.seen();
        List<FormatCapacity> capacities = medium == null
                ? List.of(new FormatCapacity(0, FormatCapacity.NO_MEDIUM, 2048))
                : medium.formatCapacities();
        Answer answer = new Answer(4).u8(3, 8 * capacities.size());
        for (FormatCapacity capacity : capacities) {
            answer.append(new Answer(8).u32(0, capacity.blocks()).u8(4, capacity.type()).u24(5, capacity.parameter()));
        }
        answer.into(data);
    }

    @Clause("MMC-6 6.25")
    private void capacity(Cdb cdb, ByteBuffer data) {
        new Answer(8).u32(0, Math.max(0, unit.medium().capacity() - 1)).u32(4, 2048).into(data);
    }

    private static final int RPC_STATE = 0x08;

    /// No region is set, and there is no protection that could be talked about.
    @Clause("MMC-6 6.29")
    private void reportKey(Cdb cdb, ByteBuffer data) throws Refusal {
        if (cdb.u8(7) != 0) {
            throw Refusal.field(7);
        }
        if ((cdb.u8(10) & 0x3F) != RPC_STATE) {
            throw Refusal.of(5, 0x6F, 1);
        }
        new Answer(8).u16(0, 6).u8(4, 0x25).u8(5, 0xFF).u8(6, 1).into(data);
    }
}
