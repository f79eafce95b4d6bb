package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Command;
import org.burnish.scsi.SizedCommand;
import org.burnish.scsi.spc.ModeSense;
import org.jspecify.annotations.Nullable;

/// Whatever a drive answers, reading it ends with an answer or a [DiscFormatException], and how much to ask for again
/// stays within bounds.
class DriveAnswersFuzzTest {
    private static final List<Command<?>> COMMANDS = List.of(
            new ReadCapacity(), new ReadBufferCapacity(), new ReadFormatCapacities(), new GetConfiguration(),
            new GetEventStatusNotification(GetEventStatusNotification.MEDIA), ReadDiscInformation.standard(),
            ReadDiscInformation.trackResources(), ReadDiscInformation.powResources(), ReadTrackInformation.ofTrack(1),
            ReadTocPmaAtip.toc(), ReadTocPmaAtip.sessionStart(), ReadTocPmaAtip.fullToc(), ReadTocPmaAtip.atip(),
                    ReadTocPmaAtip.cdText(),
            ReadSubChannel.mediaCatalogNumber(), ReadSubChannel.isrc(1), GetPerformance.reading(), GetPerformance.writeSpeeds(),
            ReadDiscStructure.physicalFormat(0), ReadDiscStructure.copyright(), ReadDiscStructure.preRecorded(),
                    ReadDiscStructure.adip(),
            ReadDiscStructure.dvdSpareArea(), ReadDiscStructure.layerBoundary(), ReadDiscStructure.discInformation(),
            ReadDiscStructure.bluraySpareArea(), ReadDiscStructure.list(true), new ReportRpcState());

    @FuzzTest
    void anyAnswerIsRead(byte[] bytes) throws IOException {
        for (Command<?> command : COMMANDS) {
            try {
                use(command.decode(ByteReader.of(bytes)));
            } catch (DiscFormatException e) {
                // It is unusable, and that is said.
            }
            if (command instanceof SizedCommand<?> sized) {
                int again = Math.clamp(sized.wholeLength(bytes), 2, sized.largestAllocationLength());
                assertThat(sized.withAllocationLength(again).data().length()).isBetween(1, 0xFFFF);
            }
        }
        pages(bytes);
    }

    private static void use(@Nullable Object answer) {
        switch (answer) {
            case PhysicalFormatInformation dvd -> assertThat(dvd.blocks()).isNotNegative();
            case DiscInformationUnit bd -> assertThat(bd.layerBlocks()).isNotNegative();
            case Atip atip -> assertThat(atip.plausible() ? atip.capacity() : 1).isPositive();
            case FullToc toc -> toc.sessions().forEach(toc::leadOut);
            case null, default -> {
                // Nothing is computed from it.
            }
        }
    }

    private static void pages(byte[] bytes) throws IOException {
        try {
            var parameters = ModeSense.current(0x2A).decode(ByteReader.of(bytes));
            CapabilitiesPage.of(parameters).ifPresent(page -> assertThat(page.writeSpeeds()).doesNotContain(0));
            WriteParametersPage.of(parameters).ifPresent(page -> assertThat(page.packetSize(32).bytes().length).isGreaterThanOrEqualTo(52));
            ErrorRecoveryPage.of(parameters).ifPresent(page -> page.withReadRetryCount(1));
        } catch (DiscFormatException e) {
            // It is unusable, and that is said.
        }
    }
}
