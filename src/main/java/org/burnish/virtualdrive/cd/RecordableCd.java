package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.FormatCapacity;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.ReadCd;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.TrackInformation;
import org.burnish.virtualdrive.medium.Work;
import org.burnish.virtualdrive.medium.WriteParameters;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.burnish.virtualdrive.storage.DiscState;
import org.jspecify.annotations.Nullable;

/// A CD-R or CD-RW: written track at once or session at once.
public final class RecordableCd implements Medium {
    private static final int CALIBRATIONS = 100;
    private static final int FEW_CALIBRATIONS = 90;
    private static final int MOST_TRACKS = 99;
    private static final double LEAD_OUT_SECONDS = 60;
    private static final double SYNCHRONIZE_SECONDS = 3;

    private final CdStock stock;
    private final Set<CdQuirk> quirks;
    private final CdRecord record;
    private final SectorReader reader;
    private final SectorWriter writer;
    private @Nullable Recording recording;
    private boolean calibrated;
    private int position;

    private RecordableCd(CdRecord record, Set<CdQuirk> quirks) {
        this.record = record;
        this.stock = record.stock();
        this.quirks = quirks;
        this.reader = new SectorReader(record.store(), record.scratches(), !quirks.contains(CdQuirk.NO_ERROR_FLAGS));
        this.writer = new SectorWriter(record.store());
    }

    /// The state of a blank disc.
    public static DiscState blank(MediumType type) {
        return CdRecord.blank(type);
    }

    /// The disc in a folder.
    ///
    /// @param folder closed with the medium
    public static RecordableCd open(DiscFolder folder, Set<CdQuirk> quirks) throws IOException {
        return new RecordableCd(CdRecord.open(folder), quirks);
    }

    /// Damage to its surface, kept with it.
    public Scratches scratches() {
        return record.scratches();
    }

    private CdContent content() {
        return record.content();
    }

    @Override
    public void scratched(int from, int to, boolean deep) {
        record.scratches().pass(from, to - from + 1, deep ? Scratches.Depth.UNREADABLE : Scratches.Depth.MARGINAL);
    }

    @Override
    public Family family() {
        return Family.CD;
    }

    @Override
    public int profile() {
        return stock.rewritable() ? 0x0A : 0x09;
    }

    @Override
    public List<Feature> features() {
        return CdAnswers.features(content(), stock, !quirks.contains(CdQuirk.NO_ERROR_FLAGS));
    }

    @Override
    public Speeds speeds() {
        return stock.speeds();
    }

    @Override
    public DiscInformation discInformation() {
        return CdAnswers.disc(content(), stock);
    }

    @Override
    public List<TrackInformation> tracks() {
        return tracks(WriteParameters.initial());
    }

    @Override
    public List<TrackInformation> tracks(WriteParameters parameters) {
        List<TrackInformation> all = new ArrayList<>(CdAnswers.tracks(content()));
        if (invisibleTrack() != 0) {
            all.add(invisible(parameters));
        }
        return all;
    }

    /// Where the track starts depends on how it is going to be written: a session at once starts with the pre-gap.
    private TrackInformation invisible(WriteParameters parameters) {
        int start = content().nextStart();
        boolean atOnce = parameters.writeType() == WriteParameters.SESSION_AT_ONCE;
        int shown = atOnce ? start - CdContent.GAP : start;
        Recording now = recording;
        if (now != null) {
            return CdAnswers.invisible(content(), shown, now.next(), Math.max(0, limit() - now.next()));
        }
        boolean fromGap = content().isBlank() && (atOnce || quirks.contains(CdQuirk.ALWAYS_150)) || atOnce && quirks.contains(CdQuirk.GAP_FIRST);
        return CdAnswers.invisible(content(), shown, fromGap ? start - CdContent.GAP : start, Math.max(0, limit() - 2 - start));
    }

    @Override
    public int invisibleTrack() {
        return content().complete() || content().damaged() || content().nextTrackNumber() > MOST_TRACKS ? 0 : content().nextTrackNumber();
    }

    private int limit() {
        return quirks.contains(CdQuirk.OVERBURN) ? stock.edge() : stock.lastLeadOut();
    }

    @Override
    public int capacity() {
        List<CdSession> closed = content().closed();
        return closed.isEmpty() ? 0 : closed.getLast().leadOut();
    }

    @Override
    public void read(int address, int blocks, ByteBuffer into) throws Refusal {
        position = address;
        reader.read(content(), address, blocks, into);
    }

    @Override
    public void readCd(ReadCd request, ByteBuffer into) throws Refusal {
        position = request.address();
        reader.readCd(content(), request, into);
    }

    @Override
    public byte[] toc(int format, int first, boolean msf) throws Refusal {
        return new Tables(content(), stock).of(format, first, msf, quirks.contains(CdQuirk.EMPTY_TOC));
    }

    @Override
    public byte[] subChannel(boolean msf, boolean q, int format, int track) throws Refusal {
        return CodeAnswers.of(content(), msf, q, format, track, position);
    }

    @Override
    public List<FormatCapacity> formatCapacities() {
        boolean blank = content().isBlank();
        return List.of(new FormatCapacity(blank ? stock.lastLeadOut() : capacity(), blank ? FormatCapacity.UNFORMATTED : FormatCapacity.FORMATTED, 2048));
    }

    @Override
    public boolean takesWriteParameters() {
        return true;
    }

    @Override
    public int writtenBlockLength(int address, WriteParameters parameters) {
        Recording now = recording;
        if (now != null) {
            return now.blockLength(address);
        }
        BlockForm form = BlockForm.ofBlockType(parameters.dataBlockType(), (parameters.trackMode() & 4) != 0);
        return form == null ? 2048 : form.length();
    }

    @Override
    public void write(int address, int blocks, ByteBuffer from, WriteParameters parameters) throws Refusal {
        requireWritable();
        Recording now = recording;
        if (now == null) {
            now = begin(address, parameters);
        }
        now.write(address, blocks, from, parameters);
        if (!now.test()) {
            record.wrote(now, blocks);
        }
    }

    private void requireWritable() throws Refusal {
        if (content().complete()) {
            throw Refusal.notWritable();
        }
        if (content().damaged()) {
            throw Refusal.of(5, 0x30, 9);
        }
    }

    private Recording begin(int address, WriteParameters parameters) throws Refusal {
        return switch (parameters.writeType()) {
            case WriteParameters.TRACK_AT_ONCE -> {
                TrackAtOnce track = new TrackAtOnce(content(), parameters, writer, limit(), quirks.contains(CdQuirk.REFUSES_SHORT_TRACKS));
                if (address != track.next()) {
                    throw Refusal.notWritableAt(address);
                }
                if (!track.test()) {
                    calibrateOnce();
                    record.begin(track);
                }
                recording = track;
                yield track;
            }
            case WriteParameters.SESSION_AT_ONCE -> throw Refusal.sequence();
            default -> throw Refusal.of(5, 0x64, 0);
        };
    }

    /// The laser's power is tried out before the first block.
    private void calibrateOnce() throws Refusal {
        if (!calibrated) {
            useCalibrationArea();
        }
    }

    private void useCalibrationArea() throws Refusal {
        if (content().calibrations() >= CALIBRATIONS) {
            throw Refusal.of(3, 0x73, 2);
        }
        record.change(content().calibrated());
        calibrated = true;
    }

    @Override
    public Work calibrate() throws Refusal {
        requireWritable();
        return Work.seconds(Work.Kind.OPERATION, SYNCHRONIZE_SECONDS, () -> {
            useCalibrationArea();
            if (content().calibrations() > FEW_CALIBRATIONS) {
                throw Refusal.of(1, 0x73, 1);
            }
        });
    }

    @Override
    @Clause("MMC-6 6.33")
    public void cueSheet(byte[] sheet, WriteParameters parameters) throws Refusal {
        requireWritable();
        if (parameters.writeType() != WriteParameters.SESSION_AT_ONCE || recording instanceof TrackAtOnce || isUnderWay()) {
            throw Refusal.sequence();
        }
        boolean later = !content().isBlank();
        if (content().open() != null || later && quirks.contains(CdQuirk.NO_SECOND_SESSION_AT_ONCE)) {
            throw Refusal.of(5, 0x2C, 3);
        }
        CueSheet cue = CueSheet.read(sheet, content().nextTrackNumber(), content().nextStart(), limit());
        int leadIn = later ? content().nextStart() - CdContent.GAP - CdContent.LEAD_IN : stock.leadIn().block();
        SessionAtOnce session = new SessionAtOnce(cue, content(), parameters, writer, leadIn, cue.cdText() && quirks.contains(CdQuirk.LOSES_CD_TEXT));
        if (!session.test()) {
            calibrateOnce();
            record.begin(session);
        }
        recording = session;
    }

    private boolean isUnderWay() {
        return recording instanceof SessionAtOnce session && session.begun();
    }

    @Override
    public boolean isBeingWritten() {
        return recording != null;
    }

    @Override
    public boolean breaksOnUnderrun(WriteParameters parameters) {
        return recording != null && !parameters.underrunFree();
    }

    @Override
    public void underrun() throws Refusal {
        breakOff(0);
        throw Refusal.of(3, 0x0C, 9);
    }

    @Override
    public void powerLost(long buffered) throws IOException {
        try {
            Recording now = recording;
            breakOff(now == null ? 0 : (int) Math.ceilDiv(buffered, Math.max(1, now.blockLength(now.next()))));
        } catch (Refusal e) {
            throw new IOException("the virtual disc could not be kept: " + e.getMessage(), e);
        }
    }

    private void breakOff(int lost) throws Refusal {
        Recording now = recording;
        if (now != null) {
            recording = null;
            record.end(now.broken(content(), lost));
        }
    }

    @Override
    @Clause("MMC-6 6.46")
    public Work synchronize(WriteParameters parameters) {
        Recording now = recording;
        if (now == null || now instanceof SessionAtOnce session && !session.begun()) {
            return Work.NONE;
        }
        double seconds = now instanceof SessionAtOnce ? LEAD_OUT_SECONDS : SYNCHRONIZE_SECONDS;
        return Work.seconds(Work.Kind.LONG_WRITE, seconds, () -> {
            CdContent ended = now.ended(content());
            recording = null;
            record.end(ended);
        });
    }

    @Override
    @Clause("MMC-6 6.3")
    public Work close(int function, int number, WriteParameters parameters) throws Refusal {
        if (function != 1 && function != 2) {
            throw Refusal.field(2);
        }
        if (content().complete()) {
            throw Refusal.notWritable();
        }
        return function == 1 ? closeTrack(number, parameters) : closeSession(parameters);
    }

    private Work closeTrack(int number, WriteParameters parameters) throws Refusal {
        boolean invisible = number == invisibleTrack() || number == 0xFF;
        if (!invisible && content().tracks().stream().noneMatch(track -> track.number() == number)) {
            throw Refusal.field(4);
        }
        return invisible ? synchronize(parameters) : Work.NONE;
    }

    /// The bits for multi-session say whether another session may follow.
    private Work closeSession(WriteParameters parameters) throws Refusal {
        if (recording instanceof TrackAtOnce track && !track.test()) {
            throw Refusal.of(5, 0x72, 3);
        }
        CdSession open = content().open();
        if (parameters.testWrite() || open == null || open.tracks().isEmpty()) {
            return Work.NONE;
        }
        if (open.damaged()) {
            throw Refusal.of(3, 0x72, 0);
        }
        boolean another = parameters.multiSession() == 3;
        String digits = SessionAtOnce.catalogue(parameters);
        return Work.seconds(Work.Kind.OPERATION, LEAD_OUT_SECONDS, () -> {
            CdSession closed = open.closed(open.tracks().getLast().end(), another, parameters.sessionFormat());
            record.change(content().with(digits.isEmpty() ? closed : closed.withCatalogue(digits)));
        });
    }

    @Override
    public void reserve(int blocks, WriteParameters parameters) throws Refusal {
        throw content().complete() ? Refusal.notWritable() : Refusal.of(5, 0x64, 0);
    }

    @Override
    @Clause("MMC-6 6.2")
    public Work blank(int type, int address) throws Refusal {
        if (!stock.rewritable()) {
            throw Refusal.of(5, 0x30, 0);
        }
        return Erasure.of(type, record, () -> recording = null);
    }

    @Override
    public void close() throws IOException {
        powerLost(0);
        record.close();
    }
}
