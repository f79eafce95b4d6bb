package org.burnish.virtualdrive.cd;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.burnish.disc.cd.SectorMode;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.burnish.virtualdrive.storage.DiscState;

/// A recordable disc's content, and how it is kept. While something is being recorded, what is kept is what the disc would
/// be if the power failed: the track or session cut off at the last block that counts.
final class CdRecord implements Closeable {
    private static final String TYPE = "type";
    private static final String SCRATCHES = "scratches";
    private static final int KEPT_EVERY = (64 << 20) / SectorMode.LENGTH;

    private final CdStock stock;
    private final DiscFolder folder;
    private final FolderSectorStore store;
    private final Scratches scratches;
    private CdContent content;
    private int unkept;

    private CdRecord(CdStock stock, DiscFolder folder, CdContent content, Scratches scratches) {
        this.stock = stock;
        this.folder = folder;
        this.store = new FolderSectorStore(folder, forever(stock, content));
        this.content = content;
        this.scratches = scratches;
    }

    /// Behind the last block that stays forever.
    private static int forever(CdStock stock, CdContent content) {
        List<CdTrack> tracks = content.tracks();
        return stock.rewritable() || tracks.isEmpty() ? Integer.MIN_VALUE : tracks.getLast().end();
    }

    static DiscState blank(MediumType type) {
        DiscState state = new DiscState().set(TYPE, type.token());
        ContentState.write(CdContent.BLANK, state);
        return state;
    }

    static CdRecord open(DiscFolder folder) throws IOException {
        DiscState state = folder.state();
        try {
            CdStock stock = MediumType.ofToken(state.text(TYPE)).flatMap(CdStock::of).orElseThrow(() -> new IOException("this is no CD"));
            return new CdRecord(stock, folder, ContentState.read(state), Scratches.read(state.text(SCRATCHES)));
        } catch (IllegalArgumentException e) {
            throw new IOException("the state of a virtual CD is damaged", e);
        }
    }

    CdStock stock() {
        return stock;
    }

    SectorStore store() {
        return store;
    }

    Scratches scratches() {
        return scratches;
    }

    CdContent content() {
        return content;
    }

    /// Something begins to be recorded.
    void begin(Recording recording) throws Refusal {
        unkept = 0;
        keep(recording.broken(content, 0));
    }

    /// Blocks were recorded; they count from time to time.
    void wrote(Recording recording, int blocks) throws Refusal {
        unkept += blocks;
        if (unkept >= KEPT_EVERY) {
            unkept = 0;
            keep(recording.broken(content, 0));
        }
    }

    /// A recording came to its end, one way or the other.
    void end(CdContent next) throws Refusal {
        change(next);
    }

    void change(CdContent next) throws Refusal {
        keep(next);
        content = next;
        store.protect(forever(stock, next));
    }

    /// Forgets all that was recorded.
    void erase() throws Refusal {
        try {
            keep(new CdContent(List.of(), content.calibrations()));
            content = new CdContent(List.of(), content.calibrations());
            folder.erase();
        } catch (IOException e) {
            throw hostFailed();
        }
    }

    private void keep(CdContent next) throws Refusal {
        DiscState state = new DiscState().set(TYPE, stock.type().token()).set(SCRATCHES, scratches.text());
        ContentState.write(next, state);
        try {
            folder.keep(state);
        } catch (IOException e) {
            throw hostFailed();
        }
    }

    /// The computer that plays the disc could not read or write its files.
    private static Refusal hostFailed() {
        return Refusal.of(4, 0x44, 0);
    }

    @Override
    public void close() throws IOException {
        try {
            keep(content);
        } catch (Refusal e) {
            throw new IOException("the virtual disc could not be kept", e);
        } finally {
            store.close();
        }
    }
}
