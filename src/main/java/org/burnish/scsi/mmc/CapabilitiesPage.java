package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;
import org.burnish.scsi.spc.ModeParameters;

/// Mode page 2Ah, MM Capabilities and Mechanical Status: what old drives say of themselves. A hint only; numbers that
/// did not arrive are 0.
///
/// @param read a bit for each kind of disc that it reads, byte 2
/// @param write the same for writing, byte 3
/// @param media byte 4
/// @param audio byte 5
/// @param mechanism byte 6
/// @param maximumReadSpeed in units of 1000 bytes in a second
/// @param bufferKilobytes the buffer in units of 1024 bytes
/// @param currentReadSpeed in units of 1000 bytes in a second
/// @param maximumWriteSpeed in units of 1000 bytes in a second
/// @param writeSpeeds in units of 1000 bytes in a second, as listed
@Clause("MMC-6 E.3")
public record CapabilitiesPage(int read, int write, int media, int audio, int mechanism, int maximumReadSpeed,
        int bufferKilobytes,
        int currentReadSpeed, int maximumWriteSpeed, List<Integer> writeSpeeds) {
    public static final int CODE = 0x2A;
    private static final int FIXED = 32;
    private static final int LEAST = 8;

    public static Optional<CapabilitiesPage> of(ModeParameters parameters) throws DiscFormatException {
        Optional<ModeParameters.ModePage> page = parameters.page(CODE);
        return page.isEmpty() || page.get().bytes().length < LEAST ? Optional.empty() : Optional.of(read(page.get().bytes()));
    }

    private static CapabilitiesPage read(byte[] bytes) throws DiscFormatException {
        ByteReader in = Reply.padded(ByteReader.of(bytes), LEAST, Math.max(FIXED, bytes.length)).skip(2);
        int read = in.u8();
        int write = in.u8();
        int media = in.u8();
        int audio = in.u8();
        int mechanism = in.u8();
        int maximumRead = in.skip(1).u16be();
        int buffer = in.skip(2).u16be();
        int currentRead = in.u16be();
        int maximumWrite = in.skip(2).u16be();
        return new CapabilitiesPage(read, write, media, audio, mechanism, maximumRead, buffer, currentRead, maximumWrite,
                speeds(in.skip(10).expectAt(30)));
    }

    private static List<Integer> speeds(ByteReader in) throws DiscFormatException {
        int count = in.u16be();
        List<Integer> speeds = new ArrayList<>();
        while (speeds.size() < count && in.remaining() >= 4) {
            speeds.add(in.skip(2).u16be());
        }
        return speeds.stream().filter(speed -> speed > 0).toList();
    }

    /// Whether the tray of the drive is locked.
    public boolean locked() {
        return (mechanism & 2) != 0;
    }
}
