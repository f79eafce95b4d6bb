package org.burnish.scsi.iscsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.burnish.block.FileBlockSource;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.virtualdrive.HurriedClock;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The virtual burner with an image in it, judged by libiscsi's conformance tests.
class BurnerLibiscsiTest {
    private static final int BLOCKS = 5000;

    @TempDir
    Path folder;

    private VirtualDrive drive;
    private IscsiTarget target;

    @BeforeEach
    void servesABurnerWithADisc() throws IOException {
        byte[] bytes = new byte[BLOCKS * 2048];
        new Random(5).nextBytes(bytes);
        Path image = Files.write(folder.resolve("image.iso"), bytes);
        VirtualDrives drives =
                new VirtualDrives(folder.resolve("drives"), new HurriedClock(), file -> FileBlockSource.open(file, 2048));
        drives.create("burner", "", Optional.empty());
        drives.insert("burner", image, MediumType.DVD_ROM);
        drive = drives.open("burner");
        target = IscsiTarget.serve(drive, TargetOptions.local("iqn.2026-01.org.burnish:burner"));
    }

    @AfterEach
    void ends() throws IOException {
        target.close();
        drive.close();
    }

    /// What applies to an optical drive and does not write. The program leaves out ReadProtect, DpoFua, PreventAllow and
    /// READ (16) by itself when there is no disk; ZeroBlocks wants no blocks beyond the end to be an error, which they are
    /// not in MMC.
    @ParameterizedTest
    @ValueSource(strings = {
        "ALL.Inquiry.Standard", "ALL.Inquiry.AllocLength", "ALL.Inquiry.EVPD", "ALL.Inquiry.SupportedVPD", "ALL.TestUnitReady",
        "ALL.ReadCapacity10", "ALL.Read10.Simple", "ALL.Read10.BeyondEol", "ALL.Read12.Simple", "ALL.Read12.BeyondEol",
        "ALL.iSCSIcmdsn", "ALL.iSCSIResiduals.Read10Invalid", "ALL.iSCSIResiduals.Read10Residuals", "ALL.iSCSIResiduals.Read12Residuals",
    })
    void theConformanceTestsPass(String tests) {
        Output output = Oracle.ISCSI_TEST.run("-v", "-t", tests, target.url()).succeeded();
        LibiscsiTest.assertPassed(output);
        String text = output.text();
        assertThat(text.substring(text.indexOf("Test: "), text.lastIndexOf("passed"))).as("left out").doesNotContain("[SKIPPED]");
    }
}
