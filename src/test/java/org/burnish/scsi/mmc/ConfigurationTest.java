package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static Configuration read(String bytes) throws IOException {
        return new GetConfiguration().decode(ByteReader.of(HexFormat.of().parseHex(bytes.replaceAll("\\s", ""))));
    }

    private static final String BURNER = """
            00 00 01 20 00 00 00 41
            00 00 03 0C 00 41 01 00 00 08 00 00 00 2B 00 00
            00 01 0B 08 00 00 00 08 03 00 00 00
            00 02 07 04 03 00 00 00
            00 03 0B 04 39 00 00 00
            00 04 08 04 0F 00 00 00
            00 10 01 08 00 00 08 00 00 20 01 00
            00 1D 0B 00
            00 1E 0B 04 83 00 00 00
            00 1F 0B 04 01 00 03 00
            00 20 00 0C 00 B4 73 FF 00 00 08 00 00 20 01 00
            00 21 0C 08 03 00 01 02 07 10 00 00
            00 23 09 08 0F 00 00 00 01 00 00 00
            00 24 05 04 80 00 00 00
            00 25 01 08 00 00 08 00 00 20 01 00
            00 28 00 04 01 00 00 00
            00 2A 04 04 01 03 00 00
            00 2B 00 04 01 00 00 00
            00 2C 00 04 0F 00 00 00
            00 2D 08 04 46 00 3F 03
            00 2E 04 04 7F 00 0C 60
            00 2F 08 04 4E 00 00 00
            00 33 00 04 00 00 00 01 10
            """;

    @Test
    void whatABurnerCanDo() throws IOException {
        Configuration all = read(BURNER.replace("00 33 00 04 00 00 00 01 10", "00 37 00 04 00 07 00 00"));
        assertThat(all.currentProfile()).isEqualTo(Profile.BD_R_SEQUENTIAL);
        var profiles = all.feature(Feature.ProfileList.class).orElseThrow();
        assertThat(profiles.profiles()).containsExactly(Profile.BD_R_SEQUENTIAL, Profile.CD_ROM, Profile.DVD_PLUS_R_DL);
        assertThat(profiles.current()).containsExactly(Profile.BD_R_SEQUENTIAL);
        var core = all.feature(Feature.Core.class).orElseThrow();
        assertThat(core.physicalInterface()).isEqualTo(8);
        assertThat(core.head()).isEqualTo(new Feature.Head(1, 2, true, true));
        var removable = all.feature(Feature.RemovableMedium.class).orElseThrow();
        assertThat(removable.loadingMechanism()).isEqualTo(1);
        assertThat(removable.load() && removable.eject() && removable.lock()).isTrue();
        assertThat(removable.preventJumper()).isFalse();
        assertThat(all.feature(Feature.Morphing.class).orElseThrow().asynchronous()).isTrue();
        assertThat(all.feature(Feature.WriteProtect.class).orElseThrow().media()).isTrue();
        assertThat(all.feature(Feature.RandomReadable.class).orElseThrow().blocking()).isEqualTo(32);
        assertThat(all.feature(Feature.CdRead.class).orElseThrow()).extracting("digitalAudioPlay", "errorPointers", "cdText")
                .containsOnly(true);
        assertThat(all.feature(Feature.DvdRead.class).orElseThrow()).extracting("multi110", "dualLayerRw", "dualLayerR")
                .containsOnly(true);
        assertThat(all.feature(Feature.RandomWritable.class).orElseThrow().lastBlock()).isEqualTo(11_826_175);
        var incremental = all.feature(Feature.IncrementalStreamingWritable.class).orElseThrow();
        assertThat(incremental.linkSizes()).containsExactly(7, 16);
        assertThat(incremental.bufferUnderrunFree()).isTrue();
        assertThat(incremental.dataBlockTypes()).isEqualTo(0x0300);
        var formattable = all.feature(Feature.Formattable.class).orElseThrow();
        assertThat(formattable.blurayRandomRecording() && formattable.quickCertification() && formattable.noSpareAreas())
                .isTrue();
        assertThat(all.feature(Feature.HardwareDefectManagement.class).orElseThrow().spareAreaInformation()).isTrue();
        assertThat(all.feature(Feature.WriteOnce.class).orElseThrow().blockSize()).isEqualTo(2048);
        assertThat(all.feature(Feature.Mrw.class).orElseThrow().write()).isTrue();
        assertThat(all.feature(Feature.DvdPlus.class).orElseThrow()).extracting("write", "quickStart", "closeOnly")
                .containsOnly(true);
        assertThat(all.feature(Feature.RigidRestrictedOverwrite.class).orElseThrow().blank()).isTrue();
        var trackAtOnce = all.feature(Feature.CdTrackAtOnce.class).orElseThrow();
        assertThat(trackAtOnce.bufferUnderrunFree() && trackAtOnce.testWrite() && trackAtOnce.cdRw()).isTrue();
        assertThat(trackAtOnce.subChannel()).isFalse();
        assertThat(trackAtOnce.dataBlockTypes()).isEqualTo(0x3F03);
        var mastering = all.feature(Feature.CdMastering.class).orElseThrow();
        assertThat(mastering.maximumCueSheetLength()).isEqualTo(3168);
        assertThat(mastering.sessionAtOnce() && mastering.subChannel()).isTrue();
        assertThat(all.feature(Feature.DvdRRwWrite.class).orElseThrow())
                .extracting("bufferUnderrunFree", "dualLayer", "testWrite", "dvdRw").containsOnly(true);
        assertThat(all.feature(Feature.CdRwMediaWriteSupport.class).orElseThrow().subTypes()).isEqualTo(7);
        assertThat(all.has(FeatureCode.DVD_PLUS_R)).isTrue();
        assertThat(all.isCurrent(FeatureCode.DVD_PLUS_R)).isFalse();
        assertThat(all.isCurrent(FeatureCode.WRITE_ONCE)).isTrue();
        assertThat(all.has(FeatureCode.MULTI_READ)).isTrue();
        assertThat(all.has(FeatureCode.AACS)).isFalse();
    }

    @Test
    void theRest() throws IOException {
        Configuration all = read("""
                00 00 00 B0 00 00 00 00
                00 33 00 08 00 00 00 02 10 20 00 00
                00 40 05 1C 01 00 00 00 40 00 00 00 00 00 00 00 40 00 00 00 00 00 00 01 40 00 00 00 00 00 00 02
                00 41 05 14 01 00 00 00 40 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00
                01 05 07 04 01 00 00 00
                01 06 00 04 00 00 00 01
                01 07 0D 04 1F 00 00 00
                01 08 03 0C 4B 30 31 32 33 34 35 20 20 20 20 20
                01 0C 03 10 32 30 31 34 31 30 30 37 31 32 33 34 00 00 00 00
                01 0D 08 04 01 00 02 44
                FF 00 00 04 DE AD BE EF""");
        assertThat(all.feature(Feature.LayerJumpRecording.class).orElseThrow().linkSizes()).containsExactly(16, 32);
        assertThat(all.feature(Feature.BdRead.class).orElseThrow().rom()).isEqualTo(0x4000_0000_0000_0002L);
        assertThat(all.feature(Feature.BdWrite.class).orElseThrow().verifyNotRequired()).isTrue();
        assertThat(all.feature(Feature.TimeOut.class).orElseThrow().group3()).isTrue();
        assertThat(all.feature(Feature.DvdCss.class).orElseThrow().version()).isEqualTo(1);
        assertThat(all.feature(Feature.RealTimeStreaming.class).orElseThrow())
                .extracting("readBufferCapacityBlocks", "setCdSpeed", "modePage2A", "writeSpeedPerformance", "streamWriting")
                .containsOnly(true);
        assertThat(all.feature(Feature.DriveSerialNumber.class).orElseThrow().serialNumber()).isEqualTo("K012345");
        assertThat(all.feature(Feature.FirmwareInformation.class).orElseThrow().date()).isEqualTo("201410071234");
        assertThat(all.feature(Feature.Aacs.class).orElseThrow().version()).isEqualTo(0x44);
        assertThat(all.feature(Feature.Other.class).orElseThrow().content()).containsExactly(0xDE, 0xAD, 0xBE, 0xEF);
    }

    @Test
    void lengthsThatLie() throws IOException {
        assertThat(read("00 00 00 04 00 00 00 08").currentProfile()).isEqualTo(Profile.CD_ROM);
        assertThat(read("00 00 00 00 00 00 00 08").features()).isEmpty();
        assertThat(read("FF FF FF FF 00 00 12 34 00 01 0B FF 00 00 00 07").currentProfile()).isEqualTo(Profile.NON_CONFORMING);
        assertThat(read("FF FF FF FF 00 00 12 34 00 01 0B FF 00 00 00 07").feature(Feature.Core.class).orElseThrow().physicalInterface()).isEqualTo(7);
        assertThatThrownBy(() -> read("00 00 00 00 00 00")).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void everyProfileHasANumberOfItsOwn() {
        assertThat(Profile.values()).allSatisfy(profile -> assertThat(Profile.of(profile.number())).isEqualTo(profile));
        assertThat(Profile.values()).filteredOn(Profile::isOverwritable).hasSize(7);
        assertThat(Profile.BD_RE.isBd() && Profile.CD_RW.isCd() && Profile.DVD_PLUS_R_DL.isDvd()).isTrue();
        assertThat(Profile.BD_ROM.isDvd() || Profile.DVD_ROM.isCd() || Profile.HD_DVD_ROM.isBd()).isFalse();
    }
}
