package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// Reads feature descriptors. Content that is shorter than the newest standard's reads as zeros.
@Clause("MMC-6 5.3")
final class FeatureReader {
    private static final int LONGEST = 256;

    private FeatureReader() {}

    static Feature read(ByteReader in) throws DiscFormatException {
        int code = in.u16be();
        int flags = in.u8();
        byte[] content = in.bytes(Math.min(in.u8(), in.remaining()));
        Feature.Head head = new Feature.Head(code, flags >> 2 & 0xF, (flags & 2) != 0, (flags & 1) != 0);
        ByteReader fields = Reply.padded(ByteReader.of(content), 0, LONGEST);
        return switch (code) {
            case 0x0000 -> profiles(head, ByteReader.of(content));
            case 0x0001 -> new Feature.Core(head, fields.u32be(), bit(fields.u8(), 0));
            case 0x0002, 0x0003, 0x0004, 0x0010, 0x001E, 0x001F -> reading(head, fields);
            case 0x0020, 0x0021, 0x0023, 0x0024, 0x0025, 0x0028, 0x002A, 0x002B, 0x003A, 0x003B, 0x002C -> writing(head, fields);
            case 0x002D, 0x002E, 0x002F, 0x0033, 0x0037 -> recording(head, fields);
            case 0x0040, 0x0041 -> bluray(head, fields);
            case 0x0105, 0x0106, 0x0107, 0x010D -> other(head, fields);
            case 0x0108 -> new Feature.DriveSerialNumber(head, ByteReader.of(content).text(content.length).strip());
            case 0x010C -> new Feature.FirmwareInformation(head, ByteReader.of(content).text(Math.min(14, content.length)));
            default -> new Feature.Other(head, content);
        };
    }

    private static Feature profiles(Feature.Head head, ByteReader in) throws DiscFormatException {
        List<Profile> all = new ArrayList<>();
        List<Profile> current = new ArrayList<>();
        while (in.remaining() >= 4) {
            Profile profile = Profile.of(in.u16be());
            all.add(profile);
            if (bit(in.u8(), 0)) {
                current.add(profile);
            }
            in.skip(1);
        }
        return new Feature.ProfileList(head, List.copyOf(all), List.copyOf(current));
    }

    private static Feature reading(Feature.Head head, ByteReader in) throws DiscFormatException {
        if (head.code() == 0x0010) {
            return new Feature.RandomReadable(head, in.u32be(), in.u16be(), bit(in.u8(), 0));
        }
        int b = in.u8();
        return switch (head.code()) {
            case 0x0002 -> new Feature.Morphing(head, bit(b, 1), bit(b, 0));
            case 0x0003 -> new Feature.RemovableMedium(head, b >> 5, bit(b, 4), bit(b, 3), bit(b, 2), bit(b, 0));
            case 0x0004 -> new Feature.WriteProtect(head, bit(b, 0), bit(b, 1), bit(b, 2), bit(b, 3));
            case 0x001E -> new Feature.CdRead(head, bit(b, 7), bit(b, 1), bit(b, 0));
            default -> dvdRead(head, b, in.skip(1).u8());
        };
    }

    private static Feature dvdRead(Feature.Head head, int first, int third) {
        return new Feature.DvdRead(head, bit(first, 0), bit(third, 1), bit(third, 0));
    }

    private static Feature writing(Feature.Head head, ByteReader in) throws DiscFormatException {
        return switch (head.code()) {
            case 0x0020 -> new Feature.RandomWritable(head, in.u32be(), in.u32be(), in.u16be(), bit(in.u8(), 0));
            case 0x0021 -> incremental(head, in.u16be(), in.u8(), linkSizes(in));
            case 0x0025 -> new Feature.WriteOnce(head, in.u32be(), in.u16be(), bit(in.u8(), 0));
            case 0x0023 -> formattable(head, in.u8(), in.skip(3).u8());
            case 0x0024 -> new Feature.HardwareDefectManagement(head, bit(in.u8(), 7));
            case 0x0028 -> new Feature.Mrw(head, bit(in.u8(), 0));
            case 0x002C -> rigid(head, in.u8());
            default -> plus(head, in.u8(), in.u8());
        };
    }

    private static Feature incremental(Feature.Head head, int dataBlockTypes, int flags, List<Integer> linkSizes) {
        return new Feature.IncrementalStreamingWritable(head, dataBlockTypes, bit(flags, 1), bit(flags, 0), linkSizes);
    }

    private static List<Integer> linkSizes(ByteReader in) throws DiscFormatException {
        List<Integer> sizes = new ArrayList<>();
        for (int left = in.u8(); left > 0 && in.remaining() > 0; left--) {
            sizes.add(in.u8());
        }
        return List.copyOf(sizes);
    }

    private static Feature formattable(Feature.Head head, int b, int fifth) {
        return new Feature.Formattable(head, bit(b, 3), bit(b, 2), bit(b, 1), bit(b, 0), bit(fifth, 0));
    }

    private static Feature rigid(Feature.Head head, int b) {
        return new Feature.RigidRestrictedOverwrite(head, bit(b, 3), bit(b, 2), bit(b, 1), bit(b, 0));
    }

    private static Feature plus(Feature.Head head, int b, int second) {
        return new Feature.DvdPlus(head, bit(b, 0), bit(second, 1), bit(second, 0));
    }

    private static Feature recording(Feature.Head head, ByteReader in) throws DiscFormatException {
        if (head.code() == 0x0033) {
            return new Feature.LayerJumpRecording(head, linkSizes(in.skip(3)));
        }
        int b = in.u8();
        return switch (head.code()) {
            case 0x002D -> new Feature.CdTrackAtOnce(head, bit(b, 6), bit(b, 2), bit(b, 1), bit(b, 0), in.skip(1).u16be());
            case 0x002E -> mastering(head, b, in.u8() << 16 | in.u16be());
            case 0x002F -> new Feature.DvdRRwWrite(head, bit(b, 6), bit(b, 3), bit(b, 2), bit(b, 1));
            default -> new Feature.CdRwMediaWriteSupport(head, in.u8());
        };
    }

    private static Feature mastering(Feature.Head head, int b, int cueSheet) {
        return new Feature.CdMastering(
                head, bit(b, 6), bit(b, 5), bit(b, 4), bit(b, 3), bit(b, 2), bit(b, 1), bit(b, 0), cueSheet);
    }

    private static Feature bluray(Feature.Head head, ByteReader in) throws DiscFormatException {
        boolean first = bit(in.u8(), 0);
        in.skip(3);
        long re = in.u32be() << 32 | in.u32be();
        long r = in.u32be() << 32 | in.u32be();
        return head.code() == 0x0041
                ? new Feature.BdWrite(head, first, re, r)
                : new Feature.BdRead(head, first, re, r, in.u32be() << 32 | in.u32be());
    }

    private static Feature other(Feature.Head head, ByteReader in) throws DiscFormatException {
        int b = in.u8();
        int fourth = in.skip(2).u8();
        return switch (head.code()) {
            case 0x0105 -> new Feature.TimeOut(head, bit(b, 0));
            case 0x0106 -> new Feature.DvdCss(head, fourth);
            case 0x0107 -> new Feature.RealTimeStreaming(head, bit(b, 4), bit(b, 3), bit(b, 2), bit(b, 1), bit(b, 0));
            default -> new Feature.Aacs(head, bit(b, 0), fourth);
        };
    }

    private static boolean bit(int value, int bit) {
        return (value >> bit & 1) != 0;
    }
}
