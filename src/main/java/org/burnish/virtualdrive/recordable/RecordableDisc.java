package org.burnish.virtualdrive.recordable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.FictionalToc;
import org.burnish.virtualdrive.medium.FormatCapacity;
import org.burnish.virtualdrive.medium.FormatRequest;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.SpeedTable;
import org.burnish.virtualdrive.medium.TrackInformation;
import org.burnish.virtualdrive.medium.Work;
import org.burnish.virtualdrive.medium.WriteParameters;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.burnish.virtualdrive.storage.DiscState;
import org.jspecify.annotations.Nullable;

/// A DVD-R, DVD+R, BD-R, or a DVD-RW that is recorded like them. What is recorded on the write-once ones stays.
public final class RecordableDisc implements Medium {
    private static final int MOST_CALIBRATIONS = 100;
    private static final double CALIBRATION_SECONDS = 3;

    private final DiscRecord disc;
    private final RecordableAnswers answers;
    private final BluRayFormat formats;
    private Recorder recorder;
    private Medium successor = this;
    private @Nullable Formatting formatting;

    public RecordableDisc(MediumType type, DiscFolder folder) throws IOException {
        disc = new DiscRecord(type, folder);
        answers = new RecordableAnswers(disc);
        formats = new BluRayFormat(disc);
        recorder = new Recorder(disc);
    }

    /// The state of a disc that comes out of its wrapping.
    public static DiscState blank(MediumType type) {
        return DiscRecord.blank(type);
    }

    @Override
    public Family family() {
        return disc.type.family();
    }

    @Override
    public int profile() {
        return disc.type.profile();
    }

    @Override
    public List<Feature> features() {
        return answers.features();
    }

    @Override
    public Speeds speeds() {
        return SpeedTable.of(disc.type);
    }

    @Override
    public DiscInformation discInformation() {
        return answers.discInformation();
    }

    @Override
    public byte[] overwriteResources() throws Refusal {
        return formats.overwriteResources();
    }

    @Override
    public List<TrackInformation> tracks() {
        return answers.tracks();
    }

    @Override
    public int invisibleTrack() {
        return disc.kind.numberless() && !disc.complete ? disc.zones.last().number : 0;
    }

    @Override
    public int capacity() {
        return answers.closedEnd();
    }

    @Override
    public void read(int address, int blocks, ByteBuffer into) throws Refusal {
        int end = readableEnd(address);
        while (end < address + blocks) {
            int more = readableEnd(end);
            if (more == end) {
                throw Refusal.unwritten(end);
            }
            end = more;
        }
        int limit = into.limit();
        into.limit(into.position() + blocks * DiscRecord.BLOCK);
        try {
            disc.folder.read((long) address * DiscRecord.BLOCK, into);
        } catch (IOException e) {
            throw DiscRecord.hostFailed();
        } finally {
            into.limit(limit);
        }
    }

    /// Behind the last block that can be read from here on; the same when none can.
    private int readableEnd(int address) throws Refusal {
        if (address < 0 || address >= disc.capacity) {
            throw Refusal.outOfRange(address);
        }
        Zone zone = disc.zones.holding(address);
        boolean readable = zone != null && (zone.state == Zone.State.CLOSED || disc.kind.readableWhileOpen());
        return readable && zone != null ? Math.max(address, zone.next) : address;
    }

    @Override
    public byte[] toc(int format, int first, boolean msf) throws Refusal {
        return FictionalToc.of(format, first, msf, answers.closedTracks(), answers.closedEnd());
    }

    @Override
    public int[] structures() {
        return answers.structures();
    }

    @Override
    public byte[] structure(int layer, int format, int address) throws Refusal {
        return answers.structure(layer, format);
    }

    @Override
    public void sendStructure(int format, byte[] parameters) throws Refusal {
        LayerBreak.set(disc, format, parameters);
    }

    @Override
    public List<FormatCapacity> formatCapacities() {
        return formats.capacities(answers.closedEnd());
    }

    @Override
    public boolean takesWriteParameters() {
        return disc.kind.takesPage();
    }

    @Override
    public void write(int address, int blocks, ByteBuffer from, WriteParameters parameters) throws Refusal {
        recorder.write(address, blocks, from, parameters);
    }

    @Override
    public boolean breaksOnUnderrun(WriteParameters parameters) {
        return disc.kind.byPage() && !parameters.underrunFree() && !parameters.testWrite();
    }

    @Override
    public void underrun() throws Refusal {
        recorder.underrun();
    }

    @Override
    public void powerLost(long buffered) throws IOException {
        recorder.powerLost(buffered);
    }

    @Override
    public void replaceDefect(int address) throws Refusal {
        if (disc.allSpares == 0) {
            throw Refusal.at(address, 3, 0x0C, 0);
        }
        if (disc.spares == 0) {
            throw Refusal.at(address, 3, 0x0C, 2);
        }
        disc.spares--;
    }

    @Override
    public Work synchronize(WriteParameters parameters) throws Refusal {
        return recorder.synchronize(parameters);
    }

    @Override
    public Work close(int function, int number, WriteParameters parameters) throws Refusal {
        return new Closer(disc).close(function, number, parameters);
    }

    @Override
    public void reserve(int blocks, WriteParameters parameters) throws Refusal {
        new Closer(disc).reserve(blocks, parameters);
    }

    private static final double FULL_BLANK_SECONDS = 1800;
    private static final double MINIMAL_BLANK_SECONDS = 60;

    @Override
    public Work blank(int kind, int address) throws Refusal {
        if (disc.type != MediumType.DVD_RW) {
            throw Refusal.of(5, 0x30, 0);
        }
        if (kind > 1) {
            throw Refusal.field(1);
        }
        Work work = new Closer(disc).erase(kind == 0, kind == 0 ? FULL_BLANK_SECONDS : MINIMAL_BLANK_SECONDS);
        return new Work(work.kind(), work.nanoseconds(), () -> {
            work.ending().run();
            recorder = new Recorder(disc);
        });
    }

    /// Formats a disc for another use.
    public interface Formatting {
        Work format(FormatRequest request) throws Refusal;
    }

    /// Lets it be formatted for random writing, as a DVD-RW can be.
    public void formattedBy(Formatting by) {
        formatting = by;
    }

    @Override
    public Work format(FormatRequest request) throws Refusal {
        Formatting by = formatting;
        return by == null ? formats.format(request) : by.format(request);
    }

    @Override
    public Work calibrate() throws Refusal {
        if (disc.complete) {
            throw Refusal.notWritable();
        }
        if (disc.calibrations >= MOST_CALIBRATIONS) {
            throw Refusal.of(3, 0x73, 2);
        }
        disc.calibrations++;
        disc.keep();
        return Work.seconds(Work.Kind.OPERATION, CALIBRATION_SECONDS, () -> {});
    }

    /// What it is after it was formatted for another use.
    @Override
    public Medium successor() {
        return successor;
    }

    /// Says what it has become.
    public void becomes(Medium other) {
        successor = other;
    }

    @Override
    public void close() throws IOException {
        try {
            if (disc.hasUnkept()) {
                disc.keep();
            }
        } catch (Refusal e) {
            throw new IOException(e);
        } finally {
            disc.folder.close();
        }
    }
}
