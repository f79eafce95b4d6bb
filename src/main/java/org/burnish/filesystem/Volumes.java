package org.burnish.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.SessionScan;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.udf.UdfReader;
import org.burnish.filesystem.udf.UdfSessions;
import org.burnish.filesystem.udf.UdfVolume;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;
import org.jspecify.annotations.Nullable;

/// Every file system's view of every session of an image.
///
/// @param sessions in the order of recording, at least one
public record Volumes(List<RecordedSession> sessions) {

    /// One session's volumes.
    ///
    /// @param number from 1
    /// @param firstBlock number of its first 2048-byte block
    /// @param descriptors the ISO 9660 descriptors, none when UDF stands alone
    /// @param volumes in the order in which they are to be preferred
    /// @param udf what UDF says of itself, or null when there is none
    public record RecordedSession(
            int number, long firstBlock, DescriptorSet descriptors, List<Volume> volumes, @Nullable UdfVolume udf) {

        /// Such as 0x0201, or 0 when there is no UDF.
        public int udfRevision() {
            return udf == null ? 0 : udf.revision();
        }
    }

    /// Opens what is on an image.
    ///
    /// @throws DiscFormatException when nothing that can be read is there
    public static Volumes open(BlockSource source, Findings findings) throws IOException {
        List<RecordedSession> sessions = new ArrayList<>();
        for (SessionScan.Found found : SessionScan.of(source)) {
            long start = found.firstBlock() * VolumeDescriptor.LENGTH;
            Optional<DescriptorSet> descriptors = DescriptorSet.read(found.source(), start, findings);
            if (descriptors.isPresent()) {
                sessions.add(session(found.source(), sessions.size() + 1, found.firstBlock(), descriptors.get(), findings));
            }
        }
        sessions.removeIf(session -> session.volumes().isEmpty());
        if (sessions.isEmpty()) {
            for (long first : UdfSessions.of(source)) {
                int number = sessions.size() + 1;
                udf(source, first, findings).ifPresent(udf ->
                        sessions.add(new RecordedSession(number, first, DescriptorSet.NONE, List.of(volume(udf, number)), udf)));
            }
        }
        if (sessions.isEmpty()) {
            throw new DiscFormatException((long) VolumeDescriptor.FIRST_BLOCK * VolumeDescriptor.LENGTH, OtherContent.describe(source));
        }
        return new Volumes(List.copyOf(sessions));
    }

    private static RecordedSession session(
            BlockSource source, int number, long firstBlock, DescriptorSet descriptors, Findings findings) throws IOException {
        List<Volume> volumes = new ArrayList<>(new IsoVolumes(source, number, findings).of(descriptors));
        Optional<UdfVolume> udf = udf(source, firstBlock, findings);
        udf.ifPresent(found -> volumes.add(volume(found, number)));
        volumes.sort(Comparator.comparingInt(v -> PREFERENCE.indexOf(v.fileSystem())));
        return new RecordedSession(number, firstBlock, descriptors, List.copyOf(volumes), udf.orElse(null));
    }

    private static Volume volume(UdfVolume udf, int session) {
        return new Volume(FileSystem.UDF, session, udf.description(), udf.root());
    }

    /// UDF that cannot be opened does not keep the others from being seen.
    private static Optional<UdfVolume> udf(BlockSource source, long firstBlock, Findings findings) throws IOException {
        try {
            return UdfReader.open(source, firstBlock * VolumeDescriptor.LENGTH, findings);
        } catch (DiscFormatException e) {
            findings.add(new Finding(Severity.ERROR, "udf", e.position(), "UDF volume", "cannot be opened: " + e.getMessage(), ""));
            return Optional.empty();
        }
    }

    /// Rock Ridge first: where it stands beside UDF, most makers put links and owners there alone.
    private static final List<FileSystem> PREFERENCE = List.of(
            FileSystem.ROCK_RIDGE, FileSystem.UDF, FileSystem.JOLIET, FileSystem.ISO9660_1999, FileSystem.ISO9660, FileSystem.HFS_PLUS);

    /// The newest session.
    public RecordedSession last() {
        return sessions.getLast();
    }

    /// The view to show when nobody asks for another one: the best of the newest session.
    public Volume preferred() {
        return last().volumes().getFirst();
    }
}
