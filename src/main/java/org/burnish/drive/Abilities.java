package org.burnish.drive;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burnish.scsi.mmc.CapabilitiesPage;
import org.burnish.scsi.mmc.Configuration;
import org.burnish.scsi.mmc.Feature;
import org.burnish.scsi.mmc.FeatureCode;
import org.burnish.scsi.mmc.Profile;

/// What kinds of discs a drive reads and writes, from its features, or from mode page 2Ah when it has none.
record Abilities(Configuration configuration, Optional<CapabilitiesPage> page) {

    List<String> reads() {
        LinkedHashSet<String> kinds = new LinkedHashSet<>();
        List<Profile> profiles = configuration.feature(Feature.ProfileList.class)
                .map(Feature.ProfileList::profiles).orElse(List.of());
        profiles.stream()
                .sorted(Comparator.comparingInt(Profile::number))
                .filter(profile -> profile.isCd() || profile.isDvd() || profile.isBd())
                .forEach(profile -> kinds.add(title(profile)));
        int bits = page.map(CapabilitiesPage::read).orElse(0);
        if (profiles.isEmpty() && page.isPresent()) {
            kinds.add("CD-ROM");
            addBits(kinds, bits);
            if ((bits & 0x08) != 0) {
                kinds.add("DVD-ROM");
            }
        }
        return List.copyOf(kinds);
    }

    private static String title(Profile profile) {
        return switch (profile) {
            case DVD_RW_RESTRICTED, DVD_RW_SEQUENTIAL -> "DVD-RW";
            case DVD_R_DL_SEQUENTIAL, DVD_R_DL_JUMP -> "DVD-R DL";
            case BD_R_RANDOM -> "BD-R";
            default -> profile.title();
        };
    }

    private static void addBits(Set<String> kinds, int bits) {
        String[] titles = {"CD-R", "CD-RW", "", "", "DVD-R", "DVD-RAM"};
        for (int bit = 0; bit < titles.length; bit++) {
            if ((bits >> bit & 1) != 0 && !titles[bit].isEmpty()) {
                kinds.add(titles[bit]);
            }
        }
    }

    List<String> writes() {
        LinkedHashSet<String> kinds = new LinkedHashSet<>();
        configuration.feature(Feature.CdMastering.class).ifPresent(cd -> addCd(kinds, cd.cdRw()));
        configuration.feature(Feature.CdTrackAtOnce.class).ifPresent(cd -> addCd(kinds, cd.cdRw()));
        configuration.feature(Feature.DvdRRwWrite.class).ifPresent(dvd -> addMinus(kinds, dvd));
        addPlus(kinds, FeatureCode.DVD_PLUS_R, "DVD+R");
        addPlus(kinds, FeatureCode.DVD_PLUS_R_DL, "DVD+R DL");
        addPlus(kinds, FeatureCode.DVD_PLUS_RW, "DVD+RW");
        addPlus(kinds, FeatureCode.DVD_PLUS_RW_DL, "DVD+RW DL");
        if (configuration.has(FeatureCode.RANDOM_WRITABLE) && reads().contains("DVD-RAM")) {
            kinds.add("DVD-RAM");
        }
        configuration.feature(Feature.BdWrite.class).ifPresent(bd -> addBluray(kinds, bd));
        if (configuration.features().isEmpty()) {
            addBits(kinds, page.map(CapabilitiesPage::write).orElse(0));
        }
        return List.copyOf(kinds);
    }

    private static void addCd(Set<String> kinds, boolean rewritable) {
        kinds.add("CD-R");
        if (rewritable) {
            kinds.add("CD-RW");
        }
    }

    private static void addMinus(Set<String> kinds, Feature.DvdRRwWrite dvd) {
        kinds.add("DVD-R");
        if (dvd.dualLayer()) {
            kinds.add("DVD-R DL");
        }
        if (dvd.dvdRw()) {
            kinds.add("DVD-RW");
        }
    }

    private void addPlus(Set<String> kinds, FeatureCode code, String title) {
        boolean writes = configuration.features().stream()
                .anyMatch(feature -> feature instanceof Feature.DvdPlus plus && plus.head().code() == code.number()
                        && plus.write());
        if (writes) {
            kinds.add(title);
        }
    }

    private static void addBluray(Set<String> kinds, Feature.BdWrite bd) {
        if (bd.r() != 0) {
            kinds.add("BD-R");
        }
        if (bd.re() != 0) {
            kinds.add("BD-RE");
        }
    }

    boolean testWrite() {
        return configuration.feature(Feature.CdTrackAtOnce.class).map(Feature.CdTrackAtOnce::testWrite).orElse(false)
                || configuration.feature(Feature.CdMastering.class).map(Feature.CdMastering::testWrite).orElse(false)
                || configuration.feature(Feature.DvdRRwWrite.class).map(Feature.DvdRRwWrite::testWrite).orElse(false);
    }

    boolean underrunFree() {
        return configuration.feature(Feature.CdTrackAtOnce.class).map(Feature.CdTrackAtOnce::bufferUnderrunFree).orElse(false)
                || configuration.feature(Feature.CdMastering.class).map(Feature.CdMastering::bufferUnderrunFree).orElse(false)
                || configuration.feature(Feature.DvdRRwWrite.class).map(Feature.DvdRRwWrite::bufferUnderrunFree).orElse(false);
    }
}
