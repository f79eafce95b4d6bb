package org.burnish.scsi.iscsi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a drive is, as libiscsi and QEMU write it too: `iscsi://[user%secret@]host[:port]/iqn…/unit`.
///
/// @param target the target's name
/// @param unit the number of the logical unit
public record TargetAddress(String host, int port, String target, int unit, Optional<Credentials> credentials) {
    private static final int USUAL_PORT = 3260;
    private static final int MOST_UNIT = 255;
    private static final Pattern FORM = Pattern.compile(
            "iscsi://(?:([^%@/]+)%([^@]+)@)?(\\[[0-9A-Fa-f:.]+]|[^:/@\\[\\]]+)(?::(\\d{1,5}))?/([^/]+)/(\\d{1,3})");

    /// Whether it looks like one.
    public static boolean is(String text) {
        return text.startsWith("iscsi://");
    }

    /// @throws IllegalArgumentException when it is none
    public static TargetAddress of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("an iSCSI drive is iscsi://host:port/name/unit, not " + text);
        }
        String host = parts.group(3);
        int port = parts.group(4) == null ? USUAL_PORT : Integer.parseInt(parts.group(4));
        int unit = Integer.parseInt(parts.group(6));
        if (port == 0 || port > 0xFFFF || unit > MOST_UNIT) {
            throw new IllegalArgumentException("a port goes up to 65535 and a unit to 255: " + text);
        }
        Optional<Credentials> credentials =
                parts.group(1) == null ? Optional.empty() : Optional.of(new Credentials(parts.group(1), parts.group(2)));
        return new TargetAddress(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port, parts.group(5), unit, credentials);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "iscsi://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + target + "/" + unit;
    }
}
