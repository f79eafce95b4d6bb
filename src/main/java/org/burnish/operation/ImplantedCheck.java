package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.burnish.block.BlockDigest;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.ImplantedSum;
import org.burnish.job.Phase;
import org.burnish.job.Progress;

/// Compares an image with the MD5 sum that its maker put into it, as `checkisomd5` does.
///
/// @param source the image's blocks
/// @param sum what is expected
/// @param fieldAt byte position of the field with the sum, which counts as blanks
/// @param length bytes that count
public record ImplantedCheck(BlockSource source, ImplantedSum sum, long fieldAt, long length) {
    private static final int SECTOR = 2048;
    private static final int CHUNK = 1 << 20;

    /// What the check came to.
    ///
    /// @param expected the sum in the image
    /// @param found that of its bytes
    /// @param missing how many bytes the image lacks at its end
    public record Result(String expected, String found, long missing) {
        public boolean matches() {
            return missing == 0 && expected.equals(found);
        }
    }

    /// The check of an image that carries a sum: in the descriptor at its start, whichever session that belongs to.
    public static Optional<ImplantedCheck> of(OpenedImage image) throws IOException {
        BlockSource source = image.image().blocks();
        Optional<ImplantedCheck> atStart = DescriptorSet.read(source, 0, Findings.IGNORED).flatMap(set -> of(source, set));
        return atStart.isPresent() ? atStart : of(source, image.volumes().sessions().getFirst().descriptors());
    }

    private static Optional<ImplantedCheck> of(BlockSource source, DescriptorSet descriptors) {
        for (int i = 0; i < descriptors.descriptors().size(); i++) {
            if (descriptors.descriptors().get(i) instanceof HierarchyDescriptor primary && primary.isPrimary()) {
                long at = descriptors.positionOf(i) + ImplantedSum.FIELD_AT;
                return ImplantedSum.in(primary).map(sum ->
                        new ImplantedCheck(source, sum, at, (primary.volumeSpaceSize() - sum.skippedSectors()) * SECTOR));
            }
        }
        return Optional.empty();
    }

    public Result run(Progress progress) throws IOException {
        long there = Math.clamp(length, 0, source.length());
        progress.begin(Phase.ofBytes("Reading", there));
        BlockDigest.Running running = new BlockDigest.Running(EnumSet.of(Algorithm.MD5));
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long position = 0; position < there; position += CHUNK) {
            progress.checkpoint();
            chunk.clear().limit((int) Math.min(CHUNK, there - position));
            source.readBytes(position, chunk);
            blank(chunk.flip(), position);
            running.update(chunk);
            progress.advance(chunk.remaining());
        }
        return new Result(sum.md5(), Objects.requireNonNull(running.digests().get(Algorithm.MD5)), Math.max(0, length - there));
    }

    /// The field with the sum that the image should have.
    byte[] field(Progress progress) throws IOException {
        long there = Math.clamp(length, 0, source.length());
        progress.begin(Phase.ofBytes("Computing the checksum", there));
        StringBuilder fragments = new StringBuilder();
        MessageDigest md5 = md5();
        ByteBuffer step = ByteBuffer.allocate(ImplantedSum.STEP);
        for (long position = 0; position < there; position += ImplantedSum.STEP) {
            progress.checkpoint();
            step.clear().limit((int) Math.min(ImplantedSum.STEP, there - position));
            source.readBytes(position, step);
            blank(step.flip(), position);
            progress.advance(step.remaining());
            md5.update(step);
            long fragment = position * (ImplantedSum.FRAGMENTS + 1) / there;
            if (fragment != Math.max(0, position - ImplantedSum.STEP) * (ImplantedSum.FRAGMENTS + 1) / there) {
                addFragment(md5, fragments);
            }
        }
        String digest = HexFormat.of().formatHex(md5.digest());
        return new ImplantedSum(digest, sum.skippedSectors()).field(fragments.toString());
    }

    /// Of small numbers, isomd5sum writes the only digit.
    private static void addFragment(MessageDigest soFar, StringBuilder fragments) {
        try {
            byte[] digest = ((MessageDigest) soFar.clone()).digest();
            for (int i = 0; i < ImplantedSum.DIGITS; i++) {
                fragments.append(Integer.toHexString(digest[i] & 0xFF).charAt(0));
            }
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java clones MD5", e);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private void blank(ByteBuffer chunk, long position) {
        long from = Math.max(position, fieldAt);
        long to = Math.min(position + chunk.limit(), fieldAt + ImplantedSum.FIELD_LENGTH);
        for (long at = from; at < to; at++) {
            chunk.put((int) (at - position), (byte) ' ');
        }
    }
}
