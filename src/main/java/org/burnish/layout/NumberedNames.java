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
    private final BitSet directories;
    private final BitSet associated;
    private final Set<String> used;
    /// The next number to try for each stem.
    private final Map<String, Integer> next = new HashMap<>();

    private NumberedNames(NamingRules rules, BitSet directories, BitSet associated, int count) {
        this.rules = rules;
        this.directories = directories;
        this.associated = associated;
        this.used = HashSet.newHashSet(count);
    }

    /// The spellings of `names`, in their order.
    ///
    /// @param directories which of the names are directories
    /// @param associated which of them are associated files, which have the names of other files on purpose
    public static String[] of(NamingRules rules, String[] names, BitSet directories, BitSet associated) {
        return new NumberedNames(rules, directories, associated, names.length).spell(names);
    }

    private String[] spell(String[] names) {
        String[] spelled = new String[names.length];
        BitSet changed = new BitSet();
        for (int i = 0; i < names.length; i++) {
            String base = rules.base(names[i], directories.get(i));
            spelled[i] = base;
            String key = rules.key(base);
            if (!sameButCase(base, key, names[i]) || !use(key, i)) {
                changed.set(i);
            }
        }
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            if (!use(rules.key(spelled[i]), i)) {
                spelled[i] = numbered(spelled[i], i);
            }
        }
        return spelled;
    }

    private static boolean sameButCase(String base, String key, String name) {
        return base.equalsIgnoreCase(name) || key.equalsIgnoreCase(name);
    }

    private boolean use(String key, int i) {
        return used.add(associated.get(i) ? key + "\0associated" : key);
    }

    private String numbered(String base, int i) {
        boolean directory = directories.get(i);
        int first = 1;
        for (int digits = 1; digits <= 9; digits++, first *= 10) {
            String stem = rules.numbered(base, directory, "#".repeat(digits));
            int number = next.getOrDefault(stem, first);
            for (; number < 10L * first; number++) {
                String candidate = rules.numbered(base, directory, Integer.toString(number));
                if (use(rules.key(candidate), i)) {
                    next.put(stem, number + 1);
                    return candidate;
                }
            }
            next.put(stem, number);
        }
        throw new IllegalStateException("more than 10^9 names that are spelled " + base);
    }
}
