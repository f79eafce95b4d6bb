package org.burnish.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/// One thing that can become of files that are dropped on the window.
///
/// @param id the name of its node
/// @param title what it is, in two or three words
/// @param sentence what will happen, in one sentence without the amount
/// @param share how much of the width it takes, as a weight
/// @param counted whether the sentence gains the amount when it is known
/// @param take does it
record DropZone(
        String id,
        Feather symbol,
        String title,
        String sentence,
        double share,
        boolean counted,
        Consumer<List<Path>> take) {}
