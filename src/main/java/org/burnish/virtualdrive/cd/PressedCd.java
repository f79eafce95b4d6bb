package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.disc.Control;
import org.burnish.disc.cd.SectorMode;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.FormatCapacity;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.ReadCd;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.TrackInformation;

/// A CD-ROM of one session with one track.
public final class PressedCd implements Medium {
    private static final List<Integer> SPEEDS = List.of(8467, 7056, 5645, 4234, 2822, 1411, 706);

    private final CdContent content;
    private final SectorStore store;
    private final Scratches scratches = new Scratches();
    private final SectorReader reader;
    private int position;

    private PressedCd(CdTrack track, int discType, SectorStore store) {
        this.content = new CdContent(
                List.of(new CdSession(1, List.of(track), track.end(), false, false, discType, "", new byte[0])), 0);
        this.store = store;
        this.reader = new SectorReader(store, scratches, true);
    }

    /// With the blocks of an image as sectors of mode 1.
    ///
    /// @param blocks of 2048 bytes, closed with the medium
    public static PressedCd ofBlocks(BlockSource blocks) {
        int count = Math.toIntExact(blocks.blockCount());
        return new PressedCd(track(SectorMode.MODE_1, false, count), 0, new BlockSectorStore(blocks));
    }

    /// With the sectors of a file, 2352 bytes each, from block 0 on; the first one says what they are.
    public static PressedCd ofSectors(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            int count = Math.toIntExact(channel.size() / SectorMode.LENGTH);
            if (count == 0) {
                throw new IOException(file + " has not even one sector");
            }
            RawSectorStore store = new RawSectorStore(channel);
            byte[] first = new byte[SectorMode.LENGTH];
            store.read(0, ByteBuffer.wrap(first));
            SectorMode mode = SectorMode.of(first, 0);
            boolean forms = mode == SectorMode.FORM_1 || mode == SectorMode.FORM_2;
            return new PressedCd(track(forms ? SectorMode.MODE_2 : mode, mode != SectorMode.AUDIO, count), forms ? 0x20 : 0, store);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    /// Whether a file is one of raw sectors, of data: it starts with a synchronization field and ends with a whole sector.
    public static boolean hasSectors(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0 || size % SectorMode.LENGTH != 0) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return SectorMode.hasSync(in.readNBytes(SectorMode.LENGTH), 0);
        }
    }

    private static CdTrack track(SectorMode mode, boolean raw, int blocks) {
        return new CdTrack(1, mode == SectorMode.AUDIO ? Control.AUDIO : Control.DATA, mode, raw, 0, 0, blocks, 0, false, "", List.of());
    }

    /// Damage to its surface.
    public Scratches scratches() {
        return scratches;
    }

    @Override
    public void scratched(int from, int to, boolean deep) {
        scratches.pass(from, to - from + 1, deep ? Scratches.Depth.UNREADABLE : Scratches.Depth.MARGINAL);
    }

    @Override
    public Family family() {
        return Family.CD;
    }

    @Override
    public int profile() {
        return 0x08;
    }

    @Override
    public List<Feature> features() {
        return CdAnswers.features(content, null, true);
    }

    @Override
    public Speeds speeds() {
        return new Speeds(SPEEDS, List.of());
    }

    @Override
    public DiscInformation discInformation() {
        return CdAnswers.disc(content, null);
    }

    @Override
    public List<TrackInformation> tracks() {
        return CdAnswers.tracks(content);
    }

    @Override
    public int capacity() {
        return content.sessions().getLast().leadOut();
    }

    @Override
    public void read(int address, int blocks, ByteBuffer into) throws Refusal {
        position = address;
        reader.read(content, address, blocks, into);
    }

    @Override
    public void readCd(ReadCd request, ByteBuffer into) throws Refusal {
        position = request.address();
        reader.readCd(content, request, into);
    }

    @Override
    public byte[] toc(int format, int first, boolean msf) throws Refusal {
        return new Tables(content, null).of(format, first, msf, false);
    }

    @Override
    public byte[] subChannel(boolean msf, boolean q, int format, int track) throws Refusal {
        return CodeAnswers.of(content, msf, q, format, track, position);
    }

    @Override
    public List<FormatCapacity> formatCapacities() {
        return List.of(new FormatCapacity(capacity(), FormatCapacity.FORMATTED, 2048));
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
