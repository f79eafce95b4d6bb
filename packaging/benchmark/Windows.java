import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Starts programs with a window on a screen of our own and measures them from outside: until the window is painted
/// (12 colours on the screen), its memory, what it uses while nobody touches it, and how soon a key changes the picture.
/// The screen is Xvfb with its picture in a file (`-fbdir`), so that looking at it costs the programs nothing.
class Windows {
    private static final int ENOUGH_COLOURS = 12;

    private final IntBuffer screen;
    private final int header;

    /// What was measured of one start.
    private record Start(long paintedMillis, long memoryKilobytes, double processorSeconds) {}

    private Windows(Path picture) throws IOException {
        try (var file = FileChannel.open(picture, StandardOpenOption.READ)) {
            var bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            // An XWD file: the header's length and the number of colours come first, big-endian.
            bytes.order(ByteOrder.BIG_ENDIAN);
            header = bytes.getInt(0) + 12 * bytes.getInt(19 * 4);
            screen = bytes.order(ByteOrder.nativeOrder()).position(header).slice().order(ByteOrder.nativeOrder()).asIntBuffer();
        }
    }

    /// @param arguments the picture's file, what to measure (`start` or `use`), rounds or seconds, then the command
    static void main(String[] arguments) throws Exception {
        var windows = new Windows(Path.of(arguments[0]));
        var number = Integer.parseInt(arguments[2]);
        var command = List.of(arguments).subList(3, arguments.length);
        System.out.println(arguments[1].equals("start") ? windows.starts(number, command) : windows.use(number, command));
    }

    /// The medians of several starts: `painted-ms rss-MiB cpu-s`.
    private String starts(int rounds, List<String> command) throws Exception {
        var starts = new ArrayList<Start>();
        for (int i = 0; i < rounds; i++) {
            starts.add(start(command));
        }
        return String.format(Locale.ROOT, "%d %d %.2f",
                median(starts.stream().map(Start::paintedMillis).sorted().toList()),
                median(starts.stream().map(Start::memoryKilobytes).sorted().toList()) / 1024,
                median(starts.stream().map(Start::processorSeconds).sorted().toList()));
    }

    private static <T> T median(List<T> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private Start start(List<String> command) throws Exception {
        var began = System.nanoTime();
        var process = launch(command);
        try {
            var painted = untilPainted(process, began);
            Thread.sleep(3000);
            return new Start(painted, memory(process.pid()), processor(process.pid()));
        } finally {
            end(process);
        }
    }

    private long untilPainted(Process process, long began) throws Exception {
        while (colours() < ENOUGH_COLOURS) {
            if (!process.isAlive() || System.nanoTime() - began > 60_000_000_000L) {
                throw new IllegalStateException("no window came up");
            }
            Thread.sleep(4);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /// With all pages visited: `switch-ms rss-MiB cpu-percent` over some seconds in which nothing happens.
    private String use(int seconds, List<String> command) throws Exception {
        var process = launch(command);
        try {
            untilPainted(process, System.nanoTime());
            Thread.sleep(4000);
            var switches = new ArrayList<Long>();
            for (int round = 0; round < 3; round++) {
                for (var key : List.of("ctrl+2", "ctrl+j", "ctrl+comma", "F1", "ctrl+1")) {
                    var took = press(key);
                    // A page's first showing makes it; what counts for work is going back and forth.
                    if (round > 0) {
                        switches.add(took);
                    }
                }
            }
            Thread.sleep(15_000);
            var before = processor(process.pid());
            Thread.sleep(seconds * 1000L);
            var percent = 100 * (processor(process.pid()) - before) / seconds;
            return String.format(Locale.ROOT, "%d %d %.2f",
                    median(switches.stream().sorted().toList()), memory(process.pid()) / 1024, percent);
        } finally {
            end(process);
        }
    }

    /// Milliseconds from the key to a changed picture; the time that xdotool needs to start is in it.
    private long press(String key) throws Exception {
        var before = picture();
        var began = System.nanoTime();
        var xdotool = new ProcessBuilder("xdotool", "key", key).inheritIO().start();
        while (same(before) && System.nanoTime() - began < 5_000_000_000L) {
            Thread.sleep(1);
        }
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        xdotool.waitFor();
        Thread.sleep(1200);
        return took;
    }

    private static Process launch(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Thread.sleep(1500);
    }

    private int colours() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < screen.limit() && seen.size() < ENOUGH_COLOURS; i += 13) {
            seen.add(screen.get(i));
        }
        return seen.size();
    }

    private int[] picture() {
        var copy = new int[screen.limit()];
        screen.get(0, copy);
        return copy;
    }

    /// Whether at most some hundred pixels differ: a page is more than a blinking caret.
    private boolean same(int[] before) {
        int different = 0;
        for (int i = 0; i < before.length; i += 7) {
            different += screen.get(i) != before[i] ? 1 : 0;
        }
        return different < 400;
    }

    private static long memory(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static double processor(long process) throws IOException {
        var words = Files.readString(Path.of("/proc/" + process + "/stat")).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(words[11]) + Long.parseLong(words[12])) / 100.0;
    }
}
