package org.burnish.structure;

/// Numbers at known places of a structure whose bytes are all there.
record LittleEnd(byte[] bytes) {
    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    long u64(int at) {
        return u32(at) | u32(at + 4) << 32;
    }

    long u32be(int at) {
        return Integer.reverseBytes((int) u32(at)) & 0xFFFF_FFFFL;
    }

    int u16be(int at) {
        return u8(at) << 8 | u8(at + 1);
    }
}
