package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A file that takes `SG_IO`, as a drive's node does, and is a SCSI target over iSCSI: see `src/test/beds/sgfuse.c`.
public final class SgFile implements AutoCloseable {
    private static final String BED = "src/test/beds/sgfuse";
    private static final String PACKAGES = "gcc, libc6-dev, pkg-config, libfuse3-dev, fuse3 and libiscsi-dev";

    private final Path folder;
    private final Process process;
    private final Path log;

    private SgFile(Path folder, Path log, Process process) {
        this.folder = folder;
        this.log = log;
        this.process = process;
    }

    /// @param address `iscsi://127.0.0.1:PORT/NAME/LUN`
    public static SgFile of(String address) {
        List.of(Oracle.CC, Oracle.PKG_CONFIG, Oracle.FUSERMOUNT).forEach(Oracle::require);
        Output built = Command.of(List.of(BED)).run();
        if (built.exitCode() != 0) {
            Oracle.missing("A file that takes SG_IO (" + built.errors().strip() + ")", PACKAGES);
        }
        try {
            Path folder = Files.createTempDirectory("sg");
            Path log = Files.createTempFile("sg", ".log");
            Process process = new ProcessBuilder(built.text().strip(), folder.toString(), address)
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
            SgFile file = new SgFile(folder, log, process);
            Waiting.until(file.path() + " is there", () -> !process.isAlive() || Files.exists(file.path()));
            if (!process.isAlive()) {
                throw new AssertionError("sgfuse ended: " + Files.readString(log));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return folder.resolve("sg0");
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                Oracle.FUSERMOUNT.run("-u", "-z", folder);
            }
            Files.deleteIfExists(folder);
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
