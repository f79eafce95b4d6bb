package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.InstantRange;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.junit.jupiter.api.Test;

class TimestampTest {
    private final FindingList findings = new FindingList(10);

    private Instant read(String hex) throws Exception {
        return Timestamp.read(ByteReader.of(HexFormat.ofDelimiter(" ").parseHex(hex), 0, "", findings));
    }

    @Test
    void countsTheZoneInMinutesEastOfGreenwich() throws Exception {
        assertThat(read("3c 10 d1 07 02 03 04 05 06 07 08 09")).isEqualTo(Instant.parse("2001-02-03T03:05:06.070809Z"));
        assertThat(read("c4 1f d1 07 02 03 04 05 06 00 00 00")).isEqualTo(Instant.parse("2001-02-03T05:05:06Z"));
    }

    @Test
    void takesATimeWithoutAZoneAsGreenwichs() throws Exception {
        assertThat(read("01 18 d1 07 02 03 04 05 06 00 00 00")).isEqualTo(Instant.parse("2001-02-03T04:05:06Z"));
    }

    @Test
    void reportsWhatIsNoMoment() throws Exception {
        assertThat(read("00 10 d1 07 0d 03 04 05 06 00 00 00")).isNull();
        assertThat(findings.kept()).extracting(Finding::rule).containsExactly("udf-time");
    }

    @Test
    void nothingRecordedIsNull() throws Exception {
        assertThat(read("00 00 00 00 00 00 00 00 00 00 00 00")).isNull();
        assertThat(findings.kept()).isEmpty();
    }

    @Property(tries = 200)
    void keepsMicroseconds(@ForAll @InstantRange(min = "1900-01-01T00:00:00Z", max = "2500-01-01T00:00:00Z") Instant time) throws Exception {
        Instant exact = time.plusNanos(123_456_000);
        ByteBuffer bytes = ByteBuffer.allocate(Timestamp.LENGTH);
        Timestamp.write(exact, new ByteWriter(bytes));
        assertThat(Timestamp.read(ByteReader.of(bytes.array()))).isEqualTo(exact);
    }
}
