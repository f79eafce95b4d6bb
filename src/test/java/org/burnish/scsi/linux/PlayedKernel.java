package org.burnish.scsi.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// A kernel whose answers a test decides, and which notes what it was called for.
final class PlayedKernel implements SystemCalls {
    final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<Integer>> answers = new HashMap<>();
    private ToIntFunction<ByteBuffer> drive = header -> 0;
    private int next = 3;

    /// What these calls give, one after the other; the last one from then on.
    PlayedKernel answer(String call, Integer... results) {
        answers.put(call, new ArrayDeque<>(List.of(results)));
        return this;
    }

    /// Executes commands: gets the header, as it lies in memory.
    PlayedKernel drive(ToIntFunction<ByteBuffer> executes) {
        this.drive = executes;
        return this;
    }

    /// A piece of memory.
    static ByteBuffer at(long address, int length) {
        return new Pointer(address).getByteBuffer(0, length).order(ByteOrder.nativeOrder());
    }

    private int result(String call, int otherwise) {
        calls.add(call);
        Deque<Integer> left = answers.getOrDefault(call, new ArrayDeque<>());
        return left.isEmpty() ? otherwise : left.size() > 1 ? left.remove() : left.getFirst();
    }

    @Override
    public int open(String path, int flags) {
        return result("open " + path + ((flags & O_EXCL) != 0 ? " EXCL" : "") + ((flags & O_RDWR) != 0 ? "" : " RDONLY"), next++);
    }

    @Override
    public int close(int descriptor) {
        return result("close " + descriptor, 0);
    }

    @Override
    public int flock(int descriptor, int operation) {
        return result("flock " + descriptor, 0);
    }

    @Override
    public int access(String path, int mode) {
        return result("access " + path, 0);
    }

    @Override
    public int ioctl(int descriptor, long request, long argument) {
        calls.add("ioctl " + descriptor + " " + Long.toHexString(request));
        return drive.applyAsInt(at(argument, SgHeader.SIZE));
    }

    @Override
    public void clear(long address, int length) {
        at(address, length).put(new byte[length]);
    }
}
