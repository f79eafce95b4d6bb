package org.burnish.scsi.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.burnish.scsi.Access;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;

/// What [RealKernelTest] runs in the virtual machine: does what its words say, one after the other, and says what came of
/// each in a line that starts with the word.
final class GuestProgram {
    private static final int BLOCK = 2048;
    private static final int BLOCKS_A_COMMAND = 32;

    private GuestProgram() {}

    public static void main(String[] words) throws IOException {
        for (String word : words) {
            String[] parts = word.split(":", 3);
            try {
                System.out.println(word + " = " + run(parts[0], parts.length < 2 ? "" : parts[1], parts.length < 3 ? "" : parts[2]));
            } catch (TransportException e) {
                System.out.println(word + " = " + e.reason() + " " + e.getMessage());
            } catch (CommandFailedException e) {
                System.out.println(word + " = " + e.hostStatus() + " " + e.sense().triplet());
            }
        }
    }

    private static String run(String what, String node, String more) throws IOException {
        return switch (what) {
            case "list" -> list();
            case "maximum" -> String.valueOf(with(node, Access.SHARED, GuestProgram::maximum));
            case "inquiry" -> with(node, Access.EXCLUSIVE, device -> text(ask(device, "12 00 00 00 24 00", 36), 8, 36));
            case "capacity" -> with(node, Access.EXCLUSIVE, device -> String.valueOf(ask(device, "25 00 00 00 00 00 00 00 00 00", 8).getInt(0) + 1));
            case "ask" -> with(node, Access.SHARED, device -> ask(device, more, 8).toString());
            case "open" -> with(node, Access.EXCLUSIVE, device -> "opened");
            case "look" -> with(node, Access.SHARED, device -> "opened");
            case "twice" -> with(node, Access.EXCLUSIVE, device -> run("open", node, ""));
            case "read" -> with(node, Access.EXCLUSIVE, device -> read(device, Path.of(more)));
            case "large" -> with(node, Access.SHARED, device -> ask(device, "A8 00 00 00 00 00 00 00 10 00 00 00", 8 << 20).toString());
            default -> throw new IllegalArgumentException(what);
        };
    }

    /// Something that is done with a drive.
    private interface Use {
        String of(Device device) throws IOException;
    }

    private static String with(String node, Access access, Use use) throws IOException {
        Transport transport = new LinuxDrives().open(node, access);
        try (Device device = new Device(transport)) {
            return use.of(device);
        }
    }

    private static String maximum(Device device) {
        return String.valueOf(device.maximumTransfer());
    }

    private static String list() throws IOException {
        StringBuilder text = new StringBuilder();
        for (HostDrive drive : new LinuxDrives().list()) {
            text.append(drive.address()).append(' ').append(drive.otherAddresses()).append(' ').append(drive.model()).append(' ')
                    .append(drive.mountPoints()).append(' ')
                    .append(drive.obstacle().map(obstacle -> obstacle.reason() + " " + obstacle.what() + " " + obstacle.remedy()).orElse("free"))
                    .append("; ");
        }
        return text.toString();
    }

    private static ByteBuffer ask(Device device, String cdb, int length) throws IOException {
        ByteBuffer answer = ByteBuffer.allocateDirect(length);
        Cdb command = Cdb.of(java.util.HexFormat.ofDelimiter(" ").parseHex(cdb));
        device.transfer("a question", command, Direction.IN, answer, Deadline.ASK, false);
        return answer.flip();
    }

    private static String text(ByteBuffer answer, int from, int to) {
        byte[] bytes = new byte[answer.remaining()];
        answer.get(bytes);
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.US_ASCII);
    }

    private static String read(Device device, Path to) throws IOException {
        int blocks = ask(device, "25 00 00 00 00 00 00 00 00 00", 8).getInt(0) + 1;
        ByteBuffer buffer = ByteBuffer.allocateDirect(BLOCKS_A_COMMAND * BLOCK);
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int first = 0; first < blocks; first += BLOCKS_A_COMMAND) {
                int count = Math.min(BLOCKS_A_COMMAND, blocks - first);
                buffer.clear().limit(count * BLOCK);
                device.transfer("READ (10)", new Cdb(0x28).u32(2, first).u16(7, count), Direction.IN, buffer, Deadline.READ, false);
                out.write(buffer.flip());
            }
        }
        return blocks + " blocks";
    }
}
