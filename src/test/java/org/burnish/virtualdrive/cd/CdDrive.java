package org.burnish.virtualdrive.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.burnish.scsi.Transport;
import org.burnish.virtualdrive.RawDrive;

/// Commands for a drive with a CD in it, in the bytes of the standard's tables.
final class CdDrive {
    private static final HexFormat HEX = HexFormat.of();

    final RawDrive raw;

    CdDrive(Transport transport) {
        raw = new RawDrive(transport).settle();
    }

    /// Sets the Write Parameters page.
    ///
    /// @param b2 BUFE, Test Write, write type
    /// @param b3 multi-session, track mode
    String page(int b2, int b3, int blockType) {
        byte[] list = new byte[60];
        list[8] = 5;
        list[9] = 0x32;
        list[10] = (byte) b2;
        list[11] = (byte) b3;
        list[12] = (byte) blockType;
        list[23] = (byte) 150;
        return raw.send("55 10 00 00 00 00 00 00 3C 00", HEX.formatHex(list));
    }

    String write(int address, int blocks, byte[] data) {
        return raw.send("2A 00 %08X 00 %04X 00".formatted(address, blocks), ByteBuffer.wrap(data));
    }

    /// Writes blocks in commands of 16.
    void writeAll(int address, byte[] data, int length) {
        int count = data.length / length;
        for (int done = 0; done < count; done += 16) {
            int part = Math.min(16, count - done);
            assertThat(write(address + done, part, Arrays.copyOfRange(data, done * length, (done + part) * length)))
                    .as("block %d", address + done).isEqualTo("GOOD");
        }
    }

    String synchronize() {
        return raw.send("35 00 00 00 00 00 00 00 00 00");
    }

    String closeSession() {
        return raw.send("5B 00 02 00 00 00 00 00 00 00");
    }

    String blank(int type) {
        return raw.send("A1 0%X 00 00 00 00 00 00 00 00 00 00".formatted(type));
    }

    String cue(String sheet) {
        String bytes = sheet.replaceAll("\\s", "");
        return raw.send("5D 00 00 00 00 00 %06X 00".formatted(bytes.length() / 2), bytes);
    }

    byte[] discInformation() {
        return raw.ask("51 00 00 00 00 00 00 00 22 00", 34);
    }

    /// Disc status, last session state, sessions, first and last track of the last session.
    String state() {
        byte[] disc = discInformation();
        return "D%d L%d S%d T%d-%d".formatted(disc[2] & 3, disc[2] >> 2 & 3, disc[4], disc[5], disc[6]);
    }

    byte[] track(int number) {
        return raw.ask("52 01 %08X 00 00 24 00".formatted(number), 36);
    }

    /// The next writable address; null when it is not valid.
    Integer nextWritable() {
        byte[] track = track(0xFF);
        return (track[7] & 1) == 0 ? null : RawDrive.u32(track, 12);
    }

    byte[] toc(int format) {
        return raw.ask("43 00 %02X 00 00 00 00 10 00 00".formatted(format), 4096);
    }

    /// READ CD with room for what it brings.
    byte[] readCd(int address, int blocks, int type, int selection, int sub, int length) {
        return raw.ask("BE %02X %08X %06X %02X %02X 00".formatted(type << 2, address, blocks, selection, sub), length);
    }

    String tryReadCd(int address, int type, int selection) {
        return raw.tryAsk("BE %02X %08X 000001 %02X 00 00".formatted(type << 2, address, selection), 2352);
    }

    byte[] read(int address, int blocks) {
        return raw.ask("28 00 %08X 00 %04X 00".formatted(address, blocks), 2048 * blocks);
    }

    String tryRead(int address) {
        return raw.tryAsk("28 00 %08X 00 0001 00".formatted(address), 2048);
    }

    static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
