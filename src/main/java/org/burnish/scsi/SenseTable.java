package org.burnish.scsi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// What sense codes call for, and how they are told to people: the resource `sense.txt`. The one place that maps them.
public final class SenseTable {
    private static final int COLUMNS = 5;
    private static final SenseTable TABLE = load();

    private final List<Row> rows;

    private SenseTable(List<Row> rows) {
        this.rows = rows;
    }

    /// A line of the table.
    ///
    /// @param pattern the code with its wildcards
    /// @param reaction what it calls for
    /// @param what what happened, one plain sentence
    /// @param meaning what it means for the disc, one plain sentence
    /// @param remedy what to do, one plain sentence, or empty
    public record Row(SensePattern pattern, Reaction reaction, String what, String meaning, String remedy) {}

    /// The line for a sense code; there is one for each.
    public static Row of(Sense sense) {
        return TABLE.rows.stream()
                .filter(row -> row.pattern.matches(sense.key().code(), sense.code(), sense.qualifier()))
                .findFirst()
                .orElseThrow();
    }

    /// What a sense code calls for.
    public static Reaction reaction(Sense sense) {
        return of(sense).reaction();
    }

    /// All lines, the most exact ones first.
    static List<Row> rows() {
        return TABLE.rows;
    }

    private static SenseTable load() {
        try (InputStream in = SenseTable.class.getResourceAsStream("sense.txt")) {
            if (in == null) {
                throw new IllegalStateException("the table of sense codes is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SenseTable parse(String text) {
        return new SenseTable(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SenseTable::row)
                .sorted(Comparator.comparingInt(row -> row.pattern.wildcards()))
                .toList());
    }

    private static Row row(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        Reaction reaction = Reaction.valueOf(columns[1].strip());
        String meaning = columns[3].isBlank() ? reaction.meaning() : columns[3].strip();
        return new Row(SensePattern.of(columns[0].strip()), reaction, columns[2].strip(), meaning, columns[4].strip());
    }
}
