package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdbTest {
    @ParameterizedTest
    @CsvSource({"00, 6", "03, 6", "12, 6", "1F, 6", "25, 10", "28, 10", "43, 10", "5D, 10", "88, 16", "9E, 16", "A0, 12", "AD, 12", "BF, 12"})
    void theOperationCodeSaysTheLength(String code, int length) {
        assertThat(new Cdb(Integer.parseInt(code, 16)).length()).isEqualTo(length);
    }

    @Test
    void vendorSpecificAndReservedCodesHaveNoLength() {
        assertThatThrownBy(() -> new Cdb(0xD8)).hasMessageContaining("D8h");
        assertThatThrownBy(() -> new Cdb(0x60)).hasMessageContaining("60h");
    }

    @Test
    void fieldsStandAtTheirOffsetsMostSignificantByteFirst() {
        Cdb cdb = new Cdb(0xAD).u8(1, 1).u32(2, 0x0102_0304).u8(7, 0xFF).u16(8, 0xABCD).bit(10, 7, true);
        assertThat(cdb).hasToString("AD 01 01 02 03 04 00 FF AB CD 80 00");
        assertThat(cdb.u32(2)).isEqualTo(0x0102_0304L);
        assertThat(cdb.u16(8)).isEqualTo(0xABCD);
        assertThat(cdb.u24(8)).isEqualTo(0xABCD80);
        assertThat(cdb.bit(10, 7, false).u8(10)).isZero();
    }

    @Test
    void addressesBeforeTheStartOfACdKeepTheirSign() {
        Cdb cdb = new Cdb(0x2A).i32(2, -150);
        assertThat(cdb).hasToString("2A 00 FF FF FF 6A 00 00 00 00");
        assertThat(cdb.i32(2)).isEqualTo(-150);
        assertThat(cdb.u32(2)).isEqualTo(0xFFFF_FF6AL);
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        Cdb cdb = new Cdb(0x28);
        assertThatThrownBy(() -> cdb.u8(1, 256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cdb.u16(7, 65536)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cdb.u24(6, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cdb.u32(2, 1L << 32)).isInstanceOf(IllegalArgumentException.class);
        assertThat(cdb).hasToString("28 00 00 00 00 00 00 00 00 00");
    }

    @Test
    void foreignBlocksAreCopied() {
        byte[] bytes = {0x12, 0, 0, 0, 36, 0};
        Cdb cdb = Cdb.of(bytes);
        bytes[0] = 0;
        assertThat(cdb.operationCode()).isEqualTo(0x12);
        cdb.bytes()[0] = 0;
        assertThat(cdb.u8(0)).isEqualTo(0x12);
        byte[] room = new byte[16];
        cdb.copyTo(room);
        assertThat(room).startsWith(0x12, 0, 0, 0, 36, 0);
        assertThatThrownBy(() -> Cdb.of(new byte[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cdb.of(new byte[17])).isInstanceOf(IllegalArgumentException.class);
    }
}
