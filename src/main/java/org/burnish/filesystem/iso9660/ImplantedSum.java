package org.burnish.filesystem.iso9660;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The MD5 sum that isomd5sum puts into the Application Use field of a Primary Volume Descriptor, as installation discs of
/// Fedora and others have it. It is the sum of the volume without its last sectors and with blanks in that field.
///
/// @param md5 32 hexadecimal digits in lower case
/// @param skippedSectors how many of the volume's last sectors do not count
public record ImplantedSum(String md5, int skippedSectors) {
    /// Where the field stands in the descriptor.
    public static final int FIELD_AT = 883;
    /// Bytes of the field.
    public static final int FIELD_LENGTH = 512;

    /// How many sums of the bytes so far stand beside the whole one, for those who want to stop at the first damage.
    public static final int FRAGMENTS = 20;
    /// Digits of each, the first of each byte.
    public static final int DIGITS = 3;
    /// Such a sum is taken behind so many bytes, or a multiple.
    public static final int STEP = 16 * 2048;

    private static final Pattern SUM = Pattern.compile("ISO MD5SUM = ([0-9a-fA-F]{32})");
    private static final Pattern SKIPPED = Pattern.compile("SKIPSECTORS = ([0-9]{1,6})");

    /// The field with the sum, for [#FIELD_AT].
    ///
    /// @param fragments the first digits of sums on the way, [#DIGITS] for each of [#FRAGMENTS]
    public byte[] field(String fragments) {
        String text = "ISO MD5SUM = " + md5 + ";SKIPSECTORS = " + skippedSectors + ";RHLISOSTATUS=0;FRAGMENT SUMS = " + fragments
                + ";FRAGMENT COUNT = " + FRAGMENTS + ";THIS IS NOT THE SAME AS RUNNING MD5SUM ON THIS ISO!!";
        return (text + " ".repeat(FIELD_LENGTH - text.length())).getBytes(StandardCharsets.US_ASCII);
    }

    /// The sum that a descriptor carries, if it does.
    public static Optional<ImplantedSum> in(HierarchyDescriptor descriptor) {
        String use = new String(descriptor.applicationUse(), StandardCharsets.ISO_8859_1);
        Matcher sum = SUM.matcher(use);
        Matcher skipped = SKIPPED.matcher(use);
        return sum.find()
                ? Optional.of(new ImplantedSum(sum.group(1).toLowerCase(Locale.ROOT), skipped.find() ? Integer.parseInt(skipped.group(1)) : 0))
                : Optional.empty();
    }
}
