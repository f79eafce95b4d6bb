package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A virtual machine with Debian's own Linux, which takes about ten seconds to run a script.
public final class LinuxMachine {
    private static final String BED = "src/test/beds/linux";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String PACKAGES = "qemu-system-x86, busybox-static, cpio and kmod";

    private LinuxMachine() {}

    /// Skips or fails the running test if the machine cannot be had.
    public static void require() {
        List.of(Oracle.QEMU, Oracle.BUSYBOX, Oracle.CPIO, Oracle.DEPMOD).forEach(Oracle::require);
        Output output = Command.of(List.of(BED, "--fetch")).within(LIMIT).run();
        if (output.exitCode() != 0) {
            Oracle.missing("A kernel for the virtual machine (" + output.errors().strip() + ")", PACKAGES);
        }
    }

    /// Runs a busybox script there as root, in `/share`, which is the folder, and gives what it said.
    public static Output run(Path folder, String script) {
        return start(List.of(), folder, script, List.of());
    }

    /// Runs a bash script there as root, with this computer's own programs, in the folder, which is where it is here; nothing
    /// else that is written outlives the machine.
    ///
    /// @param words for QEMU, such as the drives that the machine has
    public static Output runWhole(Path folder, String script, List<String> words) {
        return start(List.of("--whole"), folder, script, words);
    }

    private static Output start(List<String> how, Path folder, String script, List<String> more) {
        require();
        String name = ".script";
        try {
            Files.writeString(folder.resolve(name), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> words = new ArrayList<>(List.of(BED));
        words.addAll(how);
        words.addAll(List.of(folder.toString(), name));
        words.addAll(more);
        return Command.of(words).within(LIMIT).run();
    }
}
