package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// What a drive can do at all, and what with the inserted medium.
///
/// @param currentProfile the kind of medium that the drive takes it for
/// @param features as they came, also unknown ones
@Clause("MMC-6 6.5.3")
public record Configuration(Profile currentProfile, List<Feature> features) {
    private static final int HEADER = 8;

    static Configuration read(ByteReader reply) throws DiscFormatException {
        if (reply.remaining() < HEADER) {
            throw reply.unusable("ends within the feature header");
        }
        ByteReader in = Reply.atMost(reply, Math.max(HEADER, 4 + reply.duplicate().u32be())).skip(6);
        Profile profile = Profile.of(in.u16be());
        List<Feature> features = new ArrayList<>();
        while (in.remaining() >= 4) {
            features.add(FeatureReader.read(in));
        }
        return new Configuration(profile, List.copyOf(features));
    }

    /// Whether the drive has it, with whatever medium.
    public boolean has(FeatureCode code) {
        return features.stream().anyMatch(feature -> feature.head().code() == code.number());
    }

    /// Whether it is there with the inserted medium.
    public boolean isCurrent(FeatureCode code) {
        return features.stream().anyMatch(feature -> feature.head().code() == code.number() && feature.head().current());
    }

    /// The feature of a kind; kinds that stand for several codes are asked for by [#features].
    public <F extends Feature> Optional<F> feature(Class<F> kind) {
        return features.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
