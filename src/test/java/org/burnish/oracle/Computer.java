package org.burnish.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A computer that is started from an image, by QEMU, and prints on its serial line.
public record Computer(Firmware firmware, Medium medium) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// What the computer starts with.
    public enum Firmware {
        BIOS,
        UEFI
    }

    /// What the image is for it.
    public enum Medium {
        DISC(List.of("-device", "ide-cd,drive=d,bootindex=0"), ",media=cdrom,readonly=on"),
        STICK(List.of("-device", "qemu-xhci", "-device", "usb-storage,drive=d,bootindex=0"), ",snapshot=on");

        private final List<String> device;
        private final String drive;

        Medium(List<String> device, String drive) {
            this.device = device;
            this.drive = drive;
        }
    }

    /// Starts it and waits until a text is on its serial line, or the time is up.
    ///
    /// @return what was printed until then
    public String start(Path image, String awaited, Path folder) {
        var words = new ArrayList<>(Oracle.QEMU.command("-accel", "tcg", "-machine", "q35", "-m", "256", "-nodefaults", "-display", "none",
                "-monitor", "none", "-net", "none", "-no-reboot", "-serial", "stdio",
                "-drive", "if=none,id=d,format=raw,file=" + image + medium.drive).words());
        words.addAll(medium.device);
        words.addAll(firmware == Firmware.BIOS ? List.of("-vga", "std") : flash(folder));
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS).execute(process::destroyForcibly);
            try (InputStream serial = process.getInputStream()) {
                return readUntil(awaited, serial);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> flash(Path folder) {
        Path code = Oracle.packagedFile("/usr/share/OVMF/OVMF_CODE.fd", "ovmf");
        Path variables = folder.resolve("variables.fd");
        try {
            Files.write(variables, Files.readAllBytes(Oracle.packagedFile("/usr/share/OVMF/OVMF_VARS.fd", "ovmf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-drive", "if=pflash,format=raw,readonly=on,file=" + code, "-drive", "if=pflash,format=raw,file=" + variables);
    }

    private static String readUntil(String awaited, InputStream serial) throws IOException {
        var printed = new StringBuilder();
        byte[] part = new byte[4096];
        while (printed.indexOf(awaited) < 0) {
            int n = serial.read(part);
            if (n < 0) {
                break;
            }
            printed.append(new String(part, 0, n, StandardCharsets.ISO_8859_1));
        }
        return printed.toString();
    }
}
