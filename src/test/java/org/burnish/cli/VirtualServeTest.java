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

    private ProcessBuilder burnish(String... arguments) {
        ProcessBuilder builder = OwnProcess.of(Stream.concat(Stream.of("virtual", "serve"), Stream.of(arguments)).toArray(String[]::new));
        builder.environment().put("XDG_DATA_HOME", here.toString());
        return builder;
    }

    @Test
    void otherProgramsFindTheBurnerUntilItEnds() throws Exception {
        Process process = burnish("burner").start();
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
        Process process = burnish("virtual:burner", "--credentials", secret.toString()).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String url = said.readLine();
            assertThat(Oracle.ISCSI_INQ.run(url).exitCode()).isNotZero();
            Oracle.ISCSI_INQ.run(url.replace("iscsi://", "iscsi://somebody%a long secret@")).succeeded();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void nothingIsOpenedToOthersWithoutASecret() throws IOException, InterruptedException {
        Process process = burnish("burner", "--bind", "0.0.0.0").start();
        Output output = new Output("", process.waitFor(), process.getInputStream().readAllBytes(), process.getErrorStream().readAllBytes());
        output.endedWith(ExitStatus.MISUSED.code());
        assertThat(output.errors()).contains("A drive that other computers can use needs a name and a secret.", "--credentials");
    }
}
