package org.burnish.scsi;

import java.util.BitSet;
import java.util.List;

/// A sense code with wildcards, such as `3/0C/xx` or `1/17,18/00-04`.
///
/// @param text as it was written
/// @param key which sense keys
/// @param code which additional sense codes
/// @param qualifier which qualifiers
public record SensePattern(String text, BitSet key, BitSet code, BitSet qualifier) {
    private static final int ALL = 256;
    private static final String ANYTHING = "xx";

    static SensePattern of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no sense code: " + text);
        }
        return new SensePattern(text, numbers(parts[0]), numbers(parts[1]), numbers(parts[2]));
    }

    private static BitSet numbers(String part) {
        BitSet numbers = new BitSet(ALL);
        if (part.equals(ANYTHING)) {
            numbers.set(0, ALL);
            return numbers;
        }
        for (String range : part.split(",", -1)) {
            String[] ends = range.split("-", -1);
            int first = Integer.parseInt(ends[0], 16);
            numbers.set(first, Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
        return numbers;
    }

    boolean matches(int otherKey, int otherCode, int otherQualifier) {
        return key.get(otherKey) && code.get(otherCode) && qualifier.get(otherQualifier);
    }

    /// How many of the three parts may be anything.
    int wildcards() {
        int count = 0;
        for (BitSet part : List.of(key, code, qualifier)) {
            count += part.cardinality() == ALL ? 1 : 0;
        }
        return count;
    }
}
