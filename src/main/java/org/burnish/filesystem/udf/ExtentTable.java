package org.burnish.filesystem.udf;

import java.util.Arrays;
import java.util.List;

/// The extents of a file in order, of which the one with a given byte is found fast.
final class ExtentTable {
    static final ExtentTable EMPTY = new ExtentTable(List.of(), new long[0]);

    private final List<AllocationDescriptor> extents;
    /// For each extent the number of bytes up to its end.
    private final long[] ends;

    private ExtentTable(List<AllocationDescriptor> extents, long[] ends) {
        this.extents = extents;
        this.ends = ends;
    }

    static ExtentTable of(List<AllocationDescriptor> extents) {
        long[] ends = new long[extents.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += extents.get(i).length();
            ends[i] = end;
        }
        return new ExtentTable(List.copyOf(extents), ends);
    }

    List<AllocationDescriptor> extents() {
        return extents;
    }

    /// Bytes of all extents.
    long length() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /// The number of the extent that has byte `position`, which must be less than the length.
    int indexOf(long position) {
        int at = Arrays.binarySearch(ends, position);
        int index = at >= 0 ? at + 1 : -at - 1;
        // Behind an extent's end there may be some that have no bytes.
        while (extents.get(index).length() == 0) {
            index++;
        }
        return index;
    }

    AllocationDescriptor extent(int index) {
        return extents.get(index);
    }

    /// Bytes before an extent.
    long start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /// Bytes up to an extent's end.
    long end(int index) {
        return ends[index];
    }
}
