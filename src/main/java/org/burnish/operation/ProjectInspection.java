package org.burnish.operation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.burnish.operation.ProjectProblem.Fix;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.operation.ProjectProblem.Severity;
import org.burnish.project.DiscStyle;
import org.burnish.project.DiscTree;
import org.burnish.project.Exclusion;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.LinkPolicy;
import org.burnish.project.Origin;
import org.burnish.project.Project;
import org.burnish.project.SourceCheck;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Goes through a project and finds what its disc cannot have as it is, by the limits of the file systems that are
/// wished for and by what is known of the sources.
final class ProjectInspection {
    /// What a file of one section has at most.
    static final long LARGEST_SMALL_FILE = 0xFFFF_F800L;
    private static final int JOLIET = 64;
    private static final int LONG_JOLIET = 103;
    private static final int UDF_BYTES = 254;
    private static final int MOST_LEVELS = 8;
    private static final int LONGEST_PATH = 255;
    private static final int MOST_FOLDERS = 65_535;
    private static final long LARGEST_BOOT_IMAGE = 0xFFFF * 512L;
    private static final int ALL_MAY_READ = 04;
    private static final Instant FIRST_TIME = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("2156-01-01T00:00:00Z");

    private final Project project;
    private final DiscStyle style;
    private final Exclusion exclusion;
    private final Map<Long, SourceCheck.State> states;
    private final ProjectProblems problems;
    private final @Nullable Path target;
    private long folders;

    ProjectInspection(Project project, Map<Long, SourceCheck.State> states, ProjectProblems problems) {
        this.project = project;
        this.style = project.options().style();
        this.exclusion = Exclusion.of(project.options());
        this.states = states;
        this.problems = problems;
        Path chosen = project.options().target();
        this.target = chosen == null ? null : chosen.toAbsolutePath().normalize();
    }

    void run() {
        folder(project.root(), "/", 1);
        if (style.has(FileSystem.ISO9660) && folders + 1 > MOST_FOLDERS) {
            problems.add(Kind.TOO_MANY_FOLDERS, Severity.CHANGES, folders, "");
        }
        label();
        boot();
        Path place = target;
        if (place != null && (place.equals(project.options().basedOn()) || SaveProject.refersTo(project.root(), place))) {
            problems.add(Kind.SOURCE_IS_TARGET, Severity.BLOCKS, 1, place.toString(), Fix.OTHER_TARGET);
        }
        Exclusion.Tally tally = exclusion.tally(project.root());
        if (tally.files() > 0) {
            problems.add(Kind.EXCLUDED, Severity.NOTE, tally.files(), String.valueOf(tally.bytes()));
        }
    }

    /// @param level of the folder, the root's being 1
    private void folder(FolderItem folder, String path, int level) {
        clashes(folder, path);
        for (Item item : folder.children()) {
            if (exclusion.excludes(path, item)) {
                continue;
            }
            String own = path + item.name();
            name(item, own);
            source(item, own);
            switch (item) {
                case FolderItem inner -> {
                    folders++;
                    if (level + 1 > MOST_LEVELS && style.has(FileSystem.ISO9660)) {
                        boolean moved = style.has(FileSystem.ROCK_RIDGE) && !style.deepFolders();
                        problems.add(Kind.DEEP_FOLDERS, moved ? Severity.NOTE : Severity.CHANGES, item, own);
                    }
                    folder(inner, own + "/", level + 1);
                }
                case FileItem file -> file(file, own);
            }
        }
    }

    /// Windows takes names for the same that differ in case alone.
    private void clashes(FolderItem folder, String path) {
        Set<String> names = new HashSet<>();
        for (Item item : folder.children()) {
            if (!exclusion.excludes(path, item) && !names.add(item.name().toLowerCase(Locale.ROOT))) {
                problems.add(Kind.CASE_CLASH, Severity.CHANGES, item, path + item.name(), Fix.RENAME_CLASHING);
            }
        }
    }

    private void name(Item item, String path) {
        String name = item.name();
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.equals(".") || name.equals("..")) {
            problems.add(Kind.UNSOUND_NAMES, Severity.CHANGES, item, path);
        }
        if (style.has(FileSystem.JOLIET)) {
            if (name.length() > (style.longJoliet() ? LONG_JOLIET : JOLIET)) {
                problems.add(Kind.JOLIET_NAMES, Severity.CHANGES, item, path, Fix.SHORTEN, Fix.LONG_JOLIET);
            }
            if (hasSign(name)) {
                problems.add(Kind.JOLIET_SIGNS, Severity.CHANGES, item, path);
            }
        }
        if (style.has(FileSystem.UDF) && udfBytes(name) > UDF_BYTES) {
            problems.add(Kind.UDF_NAMES, Severity.CHANGES, item, path, Fix.SHORTEN);
        }
        if (style.has(FileSystem.ISO9660) && path.length() > LONGEST_PATH) {
            problems.add(Kind.LONG_PATHS, Severity.NOTE, item, path);
        }
    }

    private static boolean hasSign(String name) {
        for (int i = 0; i < name.length(); i++) {
            if ("*:;?\\".indexOf(name.charAt(i)) >= 0 || name.charAt(i) < 0x20) {
                return true;
            }
        }
        return false;
    }

    /// One byte for each letter when all are of Latin-1, else two.
    private static int udfBytes(String name) {
        boolean wide = name.chars().anyMatch(c -> c > 0xFF);
        return wide ? 2 * name.length() : name.getBytes(StandardCharsets.ISO_8859_1).length;
    }

    private void source(Item item, String path) {
        if (target != null && item.origin() instanceof Origin.Host from && item instanceof FileItem && from.path().equals(target)) {
            problems.add(Kind.SOURCE_IS_TARGET, Severity.BLOCKS, item, path, Fix.REMOVE, Fix.OTHER_TARGET);
        }
        switch (states.get(item.id())) {
            case null -> {}
            case GONE -> problems.add(Kind.GONE, Severity.BLOCKS, item, path, Fix.REMOVE);
            case UNREADABLE -> problems.add(Kind.UNREADABLE, Severity.BLOCKS, item, path, Fix.REMOVE);
            case CHANGED -> problems.add(Kind.CHANGED, Severity.CHANGES, item, path, Fix.UPDATE);
            case BROKEN_LINK -> problems.add(Kind.BROKEN_LINKS,
                    project.options().links() == LinkPolicy.FOLLOW ? Severity.CHANGES : Severity.NOTE, item, path, Fix.REMOVE);
        }
    }

    private void file(FileItem file, String path) {
        if (DiscTree.isSpecial(file)) {
            problems.add(Kind.SPECIAL_FILES, Severity.CHANGES, file, path, Fix.REMOVE);
            return;
        }
        if (file.node() instanceof SymbolicLink && !style.has(FileSystem.ROCK_RIDGE) && !style.has(FileSystem.UDF)) {
            problems.add(Kind.LINKS_LEFT_OUT, Severity.CHANGES, file, path, Fix.ADD_ROCK_RIDGE);
        }
        if (file.node() instanceof RegularFile) {
            large(file, path);
            times(file, path);
            rights(file, path);
        }
    }

    private void large(FileItem file, String path) {
        if (file.bytes() <= LARGEST_SMALL_FILE || !style.has(FileSystem.ISO9660)) {
            return;
        }
        if (style.isoLevel() < 3) {
            problems.add(Kind.TOO_LARGE_FILES, Severity.BLOCKS, file, path, Fix.ADD_UDF, Fix.MULTI_EXTENT);
        } else if (style.has(FileSystem.UDF)) {
            problems.add(Kind.LARGE_FILES, Severity.NOTE, file, path);
        } else {
            problems.add(Kind.LARGE_FILES, Severity.CHANGES, file, path, Fix.ADD_UDF);
        }
    }

    private void times(FileItem file, String path) {
        Instant modified = file.node().attributes().modified();
        boolean exact = style.has(FileSystem.ROCK_RIDGE) || !style.has(FileSystem.ISO9660);
        if (modified != null && !exact && (modified.isBefore(FIRST_TIME) || !modified.isBefore(LAST_TIME))) {
            problems.add(Kind.DATES, Severity.CHANGES, file, path, Fix.ADD_ROCK_RIDGE);
        }
    }

    private void rights(FileItem file, String path) {
        boolean possible = style.has(FileSystem.ROCK_RIDGE) || style.has(FileSystem.UDF);
        if (style.rights() && !possible) {
            problems.add(Kind.RIGHTS, Severity.CHANGES, file, path, Fix.ADD_ROCK_RIDGE);
        } else if (!style.rights() && (file.node().attributes().mode() & ALL_MAY_READ) == 0) {
            Fix[] fixes = possible ? new Fix[] {Fix.KEEP_RIGHTS} : new Fix[0];
            problems.add(Kind.RIGHTS, Severity.NOTE, file, path, fixes);
        }
    }

    /// A BIOS loads what it is told in sectors, whose number has 16 bits.
    private void boot() {
        String bios = project.options().boot().bios();
        Item item = bios.isEmpty() ? null : new PathIds(project.root()).find(bios.startsWith("/") ? bios : "/" + bios);
        if (item != null && item.bytes() > LARGEST_BOOT_IMAGE) {
            problems.add(Kind.BOOT_LARGE, Severity.CHANGES, item, bios, Fix.NO_BOOT);
        }
    }

    private void label() {
        String label = project.options().label();
        boolean iso = style.has(FileSystem.ISO9660);
        boolean cut = iso && label.length() > DiscLabel.ISO;
        boolean cutForWindows = style.has(FileSystem.JOLIET) && label.length() > DiscLabel.JOLIET;
        boolean replaced = iso && label.chars().anyMatch(c -> c < 0x20 || c > 0x7E);
        if (cut) {
            problems.add(Kind.LABEL, Severity.CHANGES, 1, label, Fix.MEND_LABEL);
        } else if (cutForWindows || replaced) {
            problems.add(Kind.LABEL, Severity.NOTE, 1, label, Fix.MEND_LABEL);
        }
    }
}
