package org.burnish.cli;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.SelectionCriteria;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;

/// A boot image as the command line names it: a path, and what is special about it.
final class BootArgument {
    private static final Pattern SETTING =
            Pattern.compile(",(platform|media|load|segment|id|criteria|info-table|grub2|bootable)=([^,]*)$");
    private static final Map<String, Integer> PLATFORMS = Map.of("bios", BootEntry.BIOS, "uefi", BootEntry.UEFI, "powerpc", 1, "mac", 2);
    private static final Map<String, Integer> MEDIA =
            Map.of("none", BootEntry.NO_EMULATION, "1.2", 1, "1.44", 2, "2.88", 3, "disk", BootEntry.HARD_DISK);
    private static final int LONGEST_IDENTIFIER = 24;
    private static final int LONGEST_CRITERIA = 19 + 8 * 30;

    private final String text;
    private final Map<String, String> settings = new TreeMap<>();

    private BootArgument(String text) {
        this.text = text;
    }

    /// @param platform the one that it is for when it does not say
    static BootImage parse(String text, int platform) throws OperationException {
        return new BootArgument(text).image(platform);
    }

    private BootImage image(int platform) throws OperationException {
        String path = text;
        for (Matcher last = SETTING.matcher(path); last.find(); last = SETTING.matcher(path)) {
            settings.putIfAbsent(last.group(1), last.group(2));
            path = path.substring(0, last.start());
        }
        if (path.isEmpty()) {
            throw misuse("names no file");
        }
        return new BootImage(new BootImage.Place.InTree(path), oneOf("platform", PLATFORMS, platform), oneOf("media", MEDIA, 0),
                number("segment", 0), number("load", BootImage.AUTOMATIC), isSet("bootable", true), identifier(), criteria(),
                isSet("info-table", false), isSet("grub2", false));
    }

    private int oneOf(String key, Map<String, Integer> words, int otherwise) throws OperationException {
        String value = settings.getOrDefault(key, "").toLowerCase(Locale.ROOT);
        Integer known = words.get(value);
        int number = known != null ? known : number(key, otherwise);
        if (number > 0xFF) {
            throw misuse(key + " is at most 255");
        }
        return number;
    }

    private int number(String key, int otherwise) throws OperationException {
        String value = settings.get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.decode(value);
            if (number >= 0 && number <= 0xFFFF) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same as a number that does not fit.
        }
        throw misuse(key + "=" + value + " is not what it can be");
    }

    private boolean isSet(String key, boolean otherwise) throws OperationException {
        return switch (settings.getOrDefault(key, "").toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "yes", "true", "1" -> true;
            case "no", "false", "0" -> false;
            default -> throw misuse(key + " is yes or no");
        };
    }

    private String identifier() throws OperationException {
        String identifier = settings.getOrDefault("id", "");
        if (identifier.length() > LONGEST_IDENTIFIER || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(identifier)) {
            throw misuse("an id has at most " + LONGEST_IDENTIFIER + " Latin characters");
        }
        return identifier;
    }

    private SelectionCriteria criteria() throws OperationException {
        String hex = settings.getOrDefault("criteria", "");
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (bytes.length <= LONGEST_CRITERIA) {
                return bytes.length == 0 ? SelectionCriteria.NONE : new SelectionCriteria(1, bytes);
            }
        } catch (IllegalArgumentException e) {
            // The same as too many of them.
        }
        throw misuse("criteria are at most " + LONGEST_CRITERIA + " bytes as hexadecimal digits");
    }

    private OperationException misuse(String why) {
        return new OperationException(new Failure.WrongUse(
                "The boot image " + text + " cannot be used: " + why + ".", "burnish build --help lists the keys."));
    }
}
