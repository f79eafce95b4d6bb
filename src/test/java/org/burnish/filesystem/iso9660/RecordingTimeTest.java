package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.FindingList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTimeTest {
    private final FindingList findings = new FindingList(5);

    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
        "2026-11-22T20:53:32.9Z, 2026-11-22T20:53:32Z",
        "2155-12-31T23:59:59Z, 2155-12-31T23:59:59Z",
        "1066-10-14T00:00:00Z, 1900-01-01T00:00:00Z",
        "3000-01-01T00:00:00Z, 2155-12-31T23:59:59Z"
    })
    void timesReadBackInWholeSecondsWithinTheFieldsYears(Instant written, Instant expected) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocate(7);
        RecordingTime.write(written, new ByteWriter(buffer));
        assertThat(read(buffer.array())).isEqualTo(expected);
        assertThat(findings.total()).isZero();
    }

    @Test
    void theZoneCountsInQuartersOfAnHour() throws Exception {
        assertThat(read(new byte[] {100, 1, 1, 12, 0, 0, 4})).isEqualTo(Instant.parse("2000-01-01T11:00:00Z"));
        assertThat(read(new byte[] {100, 1, 1, 12, 0, 0, -20})).isEqualTo(Instant.parse("2000-01-01T17:00:00Z"));
    }

    @Test
    void zerosAreNoTimeAndNoFault() throws Exception {
        assertThat(read(new byte[7])).isNull();
        assertThat(findings.total()).isZero();
    }

    @Test
    void whatIsNoMomentIsReportedAndLeftOut() throws Exception {
        assertThat(read(new byte[] {100, 13, 1, 0, 0, 0, 0})).isNull();
        assertThat(findings.counts()).containsEntry("recording-time", 1L);
    }

    @Test
    void aZoneThatDoesNotExistIsReportedAndTakenForGreenwich() throws Exception {
        assertThat(read(new byte[] {(byte) 138, 1, 19, 3, 14, 8, (byte) 0xA0})).isEqualTo(Instant.parse("2038-01-19T03:14:08Z"));
        assertThat(findings.counts()).containsEntry("recording-time", 1L);
    }

    private Instant read(byte[] bytes) throws Exception {
        return RecordingTime.read(ByteReader.of(bytes, 0, "record", findings));
    }
}
