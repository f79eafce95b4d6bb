package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Debian's `tgtd`, a SCSI target that nobody here wrote, on this machine's loopback only: drive 1 is a DVD-ROM drive with
/// an image in it, drive 2 a DVD+R burner with a blank disc.
public final class TgtTarget implements AutoCloseable {
    public static final String NAME = "iqn.2026-01.test:optical";
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (ProcessHandle.current().pid() % 3_000) * 10 + 1);

    private final String control = String.valueOf(NUMBERS.getAndIncrement());
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private TgtTarget(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static TgtTarget start(Path image) {
        List.of(Oracle.TGTD, Oracle.TGTADM, Oracle.TGTIMG).forEach(Oracle::require);
        try {
            TgtTarget target = new TgtTarget(Files.createTempDirectory("tgt"), freePort());
            ProcessBuilder builder = new ProcessBuilder(Oracle.TGTD.command(
                    "-f", "-C", target.control, "--iscsi", "portal=127.0.0.1:" + target.port, "-t", 1).words());
            builder.environment().put("TGT_IPC_SOCKET", target.folder.resolve("socket").toString());
            target.process = builder.redirectErrorStream(true).redirectOutput(target.folder.resolve("log").toFile()).start();
            Waiting.until("tgtd answers", () -> target.administer("--mode", "sys", "--op", "show").exitCode() == 0);
            target.equip(image);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void equip(Path image) {
        Oracle.TGTIMG.run("--op", "new", "--device-type", "cd", "--type", "dvd+r", "--file", burned()).succeeded();
        administer("--mode", "target", "--op", "new", "--tid", "1", "-T", NAME).succeeded();
        unit("new", 1, "-b", image.toAbsolutePath(), "--device-type", "cd");
        unit("new", 2, "-b", burned(), "--device-type", "cd");
        unit("update", 1, "--params", "vendor_id=STGT_DVD,product_id=DVDROM101,product_rev=0010,scsi_sn=SN1,removable=1");
        unit("update", 2, "--params", "vendor_id=STGT_DVD,product_id=DVDRW101,product_rev=0010,scsi_sn=SN2,removable=1");
        administer("--mode", "target", "--op", "bind", "--tid", "1", "-I", "127.0.0.1").succeeded();
    }

    private void unit(String operation, int number, Object... more) {
        administer(Stream.concat(
                Stream.of("--mode", "logicalunit", "--op", operation, "--tid", "1", "--lun", number),
                Stream.of(more)).toArray()).succeeded();
    }

    private Output administer(Object... arguments) {
        var words = new ArrayList<Object>(List.of("-C", control, "--lld", "iscsi"));
        words.addAll(List.of(arguments));
        return Oracle.TGTADM.command(words.toArray()).with("TGT_IPC_SOCKET", folder.resolve("socket").toString()).run();
    }

    /// Takes the disc out of drive 1 and puts this one in.
    public void swap(Path image) {
        takeOut();
        unit("update", 1, "--params", "path=" + image.toAbsolutePath());
        unit("update", 1, "--params", "online=1");
    }

    /// Takes the disc out of drive 1.
    public void takeOut() {
        unit("update", 1, "--params", "online=0");
    }

    public String address(int drive) {
        return "iscsi://127.0.0.1:" + port + "/" + NAME + "/" + drive;
    }

    public int port() {
        return port;
    }

    /// What was written in drive 2.
    public Path burned() {
        return folder.resolve("burned");
    }

    @Override
    public void close() {
        try {
            if (process != null) {
                process.destroy();
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
