package org.burnish.virtualdrive.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.burnish.block.Disk;
import org.burnish.bytes.Zeros;

/// A disc's folder, open for one user. Blocks are written in place; they count only once a state that speaks of them is
/// kept, and that is written to a second file which then takes the first one's name. So whatever moment the program or the
/// computer stops at, there is a whole state, and every block that it speaks of is there.
public final class DiscFolder implements Closeable {
    private static final String DATA = "data";
    private static final String STATE = "state";
    private static final String NEXT_STATE = "state.next";

    private final Disk disk;
    private final Path folder;
    private final Disk.Target data;
    private DiscState state;
    private byte[] kept;
    private long size;
    /// Whether blocks were written that no kept state speaks of.
    private boolean changed;

    private DiscFolder(Disk disk, Path folder, Disk.Target data, DiscState state) throws IOException {
        this.disk = disk;
        this.folder = folder;
        this.data = data;
        this.state = state;
        this.kept = state.bytes();
        this.size = data.size();
    }

    /// Makes a new disc.
    public static DiscFolder create(Disk disk, Path folder, DiscState first) throws IOException {
        Files.createDirectories(folder);
        FileChannel.open(folder.resolve(DATA), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE).close();
        disk.create(folder.resolve(NEXT_STATE), first.bytes());
        disk.rename(folder.resolve(NEXT_STATE), folder.resolve(STATE));
        return open(disk, folder);
    }

    /// Whether a folder has a disc.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(STATE));
    }

    /// Reads only what a disc knows about itself, while somebody may be using it.
    public static DiscState stateIn(Path folder) throws IOException {
        return DiscState.read(Files.readAllBytes(folder.resolve(STATE)));
    }

    /// @throws org.burnish.block.FileInUseException when somebody else has it open
    public static DiscFolder open(Disk disk, Path folder) throws IOException {
        Disk.Target data = disk.open(folder.resolve(DATA));
        try {
            if (Files.exists(folder.resolve(NEXT_STATE))) {
                disk.delete(folder.resolve(NEXT_STATE));
            }
            return new DiscFolder(disk, folder, data, stateIn(folder));
        } catch (IOException | RuntimeException | Error e) {
            data.close();
            throw e;
        }
    }

    /// The state that was kept last.
    public DiscState state() {
        return state;
    }

    /// Fills the rest of `into`; what was never written is zero.
    public void read(long position, ByteBuffer into) throws IOException {
        int wanted = into.remaining();
        int there = (int) Math.clamp(size - position, 0, wanted);
        if (there > 0) {
            int limit = into.limit();
            into.limit(into.position() + there);
            data.read(position - into.position(), into);
            into.limit(limit);
        }
        if (there < wanted) {
            Zeros.put(into, wanted - there);
        }
    }

    /// Writes all of `from`.
    public void write(long position, ByteBuffer from) throws IOException {
        int count = from.remaining();
        changed = true;
        data.write(position, from);
        size = Math.max(size, position + count);
    }

    /// Forgets all blocks.
    public void erase() throws IOException {
        changed = true;
        data.resize(0);
        size = 0;
    }

    /// Keeps a state, and every block that was written until now; costs nothing when there is nothing new.
    public void keep(DiscState next) throws IOException {
        byte[] bytes = next.bytes();
        if (!changed && Arrays.equals(bytes, kept)) {
            return;
        }
        data.force();
        disk.create(folder.resolve(NEXT_STATE), bytes);
        disk.rename(folder.resolve(NEXT_STATE), folder.resolve(STATE));
        state = next;
        kept = bytes;
        changed = false;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
