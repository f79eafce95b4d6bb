package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Reply;
import org.burnish.scsi.SizedCommand;

/// Asks for one of the structures of a DVD or BD.
///
/// @param media 0 DVD, 1 BD
/// @param address where the structure wants one
/// @param layer from 0 on
/// @param format which structure
/// @param reader of the answer
/// @param allocationLength room for it, all of it at once as some drives want
@Clause("MMC-6 6.22")
public record ReadDiscStructure<R>(int media, long address, int layer, int format, ReplyReader<R> reader, int allocationLength)
        implements SizedCommand<R> {
    public static final int OPERATION_CODE = 0xAD;
    private static final int DVD = 0;
    private static final int BD = 1;
    private static final int WHOLE_DVD = 2052;
    private static final int WHOLE_BD = 4100;
    private static final int HEADER = 4;

    /// Format 00h: what kind of DVD it is, and how long.
    public static ReadDiscStructure<PhysicalFormatInformation> physicalFormat(int layer) {
        return new ReadDiscStructure<>(DVD, 0, layer, 0x00, PhysicalFormatInformation::read, WHOLE_DVD);
    }

    /// Format 01h: whether a DVD is protected, and for which regions.
    public static ReadDiscStructure<CopyrightInformation> copyright() {
        return new ReadDiscStructure<>(DVD, 0, 0, 0x01, CopyrightInformation::read, 8);
    }

    /// Format 0Eh: what a DVD-R or -RW says of its maker.
    public static ReadDiscStructure<Optional<String>> preRecorded() {
        return new ReadDiscStructure<>(DVD, 0, 0, 0x0E, MediaIds::preRecorded, WHOLE_DVD);
    }

    /// Format 11h: what the groove of a DVD+R or +RW says of its maker.
    public static ReadDiscStructure<Optional<String>> adip() {
        return new ReadDiscStructure<>(DVD, 0, 0, 0x11, MediaIds::adip, WHOLE_DVD);
    }

    /// Format 00h once more, for drives that put there what the groove says.
    public static ReadDiscStructure<Optional<String>> adipInPhysicalFormat() {
        return new ReadDiscStructure<>(DVD, 0, 0, 0x00, MediaIds::adip, WHOLE_DVD);
    }

    /// Format 0Ah: the spare area of a DVD-RAM.
    public static ReadDiscStructure<SpareArea> dvdSpareArea() {
        return new ReadDiscStructure<>(DVD, 0, 0, 0x0A, SpareArea::dvd, 16);
    }

    /// Format 20h: how much goes on the first layer.
    public static ReadDiscStructure<LayerBoundary> layerBoundary() {
        return new ReadDiscStructure<>(DVD, 0, 0, 0x20, LayerBoundary::read, 12);
    }

    /// BD format 00h: what kind of BD it is, and who made it.
    public static ReadDiscStructure<DiscInformationUnit> discInformation() {
        return new ReadDiscStructure<>(BD, 0, 0, 0x00, DiscInformationUnit::read, WHOLE_BD);
    }

    /// BD format 0Ah: the spare areas.
    public static ReadDiscStructure<SpareArea> bluraySpareArea() {
        return new ReadDiscStructure<>(BD, 0, 0, 0x0A, SpareArea::bluray, 16);
    }

    /// Format FFh: which structures can be read.
    public static ReadDiscStructure<List<Listed>> list(boolean bluray) {
        return new ReadDiscStructure<>(bluray ? BD : DVD, 0, 0, 0xFF, ReadDiscStructure::listed, 2052);
    }

    /// A structure that can be read or sent.
    public record Listed(int format, boolean sendable, boolean readable, int length) {}

    @Override
    public String name() {
        return "READ DISC STRUCTURE";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(1, media).u32(2, address).u8(6, layer).u8(7, format).u16(8, allocationLength);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(allocationLength);
    }

    @Override
    public int wholeLength(byte[] arrived) {
        return 2 + Reply.u16(arrived, 0);
    }

    @Override
    public ReadDiscStructure<R> withAllocationLength(int length) {
        return new ReadDiscStructure<>(media, address, layer, format, reader, length);
    }

    /// Reads what lies behind the four bytes of the head. The length there is not looked at: drives say 4 where 36 bytes
    /// come, and the structures have lengths of their own.
    @Override
    public R decode(ByteReader in) throws DiscFormatException {
        if (in.remaining() < HEADER) {
            throw in.unusable("ends within its head");
        }
        return reader.read(in.skip(HEADER));
    }

    private static List<Listed> listed(ByteReader in) throws DiscFormatException {
        List<Listed> all = new ArrayList<>();
        while (in.remaining() >= 4) {
            int format = in.u8();
            int flags = in.u8();
            int length = in.u16be();
            if (flags != 0) {
                all.add(new Listed(format, (flags & 0x80) != 0, (flags & 0x40) != 0, length));
            }
        }
        return List.copyOf(all);
    }
}
