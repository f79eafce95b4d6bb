package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.burnish.block.BlockSource;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.ImplantedSum;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.job.Progress;
import org.jspecify.annotations.Nullable;

/// An image that carries an MD5 sum of itself, as isomd5sum puts it there. The sum is computed when it is first needed, for which
/// the whole image is read.
final class ImplantedImage implements BlockSource {
    private static final long BLOCK = VolumeDescriptor.FIRST_BLOCK;

    private final BlockSource plain;
    private final int skippedSectors;
    private byte @Nullable [] field;

    /// @param plain the image without the sum, of blocks of 2048 bytes, with its Primary Volume Descriptor in block 16
    /// @param skippedSectors how many of the last sectors do not count
    ImplantedImage(BlockSource plain, int skippedSectors) {
        this.plain = plain;
        this.skippedSectors = skippedSectors;
    }

    /// Computes the sum of an image that is to carry one now, with progress.
    static void computeIn(BlockSource image, Progress progress) throws IOException {
        if (image instanceof ImplantedImage implanted) {
            implanted.compute(progress);
        }
    }

    private synchronized void compute(Progress progress) throws IOException {
        if (field == null) {
            HierarchyDescriptor primary = DescriptorSet.read(plain, 0, Findings.IGNORED).flatMap(DescriptorSet::primary)
                    .orElseThrow(() -> new DiscFormatException(BLOCK * blockSize(), "no Primary Volume Descriptor"));
            ImplantedSum empty = new ImplantedSum("", skippedSectors);
            long at = BLOCK * blockSize() + ImplantedSum.FIELD_AT;
            field = new ImplantedCheck(plain, empty, at, (primary.volumeSpaceSize() - skippedSectors) * blockSize()).field(progress);
        }
    }

    private byte[] field() throws IOException {
        compute(Progress.NONE);
        return field == null ? new byte[0] : field;
    }

    @Override
    public int blockSize() {
        return plain.blockSize();
    }

    @Override
    public long blockCount() {
        return plain.blockCount();
    }

    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        int start = into.position();
        long end = firstBlock + into.remaining() / blockSize();
        plain.read(firstBlock, into);
        if (firstBlock <= BLOCK && BLOCK < end) {
            into.put(start + (int) (BLOCK - firstBlock) * blockSize() + ImplantedSum.FIELD_AT, field());
        }
    }

    @Override
    public void transferTo(long firstBlock, long count, WritableByteChannel to) throws IOException {
        transferTo(firstBlock, count, to, Progress.NONE);
    }

    @Override
    public void transferTo(long firstBlock, long count, WritableByteChannel to, Progress progress) throws IOException {
        if (firstBlock > BLOCK || firstBlock + count <= BLOCK) {
            plain.transferTo(firstBlock, count, to, progress);
            return;
        }
        plain.transferTo(firstBlock, BLOCK - firstBlock, to, progress);
        ByteBuffer descriptor = ByteBuffer.allocate(blockSize());
        read(BLOCK, descriptor);
        descriptor.flip();
        while (descriptor.hasRemaining()) {
            to.write(descriptor);
        }
        progress.advance(blockSize());
        plain.transferTo(BLOCK + 1, firstBlock + count - BLOCK - 1, to, progress);
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
