package org.burnish.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `burnish virtual serve` as another program sees it, from its start to Ctrl-C.
@Timeout(120)
class VirtualServeTest {
    @TempDir
    Path here;

    private ProcessBuilder serve(String... arguments) {
        return burnish(Stream.concat(Stream.of("virtual", "serve"), Stream.of(arguments)).toArray(String[]::new));
    }

    private ProcessBuilder burnish(String... arguments) {
        ProcessBuilder builder = OwnProcess.of(arguments);
        builder.environment().put("XDG_DATA_HOME", here.toString());
        return builder;
    }

    @Test
    void otherProgramsFindTheBurnerUntilItEnds() throws Exception {
        Process process = serve("burner").start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String url = said.readLine();
            assertThat(url).matches("iscsi://127\\.0\\.0\\.1:\\d+/iqn\\.2026-01\\.org\\.burnish:burner/0");
            assertThat(Oracle.ISCSI_INQ.run(url).succeeded().lines())
                    .contains("Vendor:BURNISH ", "Product:VIRTUAL BURNER  ", "Peripheral Device Type:MMC", "Removable:1");
            OwnProcess.interrupt(process);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSecretLetsOthersIn() throws IOException {
        Path secret = Files.writeString(here.resolve("secret"), "somebody\na long secret\n");
        Process process = serve("virtual:burner", "--credentials", secret.toString()).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String url = said.readLine();
            assertThat(Oracle.ISCSI_INQ.run(url).exitCode()).isNotZero();
            Oracle.ISCSI_INQ.run(url.replace("iscsi://", "iscsi://somebody%a long secret@")).succeeded();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void burnishUsesADriveOfAnotherComputerLikeItsOwn() throws IOException, InterruptedException {
        Files.writeString(here.resolve("hello"), "Hello\n");
        Oracle.XORRISO.run("-as", "genisoimage", "-quiet", "-R", "-V", "AFAR", "-o", here.resolve("image"), here.resolve("hello")).succeeded();
        run("virtual", "insert", "burner", here.resolve("image").toString()).succeeded();
        Path secret = Files.writeString(here.resolve("secret"), "somebody\na long secret\n");
        Process process = serve("burner", "--credentials", secret.toString()).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String url = said.readLine();
            String address = url.replace("iscsi://", "iscsi://somebody%a long secret@");
            assertThat(run("info", address).succeeded().text())
                    .contains("BURNISH VIRTUAL BURNER", "iqn.2026-01.org.burnish:burner: ", "AFAR").doesNotContain("a long secret");
            assertThat(run("cat", address, "/hello").succeeded().text()).isEqualTo("Hello\n");
            Output refused = run("info", url).endedWith(ExitStatus.FAILED.code());
            assertThat(refused.errors()).contains(url);
        } finally {
            process.destroyForcibly();
        }
        assertThat(run("info", "iscsi://127.0.0.1:1/iqn.2026-01.org.burnish:burner/0").errors())
                .contains("iscsi://127.0.0.1:1/iqn.2026-01.org.burnish:burner/0: ", "Check the address");
    }

    private Output run(String... arguments) throws IOException, InterruptedException {
        Process process = burnish(arguments).start();
        byte[] out = process.getInputStream().readAllBytes();
        byte[] errors = process.getErrorStream().readAllBytes();
        return new Output(String.join(" ", arguments), process.waitFor(), out, errors);
    }

    @Test
    void nothingIsOpenedToOthersWithoutASecret() throws IOException, InterruptedException {
        Process process = serve("burner", "--bind", "0.0.0.0").start();
        Output output = new Output("", process.waitFor(), process.getInputStream().readAllBytes(), process.getErrorStream().readAllBytes());
        output.endedWith(ExitStatus.MISUSED.code());
        assertThat(output.errors()).contains("A drive that other computers can use needs a name and a secret.", "--credentials");
    }
}
