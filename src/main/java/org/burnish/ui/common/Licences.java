package org.burnish.ui.common;

import java.util.List;

/// Whose work is in the program, and under which licence each lets it be used.
public final class Licences {
    private Licences() {}

    /// A library.
    public record Part(String name, String licence) {}

    /// The program itself, then the libraries by name.
    public static List<Part> parts() {
        return List.of(
                new Part("Burnish", "Apache-2.0"),
                new Part("AtlantaFX", "MIT"),
                new Part("Feather icons", "MIT"),
                new Part("Ikonli", "Apache-2.0"),
                new Part("Jackson", "Apache-2.0"),
                new Part("JavaFX (OpenJFX)", "GPL-2.0 with Classpath exception"),
                new Part("JSpecify", "Apache-2.0"),
                new Part("Logback", "EPL-2.0 or LGPL-2.1"),
                new Part("picocli", "Apache-2.0"),
                new Part("SLF4J", "MIT"));
    }
}
