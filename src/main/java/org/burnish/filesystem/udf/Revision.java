package org.burnish.filesystem.udf;

import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.bytes.Clause;

/// A revision of UDF.
@Clause("UDF 2.1.5.3")
public enum Revision {
    V1_02("1.02", 0x0102),
    V1_50("1.50", 0x0150),
    V2_00("2.00", 0x0200),
    V2_01("2.01", 0x0201),
    V2_50("2.50", 0x0250),
    V2_60("2.60", 0x0260);

    private final String title;
    private final int number;

    Revision(String title, int number) {
        this.title = title;
        this.number = number;
    }

    /// As people write it, such as `2.01`.
    public String title() {
        return title;
    }

    /// As discs have it, such as 0x0201.
    public int number() {
        return number;
    }

    public static Optional<Revision> ofTitle(String title) {
        return Stream.of(values()).filter(r -> r.title.equals(title)).findFirst();
    }

    /// How people write the revision that a disc has as `number`, known or not.
    public static String titleOf(int number) {
        return "%x.%02x".formatted(number >> 8, number & 0xFF);
    }

    /// Which of the two volume structure descriptors the revision has: `NSR02` or `NSR03`.
    public String standard() {
        return number < V2_00.number ? "NSR02" : "NSR03";
    }

    /// Version of the tags of descriptors.
    @Clause("ECMA-167 3/7.2.2; UDF 2.2.1.1")
    public int tagVersion() {
        return number < V2_00.number ? 2 : 3;
    }

    /// Whether files have Extended File Entries, which know when a file was created.
    @Clause("UDF 3.3.3.4")
    public boolean hasExtendedFileEntries() {
        return number >= V2_00.number;
    }

    /// Whether file entries and directories stand in a partition of their own that can be mirrored.
    @Clause("UDF 2.2.10")
    public boolean hasMetadataPartition() {
        return number >= V2_50.number;
    }

    /// The lowest revision that a program must know in order to read a volume of this one.
    @Clause("UDF 2.2.6.4")
    public int minimumRead() {
        return this == V2_60 ? V2_50.number : number;
    }
}
