package org.burnish.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// What the user looks for: words that occur in a name, patterns with `*` and `?` for the whole of it, sizes
/// such as `>100MB`; all of them have to fit.
public record Query(List<Predicate<Node>> conditions) {
    private static final Pattern SIZE = Pattern.compile("([<>])=?(\\d{1,9}(?:[.,]\\d{1,6})?)([kmgt]?)i?b?", Pattern.CASE_INSENSITIVE);

    /// Understands what was typed.
    public static Query of(String typed) {
        List<Predicate<Node>> conditions = new ArrayList<>();
        for (String word : typed.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                conditions.add(condition(word));
            }
        }
        return new Query(List.copyOf(conditions));
    }

    /// Whether nothing is looked for.
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    public boolean fits(Node node) {
        return conditions.stream().allMatch(condition -> condition.test(node));
    }

    private static Predicate<Node> condition(String word) {
        Matcher size = SIZE.matcher(word);
        if (size.matches()) {
            double bytes = Double.parseDouble(size.group(2).replace(',', '.')) * unit(size.group(3));
            boolean over = size.group(1).equals(">");
            return node -> node instanceof RegularFile file
                    && (over ? file.content().length() > bytes : file.content().length() < bytes);
        }
        String wanted = folded(word);
        if (wanted.contains("*") || wanted.contains("?")) {
            return node -> matches(wanted, folded(node.name()));
        }
        return node -> folded(node.name()).contains(wanted);
    }

    private static double unit(String letter) {
        return switch (letter.toLowerCase(Locale.ROOT)) {
            case "k" -> 1e3;
            case "m" -> 1e6;
            case "g" -> 1e9;
            case "t" -> 1e12;
            default -> 1;
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Goes through the name once and back only to the last star, so that no pattern takes for ever.
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
