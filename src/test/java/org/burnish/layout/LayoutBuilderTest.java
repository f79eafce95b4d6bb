package org.burnish.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.burnish.block.Extent;
import org.junit.jupiter.api.Test;

class LayoutBuilderTest {
    private final LayoutBuilder builder = new LayoutBuilder(2048);

    @Test
    void regionsStandOneBehindTheOther() {
        Region a = new FilledRegion(2, 1);
        Region b = new FilledRegion(3, 2);
        Layout layout = builder.add(a).add(b).build(1);
        assertThat(layout.extentOf(a)).isEqualTo(new Extent(0, 2));
        assertThat(layout.extentOf(b)).isEqualTo(new Extent(2, 3));
        assertThat(layout.blockCount()).isEqualTo(5);
    }

    @Test
    void anchorsGiveFixedPlacesAlignmentsAndPlacesFromTheEnd() {
        Region fixed = new FilledRegion(1, 1);
        Region aligned = new FilledRegion(1, 2);
        Region last = new FilledRegion(1, 3);
        Layout layout = builder.add(fixed, new Anchor.At(16)).add(aligned, new Anchor.Next(4)).add(last, new Anchor.FromEnd(1)).build(16);
        assertThat(layout.firstBlockOf(fixed)).isEqualTo(16);
        assertThat(layout.firstBlockOf(aligned)).isEqualTo(20);
        assertThat(layout.blockCount()).isEqualTo(32);
        assertThat(layout.firstBlockOf(last)).isEqualTo(31);
    }

    @Test
    void anEmptyRegionHasAPlaceAndTakesNone() {
        Region empty = new FilledRegion(0, 1);
        Region next = new FilledRegion(1, 2);
        Layout layout = builder.add(empty).add(next).build(1);
        assertThat(layout.extentOf(empty)).isEqualTo(new Extent(0, 0));
        assertThat(layout.extentOf(next)).isEqualTo(new Extent(0, 1));
    }

    @Test
    void twoRegionsOnOneBlockAreAMistake() {
        builder.add(new FilledRegion(2, 1), new Anchor.At(4)).add(new FilledRegion(2, 2), new Anchor.At(5));
        assertThatThrownBy(() -> builder.build(1)).isInstanceOf(IllegalStateException.class).hasMessageContaining("block 5");
    }
}
