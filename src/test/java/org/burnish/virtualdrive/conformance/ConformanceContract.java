package org.burnish.virtualdrive.conformance;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.burnish.scsi.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What all tables of the standard's states have in common: a fresh drive for each row, and the way to it.
public abstract class ConformanceContract {
    @TempDir
    Path folder;

    protected Bench bench;

    /// From the drive to who sends the commands.
    protected UnaryOperator<Transport> way() {
        return UnaryOperator.identity();
    }

    @BeforeEach
    void prepare() {
        bench = new Bench(folder, way());
    }

    @AfterEach
    void tidy() {
        bench.close();
    }
}
