package org.burnish.virtualdrive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.Medium;
import org.jspecify.annotations.Nullable;

/// The features of a drive that reads and writes everything, and the profiles that it knows.
@Clause("MMC-6 5.3")
final class DriveFeatures {
    static final String SERIAL = "BURNISHV0001";
    static final int CD_READ = 0x1E;

    private static final int[] PROFILES = {
        0x43, 0x41, 0x40, 0x2B, 0x1B, 0x1A, 0x15, 0x14, 0x13, 0x12, 0x11, 0x10, 0x0A, 0x09, 0x08
    };

    private static final List<Feature> ALL = List.of(
            Feature.persistent(0x0001, 2, 0, 0, 0, 8, 1, 0, 0, 0),
            Feature.persistent(0x0002, 1, 2, 0, 0, 0),
            Feature.persistent(0x0003, 2, 0x39, 0, 0, 0),
            Feature.of(0x0004, 2, 0, 0, 0, 0),
            Feature.of(0x0010, 0, 0, 0, 8, 0, 0, 1, 1, 0),
            Feature.of(0x001D, 0),
            Feature.of(CD_READ, 2, 0x83, 0, 0, 0),
            Feature.of(0x001F, 1, 1, 0, 1, 0),
            Feature.of(0x0020, 1, 0, 0, 0, 0, 0, 0, 8, 0, 0, 1, 1, 0),
            Feature.of(0x0021, 3, 0, 0, 1, 1, 16, 0, 0, 0),
            Feature.of(0x0023, 2, 0x0F, 0, 0, 0, 1, 0, 0, 0),
            Feature.of(0x0024, 1, 0x80, 0, 0, 0),
            Feature.of(0x0025, 0, 0, 0, 8, 0, 0, 1, 1, 0),
            Feature.of(0x0026, 0),
            Feature.of(0x002A, 1, 1, 0, 0, 0),
            Feature.of(0x002B, 0, 1, 0, 0, 0),
            Feature.of(0x002C, 0, 3, 0, 0, 0),
            Feature.of(0x002D, 2, 0x46, 0, 0x3F, 0x01),
            Feature.of(0x002E, 0, 0x67, 0, 0x20, 0),
            Feature.of(0x002F, 2, 0x4E, 0, 0, 0),
            Feature.of(0x0037, 0, 0, 0x0F, 0, 0),
            Feature.of(0x0038, 0, 0, 0, 0, 0),
            Feature.of(0x003B, 0, 1, 0, 0, 0),
            Feature.of(0x0040, 1, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0, 0, 0, 0, 0),
            Feature.of(0x0041, 1, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0),
            Feature.persistent(0x0100, 0),
            Feature.persistent(0x0105, 1, 1, 0, 0, 0),
            Feature.persistent(0x0107, 4, 0x1F, 0, 0, 0),
            new Feature(0x0108, 0, true, SERIAL.getBytes(StandardCharsets.US_ASCII)));

    private final Personality personality;

    DriveFeatures(Personality personality) {
        this.personality = personality;
    }

    /// The list of profiles as a feature descriptor's content, with the current one marked.
    byte[] profiles(int current) {
        Answer list = new Answer(4 * PROFILES.length);
        for (int i = 0; i < PROFILES.length; i++) {
            list.u16(4 * i, PROFILES[i]).bit(4 * i + 2, 0, PROFILES[i] == current);
        }
        return list.toBytes();
    }

    /// Descriptors in the order of their codes.
    ///
    /// @param onlyCurrent whether those are left out that are not current
    TreeMap<Integer, Answer> descriptors(@Nullable Medium medium, boolean onlyCurrent) {
        TreeMap<Integer, Answer> descriptors = new TreeMap<>();
        for (Feature feature : ALL) {
            if (feature.persistent() || !onlyCurrent) {
                descriptors.put(feature.code(), descriptor(feature, feature.persistent()));
            }
        }
        if (medium != null) {
            medium.features().forEach(feature -> descriptors.put(feature.code(), descriptor(feature, true)));
        }
        int profile = medium == null ? 0 : medium.profile();
        descriptors.put(0, descriptor(new Feature(0, 0, true, profiles(profile)), true));
        personality.unknownFeatures().forEach(descriptors::remove);
        return descriptors;
    }

    private static Answer descriptor(Feature feature, boolean current) {
        int flags = feature.version() << 2 | (feature.persistent() ? 2 : 0) | (current ? 1 : 0);
        return new Answer(4).u16(0, feature.code()).u8(2, flags).u8(3, feature.bytes().length).append(feature.bytes());
    }
}
