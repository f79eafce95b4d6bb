package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Reply;
import org.burnish.scsi.SizedCommand;

/// Asks for what the lead-in of a CD says; for other discs drives make up a table of contents.
///
/// @param format which of the six
/// @param msf whether addresses come as minute, second and frame
/// @param number the track or session to start with
/// @param reader of the answer
/// @param allocationLength room for it
@Clause("MMC-6 6.25")
public record ReadTocPmaAtip<R>(int format, boolean msf, int number, ReplyReader<R> reader, int allocationLength)
        implements SizedCommand<R> {
    public static final int OPERATION_CODE = 0x43;
    /// 100 tracks and the head, even.
    private static final int GENEROUS = 804;
    private static final int HEADER = 4;

    /// The tracks by block address.
    public static ReadTocPmaAtip<Toc> toc() {
        return new ReadTocPmaAtip<>(0, false, 0, Toc::read, GENEROUS);
    }

    /// Where the last session starts.
    public static ReadTocPmaAtip<SessionStart> sessionStart() {
        return new ReadTocPmaAtip<>(1, false, 0, SessionStart::read, 12);
    }

    /// The Q sub-channel of all lead-ins.
    public static ReadTocPmaAtip<FullToc> fullToc() {
        return new ReadTocPmaAtip<>(2, true, 1, FullToc::read, 2048);
    }

    /// The program memory area: tracks whose session is still open.
    public static ReadTocPmaAtip<FullToc> pma() {
        return new ReadTocPmaAtip<>(3, true, 0, FullToc::read, 2048);
    }

    /// What the groove of a writable disc says.
    public static ReadTocPmaAtip<Atip> atip() {
        return new ReadTocPmaAtip<>(4, true, 0, Atip::read, 32);
    }

    /// The packs of CD-Text, 18 bytes each, as they are.
    public static ReadTocPmaAtip<List<byte[]>> cdText() {
        return new ReadTocPmaAtip<>(5, false, 0, ReadTocPmaAtip::packs, 4096);
    }

    @Override
    public String name() {
        return "READ TOC/PMA/ATIP";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 1, msf).u8(2, format).u8(6, number).u16(7, allocationLength);
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
    public ReadTocPmaAtip<R> withAllocationLength(int length) {
        return new ReadTocPmaAtip<>(format, msf, number, reader, length);
    }

    @Override
    public R decode(ByteReader in) throws DiscFormatException {
        return reader.read(in);
    }

    /// What lies behind the four bytes of the head, as much of it as the head says and as arrived.
    static ByteReader content(ByteReader in) throws DiscFormatException {
        if (in.remaining() < HEADER) {
            throw in.unusable("ends within its head");
        }
        return Reply.atMost(in, Math.max(HEADER, 2 + in.duplicate().u16be())).skip(HEADER);
    }

    private static List<byte[]> packs(ByteReader in) throws DiscFormatException {
        ByteReader content = content(in);
        List<byte[]> packs = new ArrayList<>();
        while (content.remaining() >= 18) {
            packs.add(content.bytes(18));
        }
        return List.copyOf(packs);
    }
}
