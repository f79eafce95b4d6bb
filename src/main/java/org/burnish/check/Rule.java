package org.burnish.check;

import static org.burnish.bytes.Severity.ERROR;
import static org.burnish.bytes.Severity.NOTE;
import static org.burnish.bytes.Severity.WARNING;

import java.util.Locale;
import org.burnish.bytes.Severity;

/// The rules that are checked here, with how much a breach matters and where the rule stands. Readers report
/// breaches of rules of their own, such as `both-endian`, in the same form.
enum Rule {
    // The image as a whole
    OVERLAP(ERROR, "ECMA-119 6.4.1"),
    UNCLAIMED(WARNING, ""),
    PARTIAL_SECTOR(WARNING, "ECMA-119 6.1.2"),
    IMAGE_TRUNCATED(ERROR, "ECMA-119 8.4.8"),
    VOLUME_SIZE(WARNING, "ECMA-119 8.4.8"),
    OUTSIDE_VOLUME(ERROR, "ECMA-119 8.4.8"),
    OUTSIDE(ERROR, "ECMA-119 6.4.1"),
    UNREADABLE(ERROR, ""),

    // Volume descriptors
    PRIMARY_DESCRIPTOR(ERROR, "ECMA-119 6.7.1.1"),
    DESCRIPTOR_VERSION(WARNING, "ECMA-119 8.1.3"),
    DESCRIPTOR_RESERVED(NOTE, "ECMA-119 8.4"),
    DESCRIPTOR_TEXT(NOTE, "ECMA-119 7.4.4"),
    BLOCK_SIZE(ERROR, "ECMA-119 6.2.2"),
    ROOT_RECORD(ERROR, "ECMA-119 8.4.18"),
    VOLUME_SET(WARNING, "ECMA-119 8.4.10"),

    // Path tables
    PATH_TABLE(ERROR, "ECMA-119 9.4"),
    PATH_TABLE_MISSING(ERROR, "ECMA-119 6.9"),
    PATH_TABLE_SIZE(ERROR, "ECMA-119 8.4.13"),
    PATH_TABLE_ORDER(WARNING, "ECMA-119 6.9.1"),

    // Directories
    SELF_RECORD(ERROR, "ECMA-119 6.8.2.2"),
    PARENT_RECORD(ERROR, "ECMA-119 6.8.2.2"),
    /// libisofs writes it so in all hierarchies but the primary one, and nobody minds.
    PARENT_IS_SELF(WARNING, "ECMA-119 6.8.2.2"),
    DIRECTORY_SIZE(WARNING, "ECMA-119 6.8.1.3"),
    DIRECTORY_LOOP(ERROR, "ECMA-119 6.8.2"),
    RECORD_LENGTH(WARNING, "ECMA-119 9.1.1"),
    RECORD_ORDER(WARNING, "ECMA-119 9.3"),
    FILE_FLAGS(WARNING, "ECMA-119 9.1.6"),
    MULTI_EXTENT(ERROR, "ECMA-119 9.1.6"),
    SECTION_SIZE(ERROR, "ECMA-119 6.5.1"),
    DUPLICATE_IDENTIFIER(ERROR, "ECMA-119 7.5, 7.6"),
    IDENTIFIER_CHARACTERS(WARNING, "ECMA-119 7.5.1, 7.6.1"),
    IDENTIFIER_LENGTH(WARNING, "ECMA-119 7.5.1, 7.6.3"),
    IDENTIFIER_VERSION(WARNING, "ECMA-119 7.5.1"),
    DIRECTORY_DEPTH(WARNING, "ECMA-119 6.8.2.1"),
    PATH_LENGTH(WARNING, "ECMA-119 6.8.2.1"),
    JOLIET_CHARACTERS(WARNING, "Joliet 3"),
    JOLIET_LENGTH(NOTE, "Joliet 3"),

    // System Use Sharing Protocol and Rock Ridge
    SHARING_PROTOCOL(ERROR, "SUSP 5.3"),
    EXTENSIONS_REFERENCE(WARNING, "SUSP 5.5"),
    CONTINUATION_CROSSES(ERROR, "SUSP 5.1"),
    CONTINUATION_OVERLAP(ERROR, "SUSP 5.1"),
    POSIX_MISSING(WARNING, "RRIP 4.1.1"),
    POSIX_TYPE(ERROR, "RRIP 4.1.1"),
    POSIX_LINKS(WARNING, "RRIP 4.1.1"),
    POSIX_LINKS_ELSEWHERE(NOTE, "RRIP 4.1.1"),
    POSIX_SERIAL(WARNING, "RRIP 4.1.1"),
    DEVICE_NUMBER(WARNING, "RRIP 4.1.2"),
    SYMBOLIC_LINK(ERROR, "RRIP 4.1.3"),
    NAME_UNUSABLE(ERROR, "RRIP 4.1.4"),
    DUPLICATE_NAME(ERROR, "RRIP 4.1.4"),
    CHILD_LINK(ERROR, "RRIP 4.1.5.1"),
    PARENT_LINK(ERROR, "RRIP 4.1.5.2"),
    RELOCATED(ERROR, "RRIP 4.1.5"),
    COMPRESSED_SIZE(ERROR, "zisofs ZF"),

    // UDF
    UDF_UNREADABLE(ERROR, "ECMA-167 3/8.4"),
    UDF_ANCHOR(WARNING, "UDF 2.2.3"),
    UDF_RECOGNITION(WARNING, "UDF 2.1.7"),
    UDF_RESERVE(WARNING, "ECMA-167 3/8.4.2.2"),
    UDF_REVISION(WARNING, "UDF 2.1.5.3"),
    UDF_INTEGRITY(WARNING, "UDF 2.2.6"),
    UDF_TOTALS(WARNING, "UDF 2.2.6.4"),
    UDF_MIRROR(ERROR, "UDF 2.2.13.1"),
    UDF_SPACE(ERROR, "ECMA-167 4/14.12"),
    UDF_LINKS(WARNING, "ECMA-167 4/14.9.6"),
    UDF_UNIQUE_ID(WARNING, "UDF 3.2.1.1"),
    UDF_PARENT(ERROR, "UDF 2.3.4"),
    UDF_DUPLICATE_NAME(ERROR, "ECMA-167 4/8.6"),
    UDF_BLOCKS_RECORDED(WARNING, "ECMA-167 4/14.9.11"),

    // One tree against another
    TREE_EXTENT(ERROR, ""),
    TREE_MISSING(WARNING, ""),
    TREE_NAME(WARNING, ""),

    // Boot
    BOOT_RECORD(WARNING, "El Torito 2.0"),
    BOOT_CATALOGUE(ERROR, "El Torito 2.1"),
    BOOT_IMAGE(ERROR, "El Torito 2.2"),
    BOOT_TABLE(ERROR, "mkisofs(8) EL TORITO BOOT INFORMATION TABLE"),
    BOOT_VOLUME(WARNING, "UEFI 13.3.2.1"),
    BOOT_MACHINE(ERROR, "UEFI 3.5.1.1"),
    BOOT_CODE(WARNING, ""),
    PARTITION_TABLE(WARNING, ""),
    PARTITION_BOUNDS(WARNING, "UEFI 5.3"),
    GPT_CHECKSUM(ERROR, "UEFI 5.3.2"),
    GPT_COPY(WARNING, "UEFI 5.3.2"),

    /// Something is on the image that is not looked into.
    NOT_CHECKED(NOTE, "");

    private final Severity severity;
    private final String clause;

    Rule(Severity severity, String clause) {
        this.severity = severity;
        this.clause = clause;
    }

    Severity severity() {
        return severity;
    }

    String clause() {
        return clause;
    }

    /// The rule's stable name in findings.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
