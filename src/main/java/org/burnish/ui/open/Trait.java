package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.burnish.block.Extent;
import org.burnish.tree.Attributes;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.ui.common.Amounts;
import org.jspecify.annotations.Nullable;

/// One thing that is known of a file or folder: what it is called and what it is.
record Trait(String name, String value) {
    private static final int SHOWN_EXTENTS = 6;

    /// All that is known of what a row stands for.
    ///
    /// @param bootRoles what part files play in starting a computer, by the sectors in which they start
    static List<Trait> of(Row row, Map<Long, String> bootRoles) {
        Node node = row.node();
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait(text("trait.name"), PrintableName.of(node.name())));
        traits.add(new Trait(text("trait.place"), row.shownPlace()));
        traits.add(new Trait(text("trait.kind"), Row.kind(node)));
        if (node instanceof RegularFile file) {
            long length = file.content().length();
            traits.add(new Trait(
                    text("trait.size"), text("trait.size-and-bytes", Amounts.size(length), Amounts.count(length))));
        }
        if (node instanceof SpecialFile special) {
            traits.add(new Trait(text("trait.device"), special.major() + ", " + special.minor()));
        }
        addTimes(node.attributes(), traits);
        addRights(node.attributes(), traits);
        if (node instanceof RegularFile file && !file.content().extents().isEmpty()) {
            traits.add(new Trait(text("trait.sectors"), sectors(file.content().extents())));
        }
        String role = bootRoles.get(row.sector());
        if (role != null) {
            traits.add(new Trait(text("trait.boot"), role));
        }
        return traits;
    }

    private static void addTimes(Attributes attributes, List<Trait> to) {
        addTime("trait.modified", attributes.modified(), to);
        addTime("trait.created", attributes.created(), to);
        addTime("trait.accessed", attributes.accessed(), to);
        addTime("trait.changed", attributes.changed(), to);
    }

    private static void addTime(String key, @Nullable Instant time, List<Trait> to) {
        if (time != null) {
            to.add(new Trait(text(key), Amounts.moment(time)));
        }
    }

    private static void addRights(Attributes attributes, List<Trait> to) {
        to.add(new Trait(text("trait.rights"), text("trait.rights-of", rights(attributes.mode()), attributes.userId(), attributes.groupId())));
        List<String> marks = new ArrayList<>();
        if (attributes.marks().hidden()) {
            marks.add(text("trait.hidden"));
        }
        if (attributes.marks().associated()) {
            marks.add(text("trait.associated"));
        }
        if (!marks.isEmpty()) {
            to.add(new Trait(text("trait.marks"), String.join(text("list.comma"), marks)));
        }
    }

    /// As `ls` writes them, such as `rwxr-xr-x`.
    static String rights(int mode) {
        StringBuilder letters = new StringBuilder();
        for (int shift = 6; shift >= 0; shift -= 3) {
            int bits = mode >> shift;
            letters.append((bits & 4) != 0 ? 'r' : '-').append((bits & 2) != 0 ? 'w' : '-').append((bits & 1) != 0 ? 'x' : '-');
        }
        return letters.toString();
    }

    private static String sectors(List<Extent> extents) {
        String first = extents.stream()
                .limit(SHOWN_EXTENTS)
                .map(extent -> extent.count() <= 1
                        ? Amounts.count(extent.first())
                        : text("trait.from-to", extent.first(), extent.end() - 1, extent.count()))
                .collect(Collectors.joining("\n"));
        return extents.size() <= SHOWN_EXTENTS
                ? first
                : first + "\n" + text("trait.more-extents", extents.size() - SHOWN_EXTENTS);
    }
}
