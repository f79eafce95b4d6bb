package org.burnish.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burnish.operation.ProjectProblem.Fix;
import org.burnish.project.BootChoice;
import org.burnish.project.DiscStyle;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.project.TreeEdit;
import org.burnish.tree.FileSystem;

/// What mends problems of a project by changing the project alone.
public final class ProjectMending {
    /// What every file system of ours takes.
    private static final int SHORT = 64;
    private static final int SHORT_BYTES = 254;

    private ProjectMending() {}

    /// The project without the problem.
    ///
    /// @return the project itself when the fix is none of the project alone
    public static Project mended(Project project, ProjectProblem problem, Fix fix) {
        ProjectOptions options = project.options();
        DiscStyle style = options.style();
        return switch (fix) {
            case SHORTEN -> project.with(shortened(project.root()));
            case RENAME_CLASHING -> project.with(distinct(project.root()));
            case ADD_JOLIET -> project.with(options.withStyle(style.with(FileSystem.JOLIET, true)));
            case LONG_JOLIET -> project.with(options.withStyle(style.withLongJoliet(true)));
            case ADD_UDF -> project.with(options.withStyle(style.with(FileSystem.UDF, true).withIsoLevel(3)));
            case MULTI_EXTENT -> project.with(options.withStyle(style.withIsoLevel(3)));
            case ADD_ROCK_RIDGE -> project.with(options.withStyle(style.with(FileSystem.ROCK_RIDGE, true)));
            case KEEP_RIGHTS -> project.with(options.withStyle(style.withRights(true)));
            case REMOVE -> project.with(TreeEdit.without(project.root(), new HashSet<>(problem.items())));
            case MEND_LABEL -> project.with(options.withLabel(DiscLabel.mended(options.label())));
            case NO_BOOT -> project.with(options.withBoot(BootChoice.NONE));
            case UPDATE, OTHER_TARGET, MAKE_FIT -> project;
        };
    }

    private static FolderItem shortened(FolderItem folder) {
        return renamed(folder, (name, file) -> isShort(name) ? name : cut(name, file, ""), (_, taken, name) -> taken.contains(name));
    }

    private static FolderItem distinct(FolderItem folder) {
        return renamed(folder, (name, _) -> name, (_, taken, name) -> taken.contains(name.toLowerCase(Locale.ROOT)));
    }

    /// Spells a name otherwise.
    private interface Spelling {
        String of(String name, boolean file);
    }

    /// Says whether a name is taken.
    private interface Taken {
        boolean is(Item item, Set<String> taken, String name);
    }

    private static FolderItem renamed(FolderItem folder, Spelling spelling, Taken test) {
        Set<String> taken = new HashSet<>();
        List<Item> later = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Item item : folder.children()) {
            Item below = item instanceof FolderItem inner ? renamed(inner, spelling, test) : item;
            if (spelling.of(item.name(), item instanceof FileItem).equals(item.name()) && !test.is(item, taken, item.name())) {
                remember(item.name(), taken);
                items.add(below);
            } else {
                later.add(below);
            }
        }
        for (Item item : later) {
            boolean file = item instanceof FileItem;
            String name = spelling.of(item.name(), file);
            for (int i = 2; test.is(item, taken, name); i++) {
                name = cut(item.name(), file, " " + i);
            }
            remember(name, taken);
            items.add(item.named(name));
        }
        return later.isEmpty() ? folder.mapping(item -> item instanceof FolderItem inner ? renamed(inner, spelling, test) : item)
                : folder.holding(items);
    }

    private static void remember(String name, Set<String> taken) {
        taken.add(name);
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isShort(String name) {
        return name.length() <= SHORT && bytes(name) <= SHORT_BYTES;
    }

    private static int bytes(String name) {
        return name.chars().anyMatch(c -> c > 0xFF) ? 2 * name.length() : name.length();
    }

    /// The beginning of a name with an end and its extension.
    private static String cut(String name, boolean file, String end) {
        int dot = file ? name.lastIndexOf('.') : -1;
        String extension = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length());
        int most = Math.min(stem.length(), SHORT - end.length() - extension.length());
        if (Character.isHighSurrogate(stem.charAt(most - 1))) {
            most--;
        }
        return stem.substring(0, most).stripTrailing() + end + extension;
    }
}
