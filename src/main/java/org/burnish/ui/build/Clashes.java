package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Project;
import org.burnish.project.TreeEdit;

/// What was added under names that were there already. Both are kept at first, and the user may have it otherwise.
final class Clashes {
    private Clashes() {}

    /// Those of the items whose names are taken in the folder.
    static List<Item> among(FolderItem root, long folder, List<Item> items) {
        Set<String> taken = TreeEdit.find(root, folder).getLast() instanceof FolderItem in
                ? in.children().stream().map(Item::name).collect(Collectors.toSet())
                : Set.of();
        return items.stream().filter(item -> taken.contains(item.name())).toList();
    }

    static Question question(int count, ProjectHistory history, Project before, long folder, List<Item> items) {
        Project kept = history.now();
        Function<UnaryOperator<FolderItem>, Runnable> instead = change -> () -> {
            Project options = before.with(kept.options());
            history.amend(kept, options.with(TreeEdit.changeFolder(before.root(), folder, change)));
        };
        return new Question(text("build.clash", count), false, true, List.of(
                new Question.Answer("clash-replace", text("build.clash-replace"), instead.apply(in -> replaced(in, items))),
                new Question.Answer("clash-skip", text("build.clash-skip"), instead.apply(in -> skipped(in, items))),
                new Question.Answer("clash-merge", text("build.clash-merge"), instead.apply(in -> TreeEdit.merged(in, items)))));
    }

    private static FolderItem replaced(FolderItem in, List<Item> items) {
        Set<String> names = names(items);
        return in.keeping(item -> !names.contains(item.name())).with(items);
    }

    private static FolderItem skipped(FolderItem in, List<Item> items) {
        Set<String> taken = names(in.children());
        List<Item> others = new ArrayList<>(items);
        others.removeIf(item -> taken.contains(item.name()));
        return in.with(others);
    }

    private static Set<String> names(List<Item> items) {
        Set<String> names = new HashSet<>();
        items.forEach(item -> names.add(item.name()));
        return names;
    }
}
