package org.burnish.scsi.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.PlayedTransport;
import org.burnish.scsi.ScriptedTransport;
import org.burnish.scsi.Sense;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is recorded plays back as it was.
class RecordingTest {
    private static final List<Cdb> COMMANDS = List.of(
            new Cdb(0x00), new Cdb(0x12).u16(3, 36), new Cdb(0x51).u16(7, 100), new Cdb(0x28).u32(2, 16).u16(7, 1),
            new Cdb(0x55).u16(7, 20), new Cdb(0x2A).u32(2, 5).u16(7, 1), new Cdb(0x46).u16(7, 64), new Cdb(0x1B).u8(4, 2));

    private static final List<HostStatus> HOST_STATUSES = List.of(HostStatus.values());

    /// What came of a command, as far as callers see it.
    private record Seen(String outcome, byte[] data) {
        @Override
        public String toString() {
            return outcome + " " + HexFormat.of().formatHex(data);
        }
    }

    private static List<String> run(Transport transport, int count) {
        List<String> seen = new ArrayList<>();
        Random choice = new Random(3);
        for (int i = 0; i < count; i++) {
            Cdb cdb = COMMANDS.get(choice.nextInt(COMMANDS.size()));
            Direction direction = switch (cdb.operationCode()) {
                case 0x55, 0x2A -> Direction.OUT;
                case 0x00, 0x1B -> Direction.NONE;
                default -> Direction.IN;
            };
            ByteBuffer data = ByteBuffer.allocate(direction == Direction.NONE ? 0 : 100);
            if (direction == Direction.OUT) {
                data.put(3, (byte) i);
            }
            seen.add(sent(transport, cdb, direction, data).toString());
        }
        return seen;
    }

    private static Seen sent(Transport transport, Cdb cdb, Direction direction, ByteBuffer data) {
        Outcome outcome = new Outcome();
        try {
            transport.send(cdb, direction, data, 30_000, outcome);
            byte[] all = new byte[data.capacity()];
            data.get(0, all);
            return new Seen(
                    outcome.hostStatus() + " " + outcome.status() + " " + outcome.transferred() + " " + data.position() + " "
                            + outcome.nanoseconds() + " " + outcome.sense(),
                    all);
        } catch (TransportException e) {
            return new Seen(e.reason() + " " + e.getMessage(), new byte[0]);
        }
    }

    /// A drive that does all there is.
    private static Transport moodyDrive() {
        Random mood = new Random(4);
        return new PlayedTransport((cdb, direction, data, outcome) -> {
            outcome.nanoseconds(mood.nextInt(1_000_000) * 1000L);
            switch (mood.nextInt(6)) {
                case 0 -> outcome.checkCondition(Sense.of(mood.nextInt(16), mood.nextInt(256), mood.nextInt(256)).toFixed());
                case 1 -> outcome.hostStatus(HOST_STATUSES.get(mood.nextInt(HOST_STATUSES.size())));
                case 2 -> outcome.status(Outcome.BUSY);
                case 3 -> throw new TransportException(Reason.FILTERED, "the kernel says no (EPERM)");
                default -> {
                    byte[] bytes = new byte[direction == Direction.IN ? mood.nextInt(data.remaining() + 1) : 0];
                    mood.nextBytes(bytes);
                    data.put(bytes);
                }
            }
        });
    }

    private static String record(Transport drive, Recorded recorded, int count, List<String> seen) {
        StringWriter text = new StringWriter();
        AtomicLong clock = new AtomicLong();
        try (RecordingTransport transport = new RecordingTransport(drive, text, recorded, () -> clock.addAndGet(1_234_000))) {
            seen.addAll(run(transport, count));
            assertThat(transport.failure()).isEmpty();
        }
        return text.toString();
    }

    private static Recording read(String text) throws IOException {
        return Recording.read(new BufferedReader(new StringReader(text)));
    }

    @Test
    void aRecordedRunReplaysEqual() throws IOException {
        List<String> first = new ArrayList<>();
        String text = record(moodyDrive(), Recorded.ALL, 400, first);
        ReplayingTransport replaying = new ReplayingTransport(read(text));
        List<String> second = new ArrayList<>();
        String again = record(replaying, Recorded.ALL, 400, second);
        assertThat(replaying.finished()).isTrue();
        assertThat(replaying.outOfTurn()).isZero();
        assertThat(again).isEqualTo(text);
        // What is blanked in the recording differs from what the first caller saw: compare where nothing is blanked.
        assertThat(first).hasSameSizeAs(second);
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                assertThat(second.get(i)).contains("5858");
            }
        }
    }

    @Test
    void theFormatIsAsItIsDescribed() throws IOException {
        StringWriter text = new StringWriter();
        ScriptedTransport drive = new ScriptedTransport().hex("05 80 00 32").sense(5, 0x24, 0).host(HostStatus.TIMED_OUT).good();
        RecordingTransport transport = new RecordingTransport(drive, text, Recorded.ANSWERS, () -> 0);
        Outcome outcome = new Outcome();
        transport.send(new Cdb(0x12).u16(3, 36), Direction.IN, ByteBuffer.allocate(36), 30_000, outcome.clear());
        transport.send(new Cdb(0x55).u16(7, 3), Direction.OUT, ByteBuffer.wrap(new byte[] {1, 2, 3}), 30_000, outcome.clear());
        transport.send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 30_000, outcome.clear());
        transport.send(new Cdb(0x2A).u16(7, 1), Direction.OUT, ByteBuffer.wrap(new byte[] {1, 2, 3}), 200_000, outcome.clear());
        transport.close();
        assertThat(text.toString().lines()).containsExactly(
                "burnish-scsi 1",
                "drive scripted",
                "maximum-transfer 65536",
                "> 12 00 00 00 24 00 in 36 within 30000 at 0.000000",
                "< 00 4 took 0",
                "d 05 80 00 32",
                "> 55 00 00 00 00 00 00 00 03 00 out 3 within 30000 at 0.000000",
                "o 01 02 03",
                "< 02 3 took 0",
                "s 70 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 00 00 00",
                "> 00 00 00 00 00 00 none 0 within 30000 at 0.000000",
                "< TIMED_OUT 00 0 took 0",
                "> 2A 00 00 00 00 00 00 00 01 00 out 3 within 200000 at 0.000000",
                "# crc32 55BC801D out",
                "< 00 0 took 0");
        assertThat(read(text.toString()).commands()).hasSize(4);
        assertThat(drive.closed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // INQUIRY: the vendor's own bytes
        "'12 00 00 00 60 00', 96, 36, 56",
        // Its pages of the unit's serial number and of device identification
        "'12 01 80 00 60 00', 96, 4, 96",
        "'12 01 83 00 60 00', 96, 4, 96",
        // READ MEDIA SERIAL NUMBER
        "'AB 01 00 00 00 00 00 00 00 60 00 00', 96, 4, 96",
        // READ DISC STRUCTURE: burst cutting area, volume and media numbers of AACS
        "'AD 00 00 00 00 00 00 03 00 60 00 00', 96, 4, 96",
        "'AD 00 00 00 00 00 00 82 00 60 00 00', 96, 4, 96",
        // physical format information stays
        "'AD 00 00 00 00 00 00 00 00 60 00 00', 96, 0, 0",
        // REPORT KEY: a title key, but not the region
        "'A4 00 00 00 00 00 00 00 00 60 04 00', 96, 4, 96",
        "'A4 00 00 00 00 00 00 00 00 60 08 00', 96, 0, 0",
        "'51 00 00 00 00 00 00 00 60 00', 96, 0, 0",
    })
    void serialNumbersAreBlank(String cdb, int length, int from, int to) {
        byte[] data = new byte[length];
        Arrays.fill(data, (byte) 'n');
        byte[] expected = data.clone();
        Arrays.fill(expected, from, to, (byte) 'X');
        SerialNumbers.blank(Cdb.of(HexFormat.ofDelimiter(" ").parseHex(cdb)), data);
        assertThat(new String(data, US_ASCII)).isEqualTo(new String(expected, US_ASCII));
    }

    @Test
    void theSerialNumberAmongTheFeaturesIsBlank() {
        byte[] data = HexFormat.ofDelimiter(" ").parseHex(
                "00 00 00 1C 00 00 00 1B 01 07 0D 04 1F 00 00 00 01 08 03 08 53 4E 31 32 33 34 35 36 01 0A 00 00");
        SerialNumbers.blank(new Cdb(0x46), data);
        assertThat(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(data)).isEqualTo(
                "00 00 00 1C 00 00 00 1B 01 07 0D 04 1F 00 00 00 01 08 03 08 58 58 58 58 58 58 58 58 01 0A 00 00");
        byte[] cut = Arrays.copyOf(data, 22);
        SerialNumbers.blank(new Cdb(0x46), cut);
        assertThat(cut[21]).isEqualTo((byte) 'X');
    }

    @Test
    void commandsThatComeOutOfTurnFindTheirEnd() throws IOException {
        String text = """
                burnish-scsi 1
                drive D:
                ; a comment

                > 00 00 00 00 00 00 none 0 within 30000 at 0.1
                < 02 0 took 5
                s 70 00 02 00 00 00 00 0A 00 00 00 00 3A 02 00 00 00 00
                > 51 00 00 00 00 00 00 00 22 00 in 34 within 30000 at 0.2
                < 00 3 took 7
                d 01 02 03
                > 00 00 00 00 00 00 none 0 within 30000 at 0.3
                < 00 0 took 5
                > 1B 00 00 00 02 00 none 0 within 30000 at 0.4
                """;
        ReplayingTransport drive = new ReplayingTransport(read(text));
        assertThat(drive.address()).isEqualTo("D:");
        ByteBuffer none = ByteBuffer.allocate(0);
        assertThat(sent(drive, COMMANDS.get(0), Direction.NONE, none).toString()).contains("2/3A/02");
        assertThat(sent(drive, COMMANDS.get(0), Direction.NONE, none).toString()).contains("OK 0 0");
        assertThat(sent(drive, COMMANDS.get(0), Direction.NONE, none).toString()).as("the last one again").contains("OK 0 0");
        assertThat(sent(drive, Cdb.of(new byte[] {0x51, 0, 0, 0, 0, 0, 0, 0, 34, 0}), Direction.IN, ByteBuffer.allocate(34)).toString())
                .contains("OK 0 3").contains("010203");
        assertThat(drive.outOfTurn()).isEqualTo(3);
        assertThat(sent(drive, COMMANDS.get(7), Direction.NONE, none).toString()).as("it hung there").startsWith("STUCK");
        assertThat(sent(drive, COMMANDS.get(6), Direction.IN, ByteBuffer.allocate(9)).toString()).contains("has no command 46 00");
    }

    @Test
    void aDiscThatIsFullDoesNotEndTheCommands() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("no space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ScriptedTransport drive = new ScriptedTransport().good().good();
        try (RecordingTransport transport = new RecordingTransport(drive, full, Recorded.ALL)) {
            sent(transport, COMMANDS.get(0), Direction.NONE, ByteBuffer.allocate(0));
            sent(transport, COMMANDS.get(0), Direction.NONE, ByteBuffer.allocate(0));
            assertThat(transport.failure()).hasValueSatisfying(e -> assertThat(e).hasMessageContaining("no space"));
        }
        assertThat(drive.sent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "another file", "burnish-scsi 1\nnonsense", "burnish-scsi 1\n> ", "burnish-scsi 1\n> 00 00 none 0", "burnish-scsi 1\n> 00 in",
        "burnish-scsi 1\n> 00 00 00 00 00 00 in -1", "burnish-scsi 1\n> 00 00 00 00 00 00 in 1\n<", "burnish-scsi 1\n> 00 00 00 00 00 00 in 1\nd 0",
        "burnish-scsi 1\n> 00 00 00 00 00 00 in 1\n! WHY not", "burnish-scsi 1\n> 00 00 00 00 00 00 in 1\n< 00 x took y",
    })
    void whatIsNoRecordingSaysSo(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RecordingException.class);
    }
}
