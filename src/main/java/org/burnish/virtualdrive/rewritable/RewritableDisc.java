package org.burnish.virtualdrive.rewritable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.DiscInformation.SessionState;
import org.burnish.virtualdrive.medium.DiscInformation.Status;
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

/// A DVD+RW, DVD-RAM, BD-RE, or a DVD-RW in restricted overwrite mode.
public final class RewritableDisc implements Medium {
    private static final double LEAD_OUT_SECONDS = 60;

    private final Surface disc;
    private final Formatter formatter;
    private final RewritableAnswers answers;
    private Medium successor = this;

    /// @param state what the disc is; it is kept in the folder when something changes
    public RewritableDisc(MediumType type, DiscFolder folder, DiscState state) throws IOException {
        disc = new Surface(type, folder, state);
        formatter = new Formatter(disc);
        answers = new RewritableAnswers(disc);
    }

    /// The state of a disc that comes out of its wrapping. A DVD-RAM is sold formatted.
    public static DiscState blank(MediumType type) {
        boolean ram = type == MediumType.DVD_RAM;
        int size = ram ? type.blocks() : 0;
        int spares = ram ? Formatter.RAM_SPARES : 0;
        return Surface.state(type, size, size, 0).set("spares", spares).set("all-spares", spares);
    }

    @Override
    public Family family() {
        return disc.type.family();
    }

    @Override
    public int profile() {
        return disc.type == MediumType.DVD_RW ? 0x13 : disc.type.profile();
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
        if (disc.type == MediumType.DVD_RAM) {
            return DiscInformation.whole(true, Status.OTHER, 0);
        }
        if (!disc.isFormatted() || disc.intermediate) {
            Status status = disc.intermediate ? Status.APPENDABLE : disc.broken ? Status.OTHER : Status.BLANK;
            SessionState session = disc.intermediate ? SessionState.INCOMPLETE : disc.broken ? SessionState.DAMAGED : SessionState.EMPTY;
            return new DiscInformation(true, status, session, 1, 1, 1, disc.background, 0xFF, 0, disc.type.blocks(), 0);
        }
        return DiscInformation.whole(true, Status.COMPLETE, disc.background);
    }

    @Override
    public List<TrackInformation> tracks() {
        return List.of(answers.track());
    }

    @Override
    public int capacity() {
        return disc.isFormatted() ? disc.size : 0;
    }

    @Override
    public void read(int address, int blocks, ByteBuffer into) throws Refusal {
        int end = disc.isFormatted() ? disc.size : 0;
        if (address < 0 || address >= end) {
            throw Refusal.outOfRange(address);
        }
        if (blocks > end - address) {
            throw Refusal.outOfRange(end);
        }
        if (address + blocks > disc.reached) {
            throw Refusal.unwritten(Math.max(address, disc.reached));
        }
        int limit = into.limit();
        into.limit(into.position() + blocks * Surface.BLOCK);
        try {
            disc.folder.read((long) address * Surface.BLOCK, into);
        } catch (IOException e) {
            throw Surface.hostFailed();
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public byte[] toc(int format, int first, boolean msf) throws Refusal {
        return FictionalToc.of(format, first, msf, disc.isFormatted() ? tracks() : List.of(), capacity());
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
    public List<FormatCapacity> formatCapacities() {
        return formatter.capacities();
    }

    @Override
    public void write(int address, int blocks, ByteBuffer from, WriteParameters parameters) throws Refusal {
        requireWritable(address, blocks);
        try {
            disc.folder.write((long) address * Surface.BLOCK, from);
        } catch (IOException e) {
            throw Surface.hostFailed();
        }
        if (address + blocks > disc.reached) {
            disc.reached = address + blocks;
        }
    }

    private void requireWritable(int address, int blocks) throws Refusal {
        if (disc.locked) {
            throw disc.type == MediumType.DVD_RAM ? Refusal.of(7, 0x27, 6) : Refusal.of(7, 0x27, 4);
        }
        if (!disc.isFormatted()) {
            throw disc.broken ? Refusal.of(3, 0x31, 0) : Refusal.of(5, 0x30, 0x10);
        }
        if (address < 0 || address >= disc.size) {
            throw Refusal.outOfRange(address);
        }
        if (blocks > disc.size - address) {
            throw Refusal.outOfRange(disc.size);
        }
        boolean restricted = disc.type == MediumType.DVD_RW;
        int unit = disc.type.unit();
        if (restricted && (address % unit != 0 || blocks % unit != 0)) {
            throw Refusal.notWritableAt(address);
        }
        boolean gradual = disc.intermediate || disc.type == MediumType.DVD_PLUS_RW && disc.background == 1;
        if (gradual && address > disc.reached) {
            throw Refusal.notWritableAt(address);
        }
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
        disc.keep();
        return Work.NONE;
    }

    private static final int STOP_FORMAT = 0;
    private static final int END_SESSION = 2;
    private static final int FINALIZE = 3;

    @Override
    public Work close(int function, int number, WriteParameters parameters) throws Refusal {
        boolean plus = disc.type == MediumType.DVD_PLUS_RW;
        boolean restricted = disc.type == MediumType.DVD_RW;
        boolean known = plus && (function == STOP_FORMAT || function == END_SESSION || function == FINALIZE)
                || restricted && (function == END_SESSION || function == FINALIZE);
        if (!known) {
            throw Refusal.field(2);
        }
        if (plus && disc.background == 2) {
            disc.background = 1;
        }
        disc.keep();
        if (function == STOP_FORMAT || !disc.isFormatted()) {
            return Work.NONE;
        }
        return Work.seconds(Work.Kind.OPERATION, LEAD_OUT_SECONDS, () -> {
            disc.intermediate = false;
            disc.keep();
        });
    }

    @Override
    public Work format(FormatRequest request) throws Refusal {
        if (disc.locked) {
            throw Refusal.of(7, 0x27, 4);
        }
        return formatter.format(request);
    }

    private static final double BLANK_SECONDS = 60;
    private @Nullable Eraser eraser;

    /// Makes the disc one that is recorded from start to end.
    public interface Eraser {
        /// @param full whether everything is erased, and not only what tells of it
        void erase(boolean full) throws Refusal;
    }

    /// Lets it be erased, as a DVD-RW can be.
    public void erasedBy(Eraser by) {
        eraser = by;
    }

    @Override
    public Work blank(int kind, int address) throws Refusal {
        Eraser by = eraser;
        if (by == null) {
            throw Refusal.of(5, 0x30, 0);
        }
        if (kind > 1) {
            throw Refusal.field(1);
        }
        disc.broken = true;
        disc.keep();
        return Work.seconds(Work.Kind.OPERATION, kind == 0 ? BLANK_SECONDS * 30 : BLANK_SECONDS, () -> by.erase(kind == 0));
    }

    @Override
    public Work calibrate() throws Refusal {
        return Work.NONE;
    }

    @Override
    public void pass(long nanoseconds) {
        formatter.pass(nanoseconds);
    }

    @Override
    public Medium successor() {
        return successor;
    }

    /// Says what it has become.
    public void becomes(Medium other) {
        successor = other;
    }

    /// Sets the write protection of the disc or its cartridge.
    public void lock(boolean on) {
        disc.locked = on;
    }

    @Override
    public void powerLost(long buffered) throws IOException {
        if (disc.background == 2) {
            disc.background = 1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            disc.keep();
        } catch (Refusal e) {
            throw new IOException(e);
        } finally {
            disc.folder.close();
        }
    }
}
