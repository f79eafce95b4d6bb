package org.burnish.filesystem.rockridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents.Component;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.junit.jupiter.api.Test;

class SymbolicLinkTargetTest {
    private static String reread(String target) {
        LinkPath path = new LinkPath();
        SymbolicLinkTarget.entries(target).forEach(entry -> path.add((SymbolicLinkComponents) entry));
        return path.text();
    }

    private static List<Component> components(String target) {
        return SymbolicLinkTarget.entries(target).stream().flatMap(e -> ((SymbolicLinkComponents) e).components().stream()).toList();
    }

    @Test
    void everyPartOfAPathHasItsComponent() {
        assertThat(components("/a/./../b")).extracting(Component::flags)
                .containsExactly(Component.ROOT, 0, Component.CURRENT, Component.PARENT, 0);
    }

    @Test
    void slashesThatMeanNothingAreLeftOut() {
        assertThat(reread("//a///b/")).isEqualTo("/a/b");
        assertThat(reread("/")).isEqualTo("/");
        assertThat(reread("")).isEmpty();
    }

    @Test
    void anEntryThatIsFollowedByAnotherEndsInsideAName() {
        for (int length = 235; length < 260; length++) {
            List<SystemUseEntry> entries = SymbolicLinkTarget.entries("x".repeat(length) + "/../y");
            for (SystemUseEntry entry : entries.subList(0, entries.size() - 1)) {
                SymbolicLinkComponents piece = (SymbolicLinkComponents) entry;
                assertThat(piece.continued()).isTrue();
                assertThat(piece.components().getLast().flags()).isEqualTo(Component.CONTINUE);
            }
        }
    }

    @Test
    void aHundredStepsUpFillAnEntryAndNoMore() {
        for (int name = 1; name < 10; name++) {
            for (int steps = 100; steps < 260; steps++) {
                String target = "x".repeat(name) + "/..".repeat(steps);
                assertThat(reread(target)).isEqualTo(target);
                assertThat(SymbolicLinkTarget.entries(target)).allMatch(e -> e.length() <= SystemUseEntry.LONGEST);
            }
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a", "..", ".", "ü", "name", "long".repeat(20), "y".repeat(247), "z".repeat(255), "文".repeat(80))
                .list().ofMinSize(1).ofMaxSize(60).map(parts -> String.join("/", parts));
    }

    @Property(tries = 300)
    void anyPathCanBeReadAgain(@ForAll("paths") String path, @ForAll boolean absolute) {
        String target = absolute ? "/" + path : path;
        assertThat(reread(target)).isEqualTo(target);
        assertThat(SymbolicLinkTarget.entries(target)).allMatch(e -> e.length() <= SystemUseEntry.LONGEST);
    }
}
