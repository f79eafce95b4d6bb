package org.burnish.virtualdrive.medium;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// A disc in a virtual drive: what is recorded on it, and what it lets be done. Addresses are logical block addresses,
/// below zero before the program area of a CD. What a medium does not know is refused as a strict drive would refuse it.
/// Used by one thread at a time.
public interface Medium extends Closeable {
    /// The kinds of discs that a drive tells apart.
    enum Family {
        CD,
        DVD,
        BD
    }

    Family family();

    /// The current profile. It may change by formatting and erasing.
    int profile();

    /// The features that are current with this medium as it is now, besides those that are current always. They stand in for
    /// the drive's own descriptors with their codes.
    List<Feature> features();

    /// Speeds in kB/s at which it can be read and written, the highest first; [Speeds#writing] is empty for a pressed disc.
    Speeds speeds();

    DiscInformation discInformation();

    /// READ DISC INFORMATION of type 2, with its head: how often what is recorded can still be replaced.
    default byte[] overwriteResources() throws Refusal {
        throw Refusal.field(1);
    }

    /// All tracks by number; where there is an invisible or incomplete track, it is the last.
    List<TrackInformation> tracks();

    /// The same where it depends on how one is going to write.
    default List<TrackInformation> tracks(WriteParameters parameters) {
        return tracks();
    }

    /// The number of the track that is meant by FFh; 0 when none is. A CD and a DVD+R know it.
    default int invisibleTrack() {
        return 0;
    }

    /// The number of blocks that READ CAPACITY tells of; 0 when there is nothing to read.
    int capacity();

    /// Fills `into`, which takes `blocks` blocks of 2048 bytes: READ (10), READ (12). Called for more than zero blocks. Nothing
    /// is allocated when it goes well.
    ///
    /// @throws Refusal with the first address that cannot be read
    void read(int address, int blocks, ByteBuffer into) throws Refusal;

    /// READ CD and READ CD MSF.
    default void readCd(ReadCd request, ByteBuffer into) throws Refusal {
        throw Refusal.otherMedium();
    }

    /// The answer to READ TOC/PMA/ATIP, with its head.
    ///
    /// @param first the track or session number field
    byte[] toc(int format, int first, boolean msf) throws Refusal;

    /// The answer to READ SUB-CHANNEL with its head.
    default byte[] subChannel(boolean msf, boolean q, int format, int track) throws Refusal {
        throw Refusal.otherMedium();
    }

    /// A structure of READ DISC STRUCTURE without its head.
    default byte[] structure(int layer, int format, int address) throws Refusal {
        throw family() == Family.CD ? Refusal.otherMedium() : Refusal.field(7);
    }

    /// Formats that [#structure] knows.
    default int[] structures() {
        return new int[0];
    }

    /// SEND DISC STRUCTURE with the parameter list behind its head.
    default void sendStructure(int format, byte[] parameters) throws Refusal {
        throw family() == Family.CD ? Refusal.otherMedium() : Refusal.field(7);
    }

    /// What READ FORMAT CAPACITIES tells: first the present capacity, then the choices.
    List<FormatCapacity> formatCapacities();

    /// Whether the Write Parameters page can be set while this medium is inserted: where it says how it is written, and
    /// for DVD+R, where drives take it and do not heed it.
    default boolean takesWriteParameters() {
        return false;
    }

    /// Bytes of a block of WRITE (10) and WRITE (12) at an address.
    default int writtenBlockLength(int address, WriteParameters parameters) {
        return 2048;
    }

    /// Records blocks, as WRITE (10) and WRITE (12) say. Nothing is allocated when it goes well.
    default void write(int address, int blocks, ByteBuffer from, WriteParameters parameters) throws Refusal {
        throw Refusal.notWritable();
    }

    /// A block cannot be written. A disc with spare areas takes one of them instead, as long as there is one.
    default void replaceDefect(int address) throws Refusal {
        throw Refusal.at(address, 3, 0x0C, 0);
    }

    /// Blocks are scratched, about to be read. On a CD, scratched audio has wrong samples, which the error flags tell of; a mark
    /// is no more than that, and data behind it is still corrected.
    default void scratched(int from, int to, boolean deep) throws Refusal {
        if (deep) {
            throw Refusal.at(from, 3, 0x11, 0);
        }
    }

    /// Whether something that was begun is not finished, after a first write.
    default boolean isBeingWritten() {
        return true;
    }

    /// Whether writing has to go on without a break unless the drive bridges the gap.
    default boolean breaksOnUnderrun(WriteParameters parameters) {
        return false;
    }

    /// The stream of data broke while a track was written that takes no breaks.
    default void underrun() throws Refusal {
        throw Refusal.of(3, 0x0C, 9);
    }

    /// The power failed while so many bytes were still in the drive's buffer.
    default void powerLost(long buffered) throws IOException {}

    /// What SYNCHRONIZE CACHE does besides emptying the buffer.
    default Work synchronize(WriteParameters parameters) throws Refusal {
        return Work.NONE;
    }

    /// CLOSE TRACK SESSION.
    default Work close(int function, int number, WriteParameters parameters) throws Refusal {
        throw Refusal.notWritable();
    }

    /// RESERVE TRACK.
    ///
    /// @param blocks size of the reservation
    default void reserve(int blocks, WriteParameters parameters) throws Refusal {
        throw Refusal.notWritable();
    }

    /// BLANK.
    default Work blank(int type, int address) throws Refusal {
        throw Refusal.of(5, 0x30, 0);
    }

    /// FORMAT UNIT.
    default Work format(FormatRequest request) throws Refusal {
        throw Refusal.of(5, 0x30, 6);
    }

    /// SEND CUE SHEET.
    default void cueSheet(byte[] sheet, WriteParameters parameters) throws Refusal {
        throw Refusal.otherMedium();
    }

    /// SEND OPC INFORMATION: calibrates the power of the laser.
    default Work calibrate() throws Refusal {
        throw Refusal.notWritable();
    }

    /// Lets time pass for what goes on by itself, such as formatting in the background.
    default void pass(long nanoseconds) {}

    /// What it is from now on, after formatting or erasing made another kind of disc of it.
    default Medium successor() {
        return this;
    }

    @Override
    default void close() throws IOException {}

    /// Speeds in kB/s, the highest first.
    record Speeds(List<Integer> reading, List<Integer> writing) {}
}
