package org.burnish.filesystem.rockridge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.AreaTerminator;
import org.burnish.filesystem.susp.ContinuationArea;
import org.burnish.filesystem.susp.ExtensionsReference;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.UnknownEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each entry against the bytes that the standards' tables prescribe.
class EntryBytesTest {
    private static final Instant TIME = Instant.parse("2026-11-22T20:53:32Z");

    /// Reads the fields behind an entry's header.
    private interface Reading {
        SystemUseEntry body(ByteReader in) throws DiscFormatException;
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                entry(new SharingProtocolIndicator(14), SharingProtocolIndicator::readBody, "5350 07 01 beef 0e"),
                entry(new ContinuationArea(0x1234, 0x56, 0x78), ContinuationArea::readBody,
                        "4345 1c 01 34120000 00001234 56000000 00000056 78000000 00000078"),
                entry(new ExtensionsReference("ID", "D", "SRC", 1), ExtensionsReference::readBody,
                        "4552 0e 01 02 01 03 01 4944 44 535243"),
                entry(new AreaTerminator(), in -> new AreaTerminator(), "5354 04 01"),
                entry(new PosixAttributes(0100644, 2, 1000, 100, 7), PosixAttributes::readBody,
                        "5058 2c 01 a4810000 000081a4 02000000 00000002 e8030000 000003e8 64000000 00000064 07000000 00000007"),
                entry(new PosixDevice(8, 1), PosixDevice::readBody, "504e 14 01 08000000 00000008 01000000 00000001"),
                entry(new ChildLink(0x21), ChildLink::readBody, "434c 0c 01 21000000 00000021"),
                entry(new ParentLink(0x21), ParentLink::readBody, "504c 0c 01 21000000 00000021"),
                entry(new RelocatedDirectory(), in -> new RelocatedDirectory(), "5245 04 01"),
                entry(new TimeStamps(false, null, TIME, null, TIME), TimeStamps::readBody,
                        "5446 13 01 0a 7e0b1614352000 7e0b1614352000"),
                entry(new TimeStamps(true, null, TIME, null, null), TimeStamps::readBody,
                        "5446 16 01 82 32303236313132323230353333323030 00"));
    }

    private static Arguments entry(SystemUseEntry entry, Reading reading, String hex) {
        return Arguments.of(entry, reading, HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryIsWrittenAsTheStandardSays(SystemUseEntry entry, Reading reading, byte[] expected) {
        assertThat(written(entry)).isEqualTo(expected);
        assertThat(entry.length()).isEqualTo(expected.length);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryReadsBackEqual(SystemUseEntry entry, Reading reading, byte[] bytes) throws Exception {
        assertThat(reading.body(ByteReader.of(bytes).skip(SystemUseEntry.HEADER_LENGTH))).isEqualTo(entry);
    }

    @ParameterizedTest
    @MethodSource("links")
    void linksAndNamesKeepTheirPieces(SystemUseEntry entry, Reading reading, byte[] bytes) throws Exception {
        assertThat(written(entry)).isEqualTo(bytes);
        assertThat(written(reading.body(ByteReader.of(bytes).skip(SystemUseEntry.HEADER_LENGTH)))).isEqualTo(bytes);
    }

    static Stream<Arguments> links() {
        var root = new SymbolicLinkComponents.Component(SymbolicLinkComponents.Component.ROOT, new byte[0]);
        var usr = new SymbolicLinkComponents.Component(0, "usr".getBytes(US_ASCII));
        return Stream.of(
                entry(new SymbolicLinkComponents(true, List.of(root, usr)), SymbolicLinkComponents::readBody,
                        "534c 0c 01 01 0800 0003 757372"),
                entry(new AlternateName(AlternateName.CONTINUE, "ab".getBytes(US_ASCII)), AlternateName::readBody, "4e4d 07 01 01 6162"),
                entry(new UnknownEntry(SystemUseEntry.signature("AL"), 1, new byte[] {5}),
                        in -> new UnknownEntry(SystemUseEntry.signature("AL"), 1, in.bytes(1)), "414c 05 01 05"));
    }

    private static byte[] written(SystemUseEntry entry) {
        ByteBuffer buffer = ByteBuffer.allocate(SystemUseEntry.LONGEST);
        entry.write(new ByteWriter(buffer));
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
