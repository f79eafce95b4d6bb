package org.burnish.layout;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Gives each name of one directory a legal spelling of its own. A name that is legal keeps its spelling;
/// names that would be spelled alike get numbers, in the order in which they come.
public final class NumberedNames {
    private final NamingRules rules;
    private final Set<String> used;
    /// The next number to try for each stem.
    private final Map<String, Integer> next = new HashMap<>();

    private NumberedNames(NamingRules rules, int count) {
        this.rules = rules;
        this.used = HashSet.newHashSet(count);
    }

    /// The spellings of `names`, in their order.
    ///
    /// @param directories which of the names are directories
    public static String[] of(NamingRules rules, String[] names, BitSet directories) {
        return new NumberedNames(rules, names.length).spell(names, directories);
    }

    private String[] spell(String[] names, BitSet directories) {
        String[] spelled = new String[names.length];
        BitSet changed = new BitSet();
        for (int i = 0; i < names.length; i++) {
            String base = rules.base(names[i], directories.get(i));
            spelled[i] = base;
            String key = rules.key(base);
            if (!sameButCase(base, key, names[i]) || !used.add(key)) {
                changed.set(i);
            }
        }
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            if (!used.add(rules.key(spelled[i]))) {
                spelled[i] = numbered(spelled[i], directories.get(i));
            }
        }
        return spelled;
    }

    private static boolean sameButCase(String base, String key, String name) {
        return base.equalsIgnoreCase(name) || key.equalsIgnoreCase(name);
    }

    private String numbered(String base, boolean directory) {
        int first = 1;
        for (int digits = 1; digits <= 9; digits++, first *= 10) {
            String stem = rules.numbered(base, directory, "#".repeat(digits));
            int number = next.getOrDefault(stem, first);
            for (; number < 10L * first; number++) {
                String candidate = rules.numbered(base, directory, Integer.toString(number));
                if (used.add(rules.key(candidate))) {
                    next.put(stem, number + 1);
                    return candidate;
                }
            }
            next.put(stem, number);
        }
        throw new IllegalStateException("more than 10^9 names that are spelled " + base);
    }
}
