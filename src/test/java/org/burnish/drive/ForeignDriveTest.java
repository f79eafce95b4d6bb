package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.burnish.oracle.SgFile;
import org.burnish.oracle.TgtTarget;
import org.burnish.scsi.Access;
import org.burnish.scsi.linux.LinuxDrives;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drive of the tgt project, which nobody here wrote, through `SG_IO`: what it is, what lies in it, its blocks, and the
/// disc that comes and goes.
class ForeignDriveTest {
    private static final int BLOCKS = 1500;

    @TempDir
    static Path folder;

    private static TgtTarget target;
    private static SgFile node;

    @BeforeAll
    static void insertsADisc() throws IOException {
        target = TgtTarget.start(image());
        node = SgFile.of(target.address(1));
    }

    @AfterAll
    static void ends() {
        node.close();
        target.close();
    }

    private static Path image() throws IOException {
        byte[] bytes = new byte[BLOCKS * Medium.BLOCK];
        new Random(1).nextBytes(bytes);
        return Files.write(folder.resolve("disc"), bytes);
    }

    private static OpticalDrive open() throws IOException {
        return new OpticalDrive(new LinuxDrives().open(node.path().toString(), Access.SHARED), Timer.wall());
    }

    @Test
    void whatItIsAndWhatLiesInIt() throws IOException {
        try (OpticalDrive drive = open()) {
            assertThat(drive.waiting().untilReady(false, progress -> {})).isEqualTo(Readiness.READY);
            DriveDescription description = drive.description();
            assertThat(description.model()).isEqualTo("STGT_DVD DVDROM101");
            assertThat(description.revision()).isEqualTo("0010");
            Medium medium = drive.medium();
            assertThat(medium.kind()).isEqualTo(MediumKind.DVD_ROM);
            assertThat(medium.state()).isEqualTo(Medium.State.COMPLETE);
            assertThat(medium.recordedBlocks()).isEqualTo(BLOCKS);
            assertThat(medium.freeBlocks()).isZero();
            ByteBuffer read = ByteBuffer.allocate(BLOCKS * Medium.BLOCK);
            drive.blocks(medium).read(0, read);
            assertThat(read.array()).isEqualTo(Files.readAllBytes(folder.resolve("disc")));
        }
    }

    @Test
    void aDiscThatIsTakenOut() throws IOException {
        try (OpticalDrive drive = open()) {
            MediaWatch watch = drive.watch();
            assertThat(watch.poll()).isIn(MediaWatch.Change.NOTHING, MediaWatch.Change.DISC_CHANGED);
            target.takeOut();
            assertThat(drive.waiting().now()).isEqualTo(Readiness.NO_DISC);
            Timer.wall().pause(600);
            assertThat(watch.poll()).isEqualTo(MediaWatch.Change.DISC_REMOVED);
        } finally {
            target.swap(folder.resolve("disc"));
        }
    }
}
