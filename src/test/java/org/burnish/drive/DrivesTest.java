package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.Access;
import org.burnish.scsi.GuardedTransport;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.RamDrive;
import org.burnish.scsi.ScriptedTransport;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.iscsi.IscsiTarget;
import org.burnish.scsi.iscsi.TargetOptions;
import org.burnish.virtualdrive.RawDrive;
import org.junit.jupiter.api.Test;

class DrivesTest {
    /// Drives that are only names.
    private record Named(String vendor, List<String> addresses) implements HostDrives {
        @Override
        public List<HostDrive> list() {
            return addresses.stream()
                    .map(address -> new HostDrive(address, vendor, "", "", List.of(address + "-too"), List.of(),
                            Optional.empty()))
                    .toList();
        }

        @Override
        public Transport open(String address, Access access) {
            return new ScriptedTransport().good().hex(vendor);
        }
    }

    private final Drives drives = new Drives(new Named("01", List.of("/dev/sr0", "D:")), new Named("02", List.of("virtual:one")));

    @Test
    void thoseOfTheComputerComeFirst() throws IOException {
        assertThat(drives.list()).extracting(HostDrive::address).containsExactly("/dev/sr0", "D:", "virtual:one");
    }

    @Test
    void namesOfDrives() throws IOException {
        assertThat(drives.isDrive("/dev/sr0")).isTrue();
        assertThat(drives.isDrive("/dev/sr0-too")).isTrue();
        assertThat(drives.isDrive("d:")).isTrue();
        assertThat(drives.isDrive("virtual:anything")).isTrue();
        assertThat(drives.isDrive("iscsi://127.0.0.1/iqn.2026-01.org.burnish:disk/0")).isTrue();
        assertThat(drives.isDrive("image.iso")).isFalse();
    }

    @Test
    void oneThatATargetOffers() throws IOException {
        RamDrive drive = new RamDrive(20);
        try (IscsiTarget target = IscsiTarget.serve(drive, TargetOptions.local("iqn.2026-01.org.burnish:disk"));
                Transport transport = drives.open(target.url(), Access.SHARED)) {
            assertThat(transport.address()).isEqualTo(target.url());
            assertThat(new RawDrive(transport).send("00 00 00 00 00 00")).isEqualTo("GOOD");
            assertThat(drive.commands()).isPositive();
        }
        assertThatThrownBy(() -> drives.open("iscsi://127.0.0.1/nothing", Access.SHARED))
                .isInstanceOf(TransportException.class).hasMessageContaining("iscsi://host:port/name/unit");
    }

    /// One of the computer may never come back from a command, and is left then.
    @Test
    void theWayToEach() throws IOException {
        try (Transport real = drives.open("/dev/sr0", Access.SHARED); Transport virtual = drives.open("virtual:one",
                Access.SHARED)) {
            assertThat(real).isInstanceOf(GuardedTransport.class);
            assertThat(virtual).isInstanceOf(ScriptedTransport.class);
        }
    }
}
