package org.burnish.drive;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.mmc.CapabilitiesPage;
import org.burnish.scsi.mmc.GetPerformance;
import org.burnish.scsi.spc.ModeParameters;
import org.burnish.scsi.spc.ModeSense;

/// The speeds that a drive offers for a disc, in units of 1000 bytes in a second, the highest first.
final class Speeds {
    private Speeds() {}

    static List<Long> reading(Questions questions) throws IOException {
        Optional<List<GetPerformance.Performance>> told = questions.ask(GetPerformance.reading());
        List<Long> speeds = told.orElse(List.of()).stream().map(GetPerformance.Performance::endSpeed).toList();
        if (!sorted(speeds).isEmpty()) {
            return sorted(speeds);
        }
        return sorted(page(questions).map(page -> List.of((long) page.maximumReadSpeed())).orElse(List.of()));
    }

    /// Some drives return no descriptors, and list the speeds in mode page 2Ah.
    static List<Long> writing(Questions questions) throws IOException {
        Optional<List<GetPerformance.WriteSpeed>> told = questions.ask(GetPerformance.writeSpeeds());
        List<Long> speeds = told.orElse(List.of()).stream().map(GetPerformance.WriteSpeed::write).toList();
        if (!sorted(speeds).isEmpty()) {
            return sorted(speeds);
        }
        Optional<CapabilitiesPage> page = page(questions);
        List<Long> listed = page.map(found -> found.writeSpeeds().stream().map(Integer::longValue).toList()).orElse(List.of());
        return !listed.isEmpty()
                ? sorted(listed) : sorted(page.map(found -> List.of((long) found.maximumWriteSpeed())).orElse(List.of()));
    }

    private static Optional<CapabilitiesPage> page(Questions questions) throws IOException {
        Optional<ModeParameters> parameters = questions.ask(ModeSense.current(CapabilitiesPage.CODE));
        return parameters.isEmpty() ? Optional.empty() : CapabilitiesPage.of(parameters.get());
    }

    private static List<Long> sorted(List<Long> speeds) {
        return speeds.stream().filter(speed -> speed > 0).distinct().sorted(Comparator.reverseOrder()).toList();
    }
}
