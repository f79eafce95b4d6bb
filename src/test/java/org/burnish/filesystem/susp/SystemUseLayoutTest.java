package org.burnish.filesystem.susp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.burnish.bytes.ByteReader;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutBuilder;
import org.burnish.layout.ZeroRegion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SystemUseLayoutTest {
    private static final long REGION = 7;

    /// Records whose entries have these lengths; each entry is full of the number of its record.
    private record Source(List<List<Integer>> lengths, int roomOfAll) implements RecordEntries {
        @Override
        public int recordCount() {
            return lengths.size();
        }

        @Override
        public int room(int record) {
            return roomOfAll;
        }

        @Override
        public int length(int record) {
            return lengths.get(record).stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public List<SystemUseEntry> entries(int record, @Nullable Layout layout) {
            List<SystemUseEntry> entries = new ArrayList<>();
            for (int length : lengths.get(record)) {
                byte[] body = new byte[length - SystemUseEntry.HEADER_LENGTH];
                Arrays.fill(body, (byte) record);
                entries.add(new UnknownEntry(SystemUseEntry.signature("XX"), 1, body));
            }
            return entries;
        }
    }

    /// The layout of a source behind seven blocks of something else, and what a reader finds there.
    private static final class Laid {
        private final SystemUseLayout systemUse;
        private final Layout layout;
        private int areas;

        Laid(Source source) {
            systemUse = new SystemUseLayout(source);
            LayoutBuilder builder = new LayoutBuilder(2048).add(new ZeroRegion("before", REGION));
            ContinuationRegion region = systemUse.continuation();
            if (region != null) {
                builder.add(region);
            }
            layout = builder.build(1);
        }

        /// The lengths of a record's entries, read along the chain of continuation areas.
        List<Integer> read(int record) throws IOException {
            byte[] field = systemUse.bytes(record, layout);
            assertThat(field).hasSize(systemUse.length(record));
            List<Integer> lengths = new ArrayList<>();
            @Nullable ContinuationArea next = read(field, record, lengths);
            while (next != null) {
                areas++;
                assertThat(next.offset() + next.areaLength()).as("an area ends in its block").isLessThanOrEqualTo(2048);
                ByteBuffer block = ByteBuffer.allocate(2048);
                systemUse.continuation().render(layout, next.block() - REGION, block);
                int from = (int) next.offset();
                next = read(Arrays.copyOfRange(block.array(), from, from + (int) next.areaLength()), record, lengths);
            }
            return lengths;
        }

        private static @Nullable ContinuationArea read(byte[] area, int record, List<Integer> lengths) throws IOException {
            ByteReader in = ByteReader.of(area);
            ContinuationArea next = null;
            while (in.remaining() > 0) {
                assertThat(next).as("nothing stands behind a CE").isNull();
                int signature = in.u16be();
                int length = in.u8();
                ByteReader body = in.skip(1).slice(length - 4);
                if (signature == ContinuationArea.SIGNATURE) {
                    next = ContinuationArea.readBody(body);
                } else {
                    byte[] expected = new byte[body.remaining()];
                    Arrays.fill(expected, (byte) record);
                    assertThat(body.bytes(body.remaining())).isEqualTo(expected);
                    lengths.add(length);
                }
            }
            return next;
        }
    }

    @Test
    void whatFitsStaysInTheRecord() throws IOException {
        Laid laid = new Laid(new Source(List.of(List.of(100, 50), List.of(10)), 150));
        assertThat(laid.systemUse.continuation()).isNull();
        assertThat(laid.read(0)).containsExactly(100, 50);
        assertThat(laid.systemUse.length(0)).isEqualTo(150);
    }

    @Test
    void oneByteTooManyMakesRoomForTheReference() throws IOException {
        Laid laid = new Laid(new Source(List.of(List.of(100, 40, 11)), 150));
        assertThat(laid.read(0)).containsExactly(100, 40, 11);
        assertThat(laid.systemUse.length(0)).isEqualTo(100 + ContinuationArea.LENGTH);
        assertThat(laid.areas).isEqualTo(1);
    }

    @Test
    void anAreaThatWouldCrossABorderStartsInTheNextBlock() throws IOException {
        List<Integer> entries = List.of(120, 250, 250);
        Laid laid = new Laid(new Source(List.of(entries, entries, entries, entries, entries), 150));
        for (int record = 0; record < 5; record++) {
            assertThat(laid.read(record)).isEqualTo(entries);
        }
        assertThat(laid.areas).as("one for each record").isEqualTo(5);
        assertThat(laid.systemUse.continuation().blocks()).isEqualTo(2);
    }

    @Test
    void moreThanABlockGoesOnInFurtherAreas() throws IOException {
        List<Integer> entries = new ArrayList<>(java.util.Collections.nCopies(20, 250));
        Laid laid = new Laid(new Source(List.of(List.of(140, 100), entries), 150));
        assertThat(laid.read(1)).isEqualTo(entries);
        assertThat(laid.areas).isGreaterThanOrEqualTo(3);
    }

    @Property(tries = 200)
    void everyEntryIsFoundAgain(
            @ForAll @Size(min = 1, max = 20) List<@Size(max = 30) List<@IntRange(min = 4, max = 255) Integer>> lengths,
            @ForAll @IntRange(min = 28, max = 220) int room) throws IOException {
        Laid laid = new Laid(new Source(lengths, room));
        for (int record = 0; record < lengths.size(); record++) {
            assertThat(laid.read(record)).isEqualTo(lengths.get(record));
        }
    }

    @Property(tries = 50)
    void severalBlocksRenderAsEachAlone(
            @ForAll @Size(min = 5, max = 20) List<@Size(min = 5, max = 30) List<@IntRange(min = 4, max = 255) Integer>> lengths) {
        Laid laid = new Laid(new Source(lengths, 28));
        ContinuationRegion region = laid.systemUse.continuation();
        ByteBuffer whole = ByteBuffer.allocate((int) region.blocks() * 2048);
        region.render(laid.layout, 0, whole);
        for (int block = 0; block < region.blocks(); block++) {
            ByteBuffer alone = ByteBuffer.allocate(2048);
            region.render(laid.layout, block, alone);
            assertThat(alone.array()).isEqualTo(Arrays.copyOfRange(whole.array(), block * 2048, block * 2048 + 2048));
        }
    }
}
