package org.burnish.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Values with names that survive the end of the program, in one small file. They are read at once, and
/// written in the background some time after a change; a file that cannot be used is as good as none.
public final class Keepsake {
    private static final Logger LOG = LoggerFactory.getLogger(Keepsake.class);

    private final Path file;
    private final Executor later;
    private final Properties values = new Properties();
    private final AtomicBoolean due = new AtomicBoolean();

    /// @param later runs what is handed to it in the background after a while
    public Keepsake(Path file, Executor later) {
        this.file = file;
        this.later = later;
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} is not used: {}", file, e.toString());
            values.clear();
        }
    }

    /// Gives the property the kept value, if there is one, and keeps it from now on.
    public void keep(String name, DoubleProperty property) {
        try {
            property.set(Double.parseDouble(get(name, "")));
        } catch (NumberFormatException e) {
            LOG.trace("{} keeps its first value", name);
        }
        property.addListener((_, _, now) -> put(name, String.valueOf(now)));
    }

    /// Gives the property the kept value, if there is one, and keeps it from now on.
    public void keep(String name, BooleanProperty property) {
        property.set(Boolean.parseBoolean(get(name, String.valueOf(property.get()))));
        property.addListener((_, _, now) -> put(name, String.valueOf(now)));
    }

    /// Gives the property the kept value, if there is one, and keeps it from now on.
    public <E extends Enum<E>> void keep(String name, Class<E> type, ObjectProperty<E> property) {
        try {
            property.set(Enum.valueOf(type, get(name, "")));
        } catch (IllegalArgumentException e) {
            LOG.trace("{} keeps its first value", name);
        }
        property.addListener((_, _, now) -> put(name, now.name()));
    }

    /// Gives the property the kept value, if there is one, and keeps it from now on.
    public void keep(String name, StringProperty property) {
        property.set(get(name, property.get()));
        property.addListener((_, _, now) -> put(name, now));
    }

    /// The kept value, or the other one.
    public synchronized String get(String name, String otherwise) {
        return values.getProperty(name, otherwise);
    }

    /// Keeps a value.
    public void put(String name, String value) {
        synchronized (this) {
            if (value.equals(values.setProperty(name, value))) {
                return;
            }
        }
        if (due.compareAndSet(false, true)) {
            later.execute(this::flush);
        }
    }

    /// Writes what has changed since the last time.
    public void flush() {
        if (!due.compareAndSet(true, false)) {
            return;
        }
        try {
            write();
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    private synchronized void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(part)) {
            values.store(out, null);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
