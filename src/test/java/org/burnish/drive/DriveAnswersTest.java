package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.burnish.drive.MediaWatch.Change;
import org.burnish.scsi.Sense;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;

/// Drives and their changes, by what they answer.
class DriveAnswersTest {
    private final AnsweringTransport transport = new AnsweringTransport();
    private final FakeTimer timer = new FakeTimer();
    private final OpticalDrive drive = new OpticalDrive(transport, timer);

    /// What an old drive says by mode page 2Ah alone.
    @Test
    void anOldCdWriter() throws IOException {
        transport.answer("12", "05 80 00 21 1F 00 00 00" + " 50 4C 45 58 54 4F 52 20"
                + " 43 44 2D 52 20 20 20 50 58 2D 52 38 32 30 54 69" + " 31 2E 30 38");
        transport.answer("5A 08 2A",
                "00 1E 00 00 00 00 00 00 2A 16 07 03 F1 67 29 23 0E 65 01 00 10 00 0E 65 00 10 05 85 05 85 00 00");
        DriveDescription description = drive.description();
        assertThat(description.model()).isEqualTo("PLEXTOR CD-R   PX-R820Ti");
        assertThat(description.revision()).isEqualTo("1.08");
        assertThat(description.reads()).containsExactly("CD-ROM", "CD-R", "CD-RW");
        assertThat(description.writes()).containsExactly("CD-R", "CD-RW");
        assertThat(description.bufferBytes()).isEqualTo(4096 * 1024);
        assertThat(description.regionChanges()).isEqualTo(-1);
    }

    @Test
    void aDiskIsNoOpticalDrive() {
        transport.answer("12", "00 80 05 02 1F 00 00 00" + " 20".repeat(28));
        assertThatThrownBy(drive::description).isInstanceOf(TransportException.class)
                .hasMessageContaining("no drive for optical discs");
    }

    @Test
    void theRegionOfADrive() throws IOException {
        transport.answer("12", "05 80 00 21 1F 00 00 00" + " 41".repeat(28));
        transport.answer("46",
                "00 00 00 14 00 00 00 00 01 06 00 04 00 00 00 01 01 0C 03 10 32 30 31 34 31 30 30 37 31 32 33 34 30 30 00 00");
        transport.answer("A4", "00 06 00 00 65 FD 01 00");
        DriveDescription description = drive.description();
        assertThat(description.regions()).containsExactly(2);
        assertThat(description.regionChanges()).isEqualTo(5);
    }

    @Test
    void changesAreAskedForTwiceASecondAtMost() throws IOException {
        MediaWatch watch = drive.watch();
        transport.answer("4A", "00 06 04 5E 00 00 00 00");
        assertThat(watch.poll()).isEqualTo(Change.NOTHING);
        transport.answer("4A", "00 06 04 5E 02 02 00 00");
        assertThat(watch.poll()).isEqualTo(Change.NOTHING);
        timer.pause(500);
        assertThat(watch.poll()).isEqualTo(Change.DISC_INSERTED);
        timer.pause(500);
        assertThat(watch.poll()).isEqualTo(Change.DISC_CHANGED);
        transport.answer("4A", "00 06 04 5E 01 02 00 00");
        timer.pause(500);
        assertThat(watch.poll()).isEqualTo(Change.EJECT_REQUESTED);
        transport.answer("4A", "00 06 04 5E 03 01 00 00");
        timer.pause(500);
        assertThat(watch.poll()).isEqualTo(Change.DISC_REMOVED);
    }

    @Test
    void drivesWithoutEventsAreAskedWhetherTheyAreReady() throws IOException {
        MediaWatch watch = drive.watch();
        transport.refuse("00", Sense.of(2, 0x3A, 1));
        assertThat(watch.poll()).isEqualTo(Change.NOTHING);
        timer.pause(600);
        transport.refuse("00", Sense.of(2, 4, 1));
        assertThat(watch.poll()).isEqualTo(Change.NOTHING);
        timer.pause(600);
        transport.refuse("00", Sense.of(2, 4, 8));
        assertThat(watch.poll()).isEqualTo(Change.DISC_INSERTED);
    }

    @Test
    void ejectingUnlocksAndWaits() throws IOException {
        transport.answer("1E", "").refuse("1B", Sense.of(5, 0x53, 2));
        assertThatThrownBy(() -> drive.eject(progress -> {})).hasMessageContaining("5/53/02");
        transport.refuse("1B", Sense.of(2, 4, 7));
        assertThatThrownBy(() -> drive.eject(progress -> {})).hasMessageContaining("2/04/07");
        assertThat(timer.seconds()).isEqualTo(600);
        transport.refuse("1B", Sense.of(4, 0x53, 0));
        assertThatThrownBy(() -> drive.eject(progress -> {})).hasMessageContaining("4/53/00");
    }
}
