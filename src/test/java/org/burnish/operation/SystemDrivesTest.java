package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.scsi.Access;
import org.burnish.scsi.linux.LinuxDrives;
import org.burnish.scsi.macos.MacDrives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each system gets its own drives, by the name that Java gives it.
class SystemDrivesTest {
    @Test
    void theNameOfTheSystemDecides() throws IOException {
        assertThat(SystemDrives.of("Mac OS X")).isInstanceOf(MacDrives.class);
        assertThat(SystemDrives.of("Linux")).isInstanceOf(LinuxDrives.class);
        assertThat(SystemDrives.of("SunOS").list()).isEmpty();
        assertThatThrownBy(() -> SystemDrives.of("SunOS").open("x", Access.SHARED)).hasMessageContaining("SunOS");
    }

    @Test
    void anEmptyDriveOfAMacIsADriveByItsNumber(@TempDir Path folder) throws OperationException {
        assertThat(DriveAccess.of("Mac OS X", folder).isDrive("ioreg:1000004a2")).isTrue();
    }
}
