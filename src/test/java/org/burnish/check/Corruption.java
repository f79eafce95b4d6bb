package org.burnish.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One thing that is broken in a good image, and what a check must then say.
///
/// @param rule of the finding that names the broken thing
/// @param subject what that finding is about
/// @param also rules of findings that follow from it
/// @param notFor makers whose images lack what is broken here
record Corruption(String name, Change change, String rule, String subject, Set<String> also, Set<Maker> notFor) {

    /// Breaks something.
    @FunctionalInterface
    interface Change {
        /// @return position of what the finding must name
        int apply(TestImage image);
    }

    static Corruption of(String name, Change change, String rule, String subject) {
        return new Corruption(name, change, rule, subject, Set.of(), Set.of());
    }

    Corruption also(String... rules) {
        return new Corruption(name, change, rule, subject, new TreeSet<>(List.of(rules)), notFor);
    }

    Corruption notFor(Maker... makers) {
        return new Corruption(name, change, rule, subject, also, Set.of(makers));
    }

    @Override
    public String toString() {
        return name;
    }
}
