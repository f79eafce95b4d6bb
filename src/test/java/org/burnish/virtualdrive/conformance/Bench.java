package org.burnish.virtualdrive.conformance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.burnish.block.Disk;
import org.burnish.block.FileBlockSource;
import org.burnish.scsi.Transport;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Media;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.pressed.PressedDisc;

/// A virtual drive on the bench, reached by any way that carries SCSI commands, in a time that passes when it is told to.
public final class Bench implements AutoCloseable {
    public static final String READY = "00 00 00 00 00 00";
    public static final String DISC = "51 00 00 00 00 00 00 00 22 00";
    public static final String SYNC = "35 00 00 00 00 00 00 00 00 00";
    public static final String CLOSE_SESSION = "5B 00 02 00 00 00 00 00 00 00";
    public static final String INCREMENTAL = "60 E5 08 10";
    public static final String INCREMENTAL_LAST = "60 25 08 10";
    public static final String AT_ONCE = "42 05 08 00";

    private final Path folder;
    private final UnaryOperator<Transport> way;
    private final DriveClock.Virtual clock = new DriveClock.Virtual();
    private VirtualDrive drive;
    private RawDrive raw;

    /// @param way from the drive to who sends the commands
    public Bench(Path folder, UnaryOperator<Transport> way) {
        this.folder = folder;
        this.way = way;
    }

    /// A drive that has just been switched on.
    ///
    /// @param description in what it differs from a strict one
    public Bench insert(Medium medium, String description) throws IOException {
        drive = new VirtualDrive("BENCH", Personalities.of(description), clock);
        drive.powerOn(false, medium);
        raw = new RawDrive(way.apply(drive));
        return this;
    }

    /// A drive with a blank disc, past its first words.
    public RawDrive blank(MediumType type) throws IOException {
        return blank(type, "");
    }

    public RawDrive blank(MediumType type, String description) throws IOException {
        Media.create(Disk.REAL, folder.resolve("disc"), type);
        insert(Media.open(Disk.REAL, folder.resolve("disc")), description);
        clock.passSeconds(100);
        return raw.settle();
    }

    /// The same with a disc from a press.
    public RawDrive pressed(Medium.Family family) throws IOException {
        Path image = Files.write(folder.resolve("image"), new byte[100 * 2048]);
        insert(new PressedDisc(family, FileBlockSource.open(image, 2048)), "");
        return raw.settle();
    }

    /// Takes the disc out and puts it in again, in another drive.
    public RawDrive reload() throws IOException {
        drive.close();
        insert(Media.open(Disk.REAL, folder.resolve("disc")), "");
        return raw.settle();
    }

    public VirtualDrive drive() {
        return drive;
    }

    public RawDrive raw() {
        return raw;
    }

    public void pass(double seconds) {
        clock.passSeconds(seconds);
    }

    public double now() {
        return clock.nanoseconds() * 1e-9;
    }

    /// Writes blocks that have their addresses at their start.
    public String write(int address, int count) {
        ByteBuffer blocks = ByteBuffer.allocate(count * 2048);
        for (int i = 0; i < count; i++) {
            blocks.putInt(i * 2048, address + i);
        }
        return raw.send(String.format("2A 00 %08X 00 %04X 00", address, count), blocks);
    }

    public String read(int address, int count) {
        return raw.tryAsk(String.format("28 00 %08X 00 %04X 00", address, count), count * 2048);
    }

    /// Sets the Write Parameters page.
    public String page(String bytes2to5) {
        return raw.send("55 10 00 00 00 00 00 00 3C 00",
                "00".repeat(8) + "05 32" + bytes2to5 + "00 00 00 00 00 00 00 10" + "00".repeat(38));
    }

    public String closeTrack(int number) {
        return raw.send(String.format("5B 00 01 00 %04X 00 00 00 00", number));
    }

    public String reserve(int blocks) {
        return raw.send(String.format("53 00 00 00 00 %08X 00", blocks));
    }

    /// @param type the byte with the format type and the sub-type
    public String format(long blocks, int type, int parameter) {
        return raw.send("04 11 00 00 00 00", String.format("00 00 00 08 %08X %02X %06X", blocks, type, parameter));
    }

    /// Disc status and state of the last session, as in the table of states: `D L`.
    public String state() {
        int bits = raw.ask(DISC, 34)[2];
        return (bits & 3) + " " + (bits >> 2 & 3);
    }

    /// Number of sessions and the last track.
    public String sessions() {
        byte[] disc = raw.ask(DISC, 34);
        return disc[4] + "/" + disc[6];
    }

    /// The next writable address of a track; -1 when there is none.
    public int nextWritable(int track) {
        byte[] answer = raw.ask(String.format("52 01 %08X 00 00 24 00", track), 36);
        return (answer[7] & 1) == 0 ? -1 : RawDrive.u32(answer, 12);
    }

    /// The last block that READ CAPACITY tells of.
    public int lastBlock() {
        return RawDrive.u32(raw.ask("25 00 00 00 00 00 00 00 00 00", 8), 0);
    }

    public int profile() {
        return RawDrive.u16(raw.ask("46 01 00 00 00 00 00 00 08 00", 8), 6);
    }

    public boolean isCurrent(int feature) {
        byte[] answer = raw.ask(String.format("46 02 %04X 00 00 00 00 40 00", feature), 64);
        return answer.length > 8 && (answer[10] & 1) != 0;
    }

    @Override
    public void close() {
        if (drive != null) {
            drive.close();
        }
    }
}
