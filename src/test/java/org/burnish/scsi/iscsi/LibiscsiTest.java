package org.burnish.scsi.iscsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.scsi.RamDrive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our target, judged by libiscsi: its tools find and use the drive, its conformance tests pass.
class LibiscsiTest {
    private static final String NAME = "iqn.2026-01.org.burnish:disk";
    private static final Credentials CREDENTIALS = new Credentials("somebody", "a long secret");

    private final RamDrive drive = new RamDrive(20_000);
    private IscsiTarget target;

    @BeforeEach
    void serves() throws IOException {
        target = IscsiTarget.serve(drive, TargetOptions.local(NAME));
    }

    @AfterEach
    void ends() throws IOException {
        target.close();
    }

    private String portal() {
        return "iscsi://127.0.0.1:" + target.port();
    }

    @Test
    void theTargetAndItsUnitAreFound() {
        assertThat(Oracle.ISCSI_LS.run("-s", portal()).succeeded().lines()).containsExactly(
                "Target:" + NAME + " Portal:127.0.0.1:" + target.port() + ",1", "Lun:0    Type:DIRECT_ACCESS (Size:39M)");
    }

    @Test
    void inquiryAndCapacityComeThrough() {
        assertThat(Oracle.ISCSI_INQ.run(target.url()).succeeded().lines()).contains("Vendor:BURNISH ", "Product:IN MEMORY       ", "Revision:0001");
        assertThat(Oracle.ISCSI_INQ.run("-e", "1", "-c", "128", target.url()).succeeded().text()).contains("1234");
        assertThat(Oracle.ISCSI_READCAPACITY.run(target.url()).succeeded().text())
                .contains("RETURNED LOGICAL BLOCK ADDRESS:19999").contains("LOGICAL BLOCK LENGTH IN BYTES:2048");
    }

    @Test
    void anotherUnitIsNotThere() {
        String other = target.url().replaceAll("/0$", "/3");
        assertThat(Oracle.ISCSI_INQ.run(other).exitCode()).isNotZero();
    }

    @Test
    void anotherTargetIsNotThere() {
        assertThat(Oracle.ISCSI_INQ.run(portal() + "/iqn.2026-01.org.burnish:other/0").errors()).contains("Target not found");
    }

    @Test
    void onlyWhoKnowsTheSecretComesIn() throws IOException {
        try (IscsiTarget closed = IscsiTarget.serve(drive, TargetOptions.local(NAME).credentials(CREDENTIALS))) {
            assertThat(Oracle.ISCSI_INQ.run(closed.url()).exitCode()).as("no name").isNotZero();
            String with = closed.url().replace("iscsi://", "iscsi://somebody%");
            assertThat(Oracle.ISCSI_INQ.run(with.replace("%", "%another secret@")).exitCode()).as("another secret").isNotZero();
            assertThat(Oracle.ISCSI_INQ.run(with.replace("%", "%a long secret@")).succeeded().text()).contains("Vendor:BURNISH");
        }
    }

    /// What of the families of conformance tests is about the protocol, and about commands that this drive has.
    @ParameterizedTest
    @ValueSource(strings = {
        "ALL.iSCSIcmdsn", "ALL.iSCSIdatasn", "ALL.iSCSIResiduals", "ALL.iSCSITMF", "ALL.Inquiry.AllocLength", "ALL.Read10.Simple", "ALL.Read10.BeyondEol",
        "ALL.Read10.ZeroBlocks", "ALL.Read10.Async", "ALL.Read12.Simple", "ALL.Read16.Simple", "ALL.Write10.Simple", "ALL.Write10.BeyondEol",
        "ALL.Write10.Async", "ALL.Write12.Simple", "ALL.Write16.Simple", "ALL.ReadCapacity10", "ALL.TestUnitReady", "ALL.PreventAllow.Logout",
    })
    void theConformanceTestsPass(String tests) {
        assertPassed(Oracle.ISCSI_TEST.run("-d", "-n", "-t", tests, target.url()).succeeded());
        assertThat(drive.commands()).isPositive();
    }

    static void assertPassed(Output output) {
        // Type, total, ran, passed, failed, inactive
        List<String> counts = output.lines().stream().filter(line -> line.matches("\\s+(tests|asserts) .*")).toList();
        assertThat(counts).as(output.text()).hasSize(2).allSatisfy(line -> {
            List<String> numbers = Pattern.compile("\\d+").matcher(line).results().map(result -> result.group()).toList();
            assertThat(numbers.subList(0, 3)).as(output.text()).containsOnly(numbers.getFirst());
            assertThat(numbers.get(3)).isEqualTo("0");
        });
    }
}
