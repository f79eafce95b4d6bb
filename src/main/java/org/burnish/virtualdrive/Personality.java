package org.burnish.virtualdrive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.burnish.scsi.Sense;
import org.burnish.virtualdrive.medium.Refusal;

/// The character of a drive: what it calls itself, how fast it is, and what it does differently from a strict one. Read from
/// a text of `key = value` lines; the file `strict.drive` explains every key.
///
/// @param pace real time: 1, at once: 0, twice as fast: 0.5
public record Personality(
        String vendor,
        String product,
        String revision,
        int bufferKibibytes,
        double pace,
        double spinUpSeconds,
        double calibrationSeconds,
        double closingFactor,
        int maximumTransfer,
        boolean exactLengths,
        boolean readyWhileClosing,
        boolean closingTransient,
        boolean forgetsPages,
        Progress progress,
        String unwritten,
        Set<Integer> unknownCommands,
        Set<Integer> unknownFeatures,
        Set<Integer> unknownStructures,
        Set<String> quirks,
        String faults) {
    /// What is told of the progress of long work.
    public enum Progress {
        STEADY,
        /// Always nothing done.
        STUCK,
        /// Always all done.
        LYING,
        /// Nothing at all.
        SILENT
    }

    boolean has(String quirk) {
        return quirks.contains(quirk);
    }

    /// The sense data as this drive says it.
    Sense said(Refusal refusal) {
        if (!refusal.isUnwritten() || unwritten.equals("5/21/00")) {
            return refusal.sense();
        }
        int[] codes = Arrays.stream(unwritten.split("/")).mapToInt(code -> Integer.parseInt(code, 16)).toArray();
        return new Sense(Sense.of(codes[0], 0, 0).key(), codes[1], codes[2], false, refusal.sense().information(), OptionalInt.empty());
    }

    /// Reads the lines of a description; those of `base` stand where it says nothing.
    static Map<String, String> lines(String text, Map<String, String> base) throws IOException {
        Map<String, String> values = new TreeMap<>(base);
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new VirtualDriveException("a drive's description has a line without '=': " + line);
            }
            String key = line.substring(0, equals).strip();
            if (!base.isEmpty() && !base.containsKey(key)) {
                throw new VirtualDriveException("a drive's description has no '" + key + "'");
            }
            values.put(key, line.substring(equals + 1).strip());
        }
        return values;
    }

    /// @param values all keys
    static Personality of(Map<String, String> values) throws IOException {
        try {
            return new Personality(
                    text(values, "vendor"), text(values, "product"), text(values, "revision"),
                    (int) number(values, "buffer-kib"), number(values, "pace"), number(values, "spin-up-seconds"),
                    number(values, "calibration-seconds"), number(values, "closing-factor"),
                    (int) number(values, "maximum-transfer"), yes(values, "exact-lengths"), yes(values, "ready-while-closing"),
                    yes(values, "transient-no-disc"), yes(values, "forgets-pages"),
                    Progress.valueOf(text(values, "progress").toUpperCase(Locale.ROOT)),
                    triplet(text(values, "unwritten")),
                    codes(values, "unknown-commands"), codes(values, "unknown-features"), codes(values, "unknown-structures"),
                    words(values, "quirks"), text(values, "faults").replace(';', '\n'));
        } catch (IllegalArgumentException e) {
            throw new VirtualDriveException("a drive's description cannot be used: " + e.getMessage(), e);
        }
    }

    private static String text(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return value;
    }

    private static String triplet(String words) {
        if (!words.matches("[0-9A-F]/[0-9A-F]{2}/[0-9A-F]{2}")) {
            throw new IllegalArgumentException(words + " is no sense key/code/qualifier");
        }
        return words;
    }

    private static double number(Map<String, String> values, String key) {
        double number = Double.parseDouble(text(values, key));
        if (!(number >= 0 && number < 1 << 30)) {
            throw new IllegalArgumentException(key + " is " + number);
        }
        return number;
    }

    private static boolean yes(Map<String, String> values, String key) {
        return switch (text(values, key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("'" + key + "' is yes or no");
        };
    }

    private static Set<String> words(Map<String, String> values, String key) {
        return new TreeSet<>(Arrays.stream(text(values, key).split("[ ,]+")).filter(word -> !word.isEmpty()).toList());
    }

    private static Set<Integer> codes(Map<String, String> values, String key) {
        Set<Integer> codes = new TreeSet<>();
        for (String word : words(values, key)) {
            codes.add(Integer.parseInt(word, 16));
        }
        return codes;
    }
}
