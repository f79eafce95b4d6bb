package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.scsi.Cdb;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Sense;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What drives and systems report, as people are told it.
class DriveFailuresTest {
    private static CommandFailedException failed(Outcome outcome) {
        return new CommandFailedException("READ (10)", new Cdb(0x28).u16(7, 1), outcome, outcome.sense());
    }

    @Test
    void whatADriveReports() {
        Failure failure = Failures.of(failed(new Outcome().checkCondition(Sense.of(3, 0x73, 3).toFixed())));
        assertThat(failure.what()).isEqualTo("The drive can't find a laser power that suits this disc.");
        assertThat(failure.meaning()).isEqualTo("What was being written is not complete.");
        assertThat(((Failure.DriveTrouble) failure).remedy()).contains("lower speed");
        assertThat(failure.details()).containsExactly("READ (10): 3/73/03 (28 00 00 00 00 00 00 00 01 00)");
    }

    @ParameterizedTest
    @EnumSource(value = HostStatus.class, names = "OK", mode = EnumSource.Mode.EXCLUDE)
    void whatTheSystemReports(HostStatus status) {
        Failure failure = Failures.of(failed(new Outcome().hostStatus(status)));
        assertThat(failure.what()).startsWith("The drive ").endsWith(".").doesNotContain("_");
        assertThat(failure.meaning()).isNotEmpty();
        assertThat(((Failure.DriveTrouble) failure).remedy()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatStandsInTheWay(Reason reason) {
        Failure failure = Failures.of(new TransportException(reason, "the way is blocked"));
        assertThat(failure.what()).isEqualTo("The way is blocked.");
        assertThat(failure).isInstanceOf(Failure.DriveTrouble.class);
    }
}
