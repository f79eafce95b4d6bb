package org.burnish.filesystem.iso9660;

import java.time.OffsetDateTime;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// Makes texts fit the fields of a volume descriptor and says what it had to change.
public final class DescriptorTexts {
    private static final String A_CHARACTERS = " !\"%&'()*+,-./:;<=>?";

    private static final int IDENTIFIER = 32;

    private final Hierarchy hierarchy;
    private final HierarchyRegions.Kind kind;
    private final boolean unicode;
    private final Findings findings;

    public DescriptorTexts(Hierarchy hierarchy, HierarchyRegions.Kind kind, Findings findings) {
        this.hierarchy = hierarchy;
        this.kind = kind;
        this.unicode = kind.isUnicode();
        this.findings = findings;
    }

    /// The description as this descriptor can have it.
    ///
    /// @param date when the volume was created and modified if the description does not say
    @Clause("ECMA-119 8.4")
    public VolumeDescription fitted(VolumeDescription wanted, @Nullable OffsetDateTime date) {
        OffsetDateTime created = wanted.created() != null ? wanted.created() : date;
        OffsetDateTime modified = wanted.modified() != null ? wanted.modified() : created;
        return new VolumeDescription(
                text("system identifier", wanted.systemIdentifier(), IDENTIFIER, A_CHARACTERS),
                text("volume identifier", wanted.volumeIdentifier(), IDENTIFIER, ""),
                text("volume set identifier", wanted.volumeSetIdentifier(), 128, ""),
                text("publisher", wanted.publisher(), 128, A_CHARACTERS),
                text("preparer", wanted.preparer(), 128, A_CHARACTERS),
                text("application", wanted.application(), 128, A_CHARACTERS),
                file("copyright file", wanted.copyrightFile()),
                file("abstract file", wanted.abstractFile()),
                file("bibliographic file", wanted.bibliographicFile()),
                created, modified, wanted.expires(), wanted.effective());
    }

    /// A file of the root directory, by the name that it has in the tree or in this hierarchy.
    private String file(String field, String name) {
        HierarchyDirectory root = hierarchy.root();
        for (int record = HierarchyDirectory.FIRST_CHILD; record < root.recordCount(); record++) {
            String spelling = hierarchy.spelling(root, record);
            if (name.equals(root.child(record).name()) || name.equals(spelling)) {
                return text(field, spelling, 37, ".;");
            }
        }
        if (!name.isEmpty()) {
            report(Severity.WARNING, field, "names " + name + ", which is no file of the root directory");
        }
        return text(field, name, 37, ".;");
    }

    private String text(String field, String value, int bytes, String allowed) {
        int most = unicode ? bytes / 2 : bytes;
        String fitting = value;
        if (value.length() > most) {
            int end = Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
            fitting = value.substring(0, end);
            // Of Joliet's texts people see the volume identifier alone, and the primary descriptor has the others whole.
            boolean matters = !unicode || bytes == IDENTIFIER || value.length() > bytes;
            report(matters ? Severity.WARNING : Severity.NOTE, field, "is cut to \"" + fitting + "\"");
        }
        return unicode ? fitting : characters(field, fitting, allowed);
    }

    /// Other characters of ASCII are common, above all small letters in volume identifiers, and stay.
    private String characters(String field, String value, String allowed) {
        StringBuilder recorded = new StringBuilder(value);
        boolean strict = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            strict &= DCharacterNaming.isDCharacter(c) || allowed.indexOf(c) >= 0;
            if (c < 0x20 || c > 0x7E) {
                recorded.setCharAt(i, '_');
            }
        }
        if (!strict) {
            report(Severity.NOTE, field, "has characters beyond those of the standard; it is recorded as \"" + recorded + "\"");
        }
        return recorded.toString();
    }

    private void report(Severity severity, String field, String what) {
        findings.add(new Finding(severity, "descriptor-text", -1, kind.name(), "the " + field + " " + what, "ECMA-119 8.4"));
    }
}
