package org.burnish.filesystem.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.oracle.Oracle;

/// A real DVD that dvdauthor makes of grey pictures: a menu for all, a film without and a film with a menu of its own.
public final class DvdFolder {
    private static final int PACK = 2048;
    private static final int PICTURES = 12;
    private static final int TICKS = 3600;

    private DvdFolder() {}

    /// The folder that has `VIDEO_TS` in it.
    public static Path author(Path folder) {
        try {
            Files.write(folder.resolve("long.mpg"), film(20));
            Files.write(folder.resolve("short.mpg"), film(7));
            Path plan = folder.resolve("dvd.xml");
            Files.writeString(plan, """
                    <dvdauthor dest="dvd" jumppad="0">
                      <vmgm><menus><video format="pal"/><pgc><vob file="short.mpg" pause="inf"/></pgc></menus></vmgm>
                      <titleset><titles><video format="pal"/><pgc><vob file="long.mpg"/></pgc></titles></titleset>
                      <titleset>
                        <menus><video format="pal"/><pgc><vob file="short.mpg"/></pgc></menus>
                        <titles><video format="pal"/><pgc><vob file="short.mpg"/></pgc></titles>
                      </titleset>
                    </dvdauthor>
                    """, UTF_8);
            Oracle.DVDAUTHOR.command("-x", plan).in(folder).run().succeeded();
            return folder.resolve("dvd");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An MPEG program stream with the empty navigation packs that dvdauthor fills.
    private static byte[] film(int groups) {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int group = 0; group < groups; group++) {
            long time = 90_000 + (long) group * PICTURES * TICKS;
            long clock = time - 45_000;
            film.writeBytes(navigation(clock));
            for (int i = 0; i < PICTURES; i++) {
                byte[] picture = i == 0 ? join(sequence(), group(group * PICTURES), picture(i)) : picture(i);
                film.writeBytes(video(clock + 100 + i * 3000L, time + (long) i * TICKS, picture));
            }
        }
        return film.toByteArray();
    }

    private static byte[] navigation(long clock) {
        byte[] system = bytes("000001BB001280C4E104E17FB9E0E8B8C020BDE03ABFE002");
        byte[] presentation = Arrays.copyOf(bytes("000001BF03D400"), 6 + 0x3D4);
        byte[] search = Arrays.copyOf(bytes("000001BF03FA01"), 6 + 0x3FA);
        return join(packHeader(clock), system, presentation, search);
    }

    private static byte[] video(long clock, long time, byte[] stream) {
        byte[] body = join(bytes("81C00A"), stamp("0011", time), stamp("0001", time), stream);
        byte[] pack = join(packHeader(clock), bytes("000001E0%04X".formatted(body.length)), body);
        int left = PACK - pack.length - 6;
        byte[] padding = new byte[left];
        Arrays.fill(padding, (byte) 0xFF);
        return join(pack, bytes("000001BE%04X".formatted(left)), padding);
    }

    private static byte[] packHeader(long clock) {
        return join(bytes("000001BA"), bits("01" + marked(clock) + "000000000" + "1" + binary(25_200, 22) + "11" + "11111" + "000"));
    }

    private static byte[] stamp(String kind, long time) {
        return bits(kind + marked(time));
    }

    private static String marked(long clock) {
        String bits = binary(clock, 33);
        return bits.substring(0, 3) + "1" + bits.substring(3, 18) + "1" + bits.substring(18) + "1";
    }

    /// 720 by 576, 25 a second.
    private static byte[] sequence() {
        byte[] header = bits(binary(720, 12) + binary(576, 12) + "0010" + "0011" + binary(15_000, 18) + "1" + binary(112, 10) + "000");
        byte[] extension = bits("0001" + binary(0x48, 8) + "0" + "01" + "0000" + binary(0, 12) + "1" + binary(0, 8) + "0" + "0000000");
        return join(bytes("000001B3"), header, bytes("000001B5"), extension);
    }

    private static byte[] group(int picture) {
        return join(bytes("000001B8"), bits("0" + binary(0, 11) + "1" + binary(picture / 25, 6) + binary(picture % 25, 6) + "1000000"));
    }

    private static byte[] picture(int number) {
        byte[] header = bits(binary(number, 10) + "001" + binary(0xFFFF, 16) + "000");
        byte[] extension = bits("1000" + "1111".repeat(4) + "00" + "11" + "11" + "00000" + "11" + "0" + "000000");
        byte[] slice = new byte[40];
        Arrays.fill(slice, (byte) 0x22);
        return join(bytes("00000100"), header, bytes("000001B5"), extension, bytes("00000101"), slice);
    }

    private static String binary(long value, int digits) {
        String text = Long.toBinaryString(value);
        return "0".repeat(digits - text.length()) + text;
    }

    private static byte[] bits(String bits) {
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
