package org.burnish.scsi.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives as `/sys`, `/dev` and `/proc` show them.
class LinuxDrivesTest {
    private static final int EACCES = 13;
    private static final int EBUSY = 16;

    @TempDir
    Path root;

    private final PlayedKernel kernel = new PlayedKernel();

    @BeforeEach
    void makesAMachine() throws IOException {
        root = root.toRealPath();
        write("dev/sr0", "");
        write("dev/sg1", "");
        write("sys/class/block/sr0/dev", "11:0\n");
        write("sys/class/block/sr0/queue/max_sectors_kb", "120\n");
        drive("sys/class/block/sr0/device", "5", "HL-DT-ST", "DVDRAM GH24NSC0 ", "LK00");
        Files.createDirectories(root.resolve("sys/class/block/sr0/device/scsi_generic/sg1"));
        drive("sys/class/scsi_generic/sg1/device", "5", "HL-DT-ST", "DVDRAM GH24NSC0 ", "LK00");
        drive("sys/class/scsi_generic/sg0/device", "0", "ATA     ", "a hard disk", "1.0");
        write("sys/class/block/sda/dev", "8:0\n");
        write("proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n");
    }

    private void drive(String folder, String type, String vendor, String product, String revision) throws IOException {
        write(folder + "/type", type + "\n");
        write(folder + "/vendor", vendor + "\n");
        write(folder + "/model", product + "\n");
        write(folder + "/rev", revision + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String dev(String name) {
        return root.resolve("dev").resolve(name).toString();
    }

    private LinuxDrives drives() {
        return new LinuxDrives(new KernelTree(root), kernel);
    }

    private void mount() throws IOException {
        write("proc/self/mountinfo", "40 22 11:0 / /media/My\\040disc ro - udf /dev/sr0 ro\n");
    }

    @Test
    void theyAreListedAndNothingIsOpened() throws IOException {
        assertThat(drives().list()).singleElement().satisfies(drive -> {
            assertThat(drive.address()).isEqualTo(dev("sr0"));
            assertThat(drive.model()).isEqualTo("HL-DT-ST DVDRAM GH24NSC0");
            assertThat(drive.revision()).isEqualTo("LK00");
            assertThat(drive.otherAddresses()).containsExactly(dev("sg1"));
            assertThat(drive.mountPoints()).isEmpty();
            assertThat(drive.obstacle()).isEmpty();
        });
        assertThat(kernel.calls).noneMatch(call -> call.startsWith("open"));
    }

    @Test
    void theOrderIsThatOfTheirNumbers() throws IOException {
        for (int number : new int[] {10, 2}) {
            write("sys/class/block/sr" + number + "/dev", "11:" + number);
        }
        assertThat(drives().list()).extracting(HostDrive::address).containsExactly(dev("sr0"), dev("sr2"), dev("sr10"));
    }

    @Test
    void oneWithoutTheSrDriverIsListedToo() throws IOException {
        drive("sys/class/scsi_generic/sg4/device", "5", "PIONEER", "BD-RW BDR-209M", "1.50");
        assertThat(drives().list()).extracting(HostDrive::address).containsExactly(dev("sr0"), dev("sg4"));
    }

    @Test
    void aMachineWithoutDrivesHasNone() throws IOException {
        assertThat(new LinuxDrives(new KernelTree(root.resolve("dev")), kernel).list()).isEmpty();
    }

    @Test
    void whoMayNotUseItIsToldWhyAndWhatHelps() throws IOException {
        kernel.answer("access " + dev("sg1"), -EACCES).answer("access " + dev("sr0"), -EACCES);
        assertThat(drives().list().getFirst().obstacle()).hasValueSatisfying(obstacle -> {
            assertThat(obstacle.reason()).isEqualTo(Reason.NO_ACCESS);
            assertThat(obstacle.what()).startsWith("You may not use " + dev("sr0"));
            assertThat(obstacle.remedy()).containsAnyOf("usermod -aG", "cdrom");
        });
    }

    @Test
    void oneThatMayBeUsedByOneNodeIsFine() throws IOException {
        kernel.answer("access " + dev("sg1"), -EACCES);
        assertThat(drives().list().getFirst().obstacle()).isEmpty();
    }

    @Test
    void aDriveThatIsNotPassedIntoAContainerIsNamed() throws IOException {
        kernel.answer("access " + dev("sg1"), -2).answer("access " + dev("sr0"), -2);
        assertThat(drives().list().getFirst().obstacle()).hasValueSatisfying(obstacle -> {
            assertThat(obstacle.reason()).isEqualTo(Reason.GONE);
            assertThat(obstacle.remedy()).contains("container");
        });
    }

    @Test
    void whereItsDiscIsMountedIsShown() throws IOException {
        mount();
        assertThat(drives().list().getFirst().mountPoints()).containsExactly("/media/My disc");
    }

    @Test
    void aMountedDiscIsLookedAtButNotTaken() throws IOException {
        mount();
        drives().open(dev("sr0"), Access.SHARED).close();
        assertThatThrownBy(() -> drives().open(dev("sg1"), Access.EXCLUSIVE))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MOUNTED))
                .hasMessageContaining("mounted at /media/My disc").hasMessageContaining("umount");
    }

    @Test
    void commandsGoByTheGenericNodeAndTheOtherIsHeld() throws IOException {
        try (Transport transport = drives().open(dev("sr0"), Access.EXCLUSIVE)) {
            assertThat(transport.address()).isEqualTo(dev("sr0"));
            assertThat(transport.maximumTransfer()).isEqualTo(120 << 10);
        }
        assertThat(kernel.calls).containsExactly(
                "open " + dev("sg1") + " EXCL", "flock 3", "open " + dev("sr0") + " EXCL", "flock 4", "close 3", "close 4");
    }

    @Test
    void theBlockNodeServesWhoMayNotUseTheGenericOne() throws IOException {
        kernel.answer("open " + dev("sg1") + " EXCL", -EACCES);
        drives().open(dev("sg1"), Access.EXCLUSIVE).close();
        assertThat(kernel.calls).containsExactly(
                "open " + dev("sg1") + " EXCL", "open " + dev("sr0") + " EXCL", "flock 4", "close 4");
    }

    @Test
    void whoMayOnlyReadCanLook() throws IOException {
        kernel.answer("open " + dev("sg1"), -EACCES).answer("open " + dev("sg1") + " RDONLY", -EACCES)
                .answer("open " + dev("sr0"), -EACCES);
        drives().open(dev("sr0"), Access.SHARED).close();
        assertThat(kernel.calls).contains("open " + dev("sr0") + " RDONLY").noneMatch(call -> call.startsWith("flock"));
    }

    @Test
    void aProbeOfTheSystemIsWaitedFor() throws IOException {
        kernel.answer("open " + dev("sg1") + " EXCL", -EBUSY, 7);
        drives().open(dev("sr0"), Access.EXCLUSIVE).close();
        assertThat(kernel.calls.stream().filter(call -> call.startsWith("open " + dev("sg1")))).hasSize(2);
        assertThat(kernel.calls).contains("close 7");
    }

    @Test
    void oneThatAnotherProgramKeepsIsInUse() {
        kernel.answer("open " + dev("sr0") + " EXCL", -EBUSY);
        assertThatThrownBy(() -> drives().open(dev("sr0"), Access.EXCLUSIVE))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
        assertThat(kernel.calls).last().as("nothing stays open").isEqualTo("close 3");
    }

    @Test
    void nobodyIsLeftWithoutAReason() {
        List.of("sg1", "sr0").forEach(name -> kernel.answer("open " + dev(name) + " EXCL", -EACCES));
        assertThatThrownBy(() -> drives().open(dev("sr0"), Access.EXCLUSIVE))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_ACCESS))
                .hasMessageContaining("You may not use " + dev("sr0"));
    }
}
