package org.burnish.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.burnish.scsi.iscsi.Credentials;
import org.burnish.scsi.iscsi.IscsiTarget;
import org.burnish.scsi.iscsi.TargetOptions;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.VirtualDrives;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `burnish virtual serve`.
@Command(
        name = "serve",
        description = {
            "Offers a virtual burner to every program, as a drive over iSCSI, until Ctrl-C.",
            "Only this computer can reach it, unless --bind and --credentials say otherwise."
        })
final class VirtualServeCommand implements VirtualTask {
    private static final String NAME = "iqn.2026-01.org.burnish:";

    @Parameters(paramLabel = "NAME", description = "The burner.")
    String name = "";

    @Option(names = "--port", paramLabel = "PORT", description = "The port (default: one that is free).")
    int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "The address of this computer to listen at (default: 127.0.0.1).")
    String bind = "127.0.0.1";

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "A file with a name and a secret of 12 characters or more, on a line each, that others must know.")
    @Nullable Path credentials;

    @Option(names = {"-v", "--verbose"}, description = "Tell who comes and goes.")
    boolean verbose;

    @Override
    public ExitStatus run(VirtualDrives drives, Terminal terminal) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Interruption interruption = new Interruption(end::countDown);
                VirtualDrive drive = drives.open(name);
                IscsiTarget target = IscsiTarget.serve(drive, options(), text -> tell(text, terminal))) {
            terminal.out().println(target.url());
            terminal.out().flush();
            end.await();
            interruption.ended(ExitStatus.DONE.code());
        }
        return ExitStatus.DONE;
    }

    private void tell(String text, Terminal terminal) {
        if (verbose) {
            terminal.err().println(text);
            terminal.err().flush();
        }
    }

    private TargetOptions options() throws IOException, OperationException {
        String drive = (name.startsWith(VirtualDrives.PREFIX) ? name.substring(VirtualDrives.PREFIX.length()) : name)
                .toLowerCase(Locale.ROOT).replace('_', '-');
        try {
            return new TargetOptions(NAME + drive, InetAddress.getByName(bind), port, credentials());
        } catch (UnknownHostException e) {
            throw wrongUse("There is no address " + bind + ".", "Give --bind an address of this computer.", e);
        } catch (IllegalArgumentException e) {
            String what = String.valueOf(e.getMessage());
            throw wrongUse(Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".", "Give --credentials a file with both.", e);
        }
    }

    private Optional<Credentials> credentials() throws IOException {
        if (credentials == null) {
            return Optional.empty();
        }
        String[] lines = Files.readString(credentials).strip().split("\\R", 2);
        return Optional.of(new Credentials(lines[0].strip(), lines.length < 2 ? "" : lines[1].strip()));
    }

    private static OperationException wrongUse(String what, String remedy, Exception cause) {
        return new OperationException(new Failure.WrongUse(what, remedy), cause);
    }
}
