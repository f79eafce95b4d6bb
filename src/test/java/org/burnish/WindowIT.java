package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.burnish.oracle.Command;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.oracle.Packaged;
import org.burnish.oracle.VirtualScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window as a process of its own: what it says when it cannot be opened, and what it looks like from outside.
@Timeout(180)
class WindowIT {
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final int WIDTH = 1180;
    private static final int HEIGHT = 740;
    /// How many colours a page has that is painted, at least.
    private static final int ENOUGH_COLOURS = 12;
    private static final long MOST_MEGABYTES = 200;

    @TempDir
    Path folder;

    @Test
    void withoutAScreenItSaysSoInASentence() {
        Output output = Command.of(List.of("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", program())).run();
        assertThatItIsExplained(output, "there is no screen (DISPLAY is not set).");
    }

    @Test
    void aScreenThatDoesNotAnswerIsNamed() {
        Output output = Packaged.command().with("DISPLAY", ":4321").run();
        assertThatItIsExplained(output, "the screen :4321 does not answer");
    }

    @Test
    void withoutGtkItSaysWhatToInstall() throws IOException {
        // The loader takes this one, finds that it is no library, and looks no further.
        Files.createFile(folder.resolve("libgtk-3.so.0"));
        try (VirtualScreen screen = VirtualScreen.of(800, 600)) {
            Output output = Packaged.command().with("DISPLAY", screen.display()).with("LD_LIBRARY_PATH", folder.toString()).run();
            assertThatItIsExplained(output, "the library GTK 3.20 or newer is missing");
            assertThat(output.errors()).contains("apt-get install libgtk-3-0");
        }
    }

    @Test
    void aGtkThatIsTooOldIsNotEvenTried() throws IOException {
        Files.createFile(folder.resolve("libgtk-3.so.0.1800.9"));
        Files.createSymbolicLink(folder.resolve("libgtk-3.so.0"), Path.of("libgtk-3.so.0.1800.9"));
        Output output = Packaged.command().with("DISPLAY", ":4321").with("LD_LIBRARY_PATH", folder.toString()).run();
        assertThatItIsExplained(output, "GTK 3.18 is too old");
    }

    private static void assertThatItIsExplained(Output output, String reason) {
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.errors()).startsWith("burnish: The window cannot be opened: ").contains(reason)
                .contains("The command line works without a window: burnish --help.")
                .doesNotContain("Exception", "\tat ", "WARNING");
        assertThat(output.errors().lines()).hasSize(2);
        assertThat(output.text()).isEmpty();
    }

    @Test
    void itIsDarkWhereTheDesktopIs() throws IOException, InterruptedException {
        try (VirtualScreen screen = VirtualScreen.of(1280, 800)) {
            BufferedImage dark = shown(screen, "start-dark", Map.of("GTK_THEME", "Adwaita:dark"));
            assertThat(brightness(dark, dark.getWidth() / 2, 20)).isLessThan(60);
            BufferedImage light = shown(screen, "start-light", Map.of("GTK_THEME", "Adwaita"));
            assertThat(brightness(light, light.getWidth() / 2, 20)).isGreaterThan(200);
        }
    }

    /// Everything is larger by the same factor, and lines stay lines.
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void aScreenWithSmallPixelsShowsTheSame(double scale) throws IOException, InterruptedException {
        try (VirtualScreen screen = VirtualScreen.of(2560, 1600)) {
            BufferedImage image = shown(screen, "scale-" + scale, Map.of("BURNISH_JAVA_OPTS", "-Dglass.gtk.uiScale=" + scale));
            assertThat(image.getWidth()).isEqualTo((int) (WIDTH * scale));
            assertThat(image.getHeight()).isEqualTo((int) (HEIGHT * scale));
            // The sidebar's edge, in a line that crosses nothing else.
            int y = image.getHeight() / 2;
            int x = 10;
            while (image.getRGB(x, y) == image.getRGB(x - 1, y)) {
                x++;
            }
            assertThat(x / scale).isBetween(205.0, 214.0);
            int line = x;
            while (image.getRGB(line, y) != image.getRGB(line + 1, y)) {
                line++;
            }
            assertThat(line - x + 1).as("width of the line").isLessThanOrEqualTo((int) Math.ceil(scale) + 1);
        }
    }

    @Test
    void withAllPagesVisitedItIsNotLarge() throws IOException, InterruptedException {
        try (VirtualScreen screen = VirtualScreen.of(1280, 800)) {
            Process window = start(screen, Map.of());
            try {
                untilPainted(screen, window);
                for (String key : List.of("ctrl+2", "ctrl+j", "ctrl+comma", "F1", "ctrl+1")) {
                    screen.run(Oracle.XDOTOOL, "key", key).succeeded();
                    Thread.sleep(1500);
                }
                long megabytes = Files.readAllLines(Path.of("/proc/" + window.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                        .findFirst()
                        .orElseThrow();
                System.out.printf("The window takes %d MB with all pages visited%n", megabytes);
                assertThat(megabytes).isLessThan(MOST_MEGABYTES);
            } finally {
                end(window);
            }
        }
    }

    private static String program() {
        return Packaged.home().resolve("bin/burnish").toString();
    }

    private Process start(VirtualScreen screen, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        Path home = Files.createTempDirectory(folder, "home");
        all.put("HOME", home.toString());
        for (String variable : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")) {
            all.put(variable, home.resolve(variable).toString());
        }
        return screen.start(List.of(program()), all, folder.resolve("said"));
    }

    /// Starts the program, keeps its picture, ends it. It must not have said anything.
    private BufferedImage shown(VirtualScreen screen, String name, Map<String, String> environment) throws IOException, InterruptedException {
        Process window = start(screen, environment);
        try {
            BufferedImage image = untilPainted(screen, window);
            Files.createDirectories(SHOTS);
            ImageIO.write(image, "png", SHOTS.resolve(name + ".png").toFile());
            return image;
        } finally {
            end(window);
            assertThat(folder.resolve("said")).isEmptyFile();
        }
    }

    /// The picture of the window once it has one, and it has not changed for a moment.
    private static BufferedImage untilPainted(VirtualScreen screen, Process window) throws IOException, InterruptedException {
        BufferedImage last = null;
        for (int i = 0; i < 120; i++) {
            assertThat(window.isAlive()).as("it runs").isTrue();
            Output found = screen.run(Oracle.XDOTOOL, "search", "--onlyvisible", "--name", "Burnish");
            if (found.exitCode() == 0) {
                BufferedImage now = picture(screen, found.text().lines().toList().getLast());
                if (last != null && colours(now) >= ENOUGH_COLOURS && same(last, now)) {
                    return now;
                }
                last = now;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no window came up");
    }

    private static BufferedImage picture(VirtualScreen screen, String window) throws IOException {
        Output picture = screen.run(Oracle.IMPORT, "-window", window, "png:-").succeeded();
        return ImageIO.read(new java.io.ByteArrayInputStream(picture.stdout()));
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        Rectangle size = one.getRaster().getBounds();
        if (!size.equals(other.getRaster().getBounds())) {
            return false;
        }
        for (int y = 0; y < size.height; y += 5) {
            for (int x = 0; x < size.width; x += 5) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int brightness(BufferedImage image, int x, int y) {
        int pixel = image.getRGB(x, y);
        return ((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)) / 3;
    }

    private static void end(Process window) throws InterruptedException {
        window.destroy();
        if (!window.waitFor(15, TimeUnit.SECONDS)) {
            window.destroyForcibly().waitFor();
        }
    }
}
