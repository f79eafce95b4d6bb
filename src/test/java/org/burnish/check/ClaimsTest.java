package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Random claims settled here and on an array with a cell for each sector must come out the same.
class ClaimsTest {
    private static final int SECTORS = 60;
    private static final int NOBODY = -1;

    record Claim(int owner, int first, int count, boolean yields) {
        boolean covers(int sector) {
            return first <= sector && sector < first + count;
        }
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(-3, SECTORS + 3),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(false, false, false, true))
                .as(Claim::new)
                .list()
                .ofMaxSize(25);
    }

    @Property
    void everySectorGoesToTheFirstClaimAndThoseThatYieldComeLast(@ForAll("claims") List<Claim> claims) throws IOException {
        int[] expected = new int[SECTORS];
        for (int sector = 0; sector < SECTORS; sector++) {
            expected[sector] = ownerOf(sector, claims);
        }

        assertThat(settle(claims, new ArrayList<>())).isEqualTo(expected);
    }

    private static int ownerOf(int sector, List<Claim> claims) {
        for (boolean yields : new boolean[] {false, true}) {
            for (Claim claim : claims) {
                if (claim.first >= 0 && claim.yields == yields && claim.covers(sector)) {
                    return claim.owner;
                }
            }
        }
        return NOBODY;
    }

    @Property
    void anOverlapIsReportedExactlyWhenThereIsOne(@ForAll("claims") List<Claim> claims) throws IOException {
        List<Claim> inside = claims.stream().filter(c -> !c.yields && c.first >= 0 && c.first < SECTORS && c.count > 0).toList();
        boolean expected = false;
        for (int i = 0; i < inside.size(); i++) {
            for (int j = 0; j < i; j++) {
                expected |= overlap(inside.get(i), inside.get(j));
            }
        }
        List<String> reported = new ArrayList<>();

        settle(withOwnOwners(claims), reported);

        assertThat(reported.isEmpty()).isEqualTo(!expected);
        assertThat(reported.size()).isLessThan(Math.max(1, claims.size()));
    }

    private static boolean overlap(Claim a, Claim b) {
        return a.first < b.first + b.count && b.first < a.first + a.count;
    }

    private static List<Claim> withOwnOwners(List<Claim> claims) {
        List<Claim> changed = new ArrayList<>();
        claims.forEach(c -> changed.add(new Claim(changed.size(), c.first, c.count, c.yields)));
        return changed;
    }

    @Test
    void aMillionClaimsOnOneSectorAreSettledInOneSweep() throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            claims.add(new Claim(i, 7, 1, false));
        }

        int[] owners = settle(claims, new ArrayList<>());

        assertThat(owners[7]).isZero();
        assertThat(owners[8]).isEqualTo(NOBODY);
    }

    @Test
    void sectorsFarBehindFourBillionAreSettledToo() throws IOException {
        Claims claims = new Claims(1L << 33);
        claims.claim(1, (1L << 33) - 2, 5);
        List<String> runs = new ArrayList<>();

        claims.settle((owner, other, same, first, count) -> {}, (first, end, to) -> to.run(NOBODY, first, end),
                (owner, first, end) -> runs.add(owner + ":" + first + "-" + end));

        assertThat(runs).containsExactly("-1:0-8589934590", "1:8589934590-8589934592");
    }

    private static int[] settle(List<Claim> list, List<String> overlaps) throws IOException {
        Claims claims = new Claims(SECTORS);
        for (Claim claim : list) {
            if (claim.yields) {
                claims.claimRest(claim.owner, claim.first, claim.count);
            } else {
                claims.claim(claim.owner, claim.first, claim.count);
            }
        }
        int[] owners = new int[SECTORS];
        Arrays.fill(owners, Integer.MIN_VALUE);
        int[] next = {0};
        claims.settle(
                (owner, other, same, first, count) -> overlaps.add(owner + "/" + other + " at " + first + "+" + count),
                (first, end, to) -> to.run(NOBODY, first, end),
                (owner, first, end) -> {
                    assertThat(first).isEqualTo(next[0]);
                    assertThat(end).isGreaterThan(first);
                    next[0] = (int) end;
                    Arrays.fill(owners, (int) first, (int) end, owner);
                });
        return owners;
    }
}
