package org.burnish.virtualdrive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The characters of drives that come with the program, by name: text files beside this class.
public final class Personalities {
    /// All names; the first is what a drive is when nothing else is said.
    public static final List<String> NAMES =
            List.of("strict", "real", "pioneer", "lg", "usb-bridge", "slow", "short-answers", "forgetful", "legacy", "dying");

    private Personalities() {}

    /// One that comes with the program.
    public static Personality named(String name) throws IOException {
        return of(description(name));
    }

    /// The lines of one that comes with the program.
    public static String description(String name) throws IOException {
        if (!NAMES.contains(name)) {
            throw new VirtualDriveException("there is no drive '" + name + "'; there are " + String.join(", ", NAMES));
        }
        return resource(name);
    }

    /// One of a user's own.
    ///
    /// @param text its lines; what they do not say is as with a strict drive
    public static Personality of(String text) throws IOException {
        Map<String, String> base = Personality.lines(resource(NAMES.getFirst()), Map.of());
        return Personality.of(Personality.lines(text, base));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Personalities.class.getResourceAsStream(name + ".drive")) {
            if (in == null) {
                throw new IOException("the description of the drive '" + name + "' is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
