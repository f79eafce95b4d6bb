package org.burnish.project;

import java.nio.file.Path;
import java.util.List;
import org.burnish.disc.DiscSize;
import org.jspecify.annotations.Nullable;

/// What the user wants of a disc as a whole.
///
/// @param label the volume's name
/// @param preset which file systems, in a word
/// @param custom what they are when the preset is the user's own
/// @param links what becomes of symbolic links
/// @param excludes patterns of what is left out
/// @param deduplicate whether files with the same bytes are stored once
/// @param texts what else the volume says of itself
/// @param boot what it starts a computer with
/// @param disc the size of disc that it must fit on, or null for the smallest that fits
/// @param target where its image is saved, or null for a place that the program chooses
/// @param basedOn the image that it was made from, or null
public record ProjectOptions(
        String label,
        StylePreset preset,
        DiscStyle custom,
        LinkPolicy links,
        List<String> excludes,
        boolean deduplicate,
        VolumeTexts texts,
        BootChoice boot,
        @Nullable DiscSize disc,
        @Nullable Path target,
        @Nullable Path basedOn) {
    /// What is rarely wanted on a disc.
    public static final List<String> USUAL_EXCLUDES =
            List.of(".DS_Store", "Thumbs.db", "desktop.ini", ".git", "node_modules", "*.tmp", "*~");

    public ProjectOptions {
        excludes = List.copyOf(excludes);
    }

    /// Nothing special.
    public static ProjectOptions named(String label) {
        return new ProjectOptions(label, StylePreset.EVERYWHERE, StylePreset.EVERYWHERE.usual(), LinkPolicy.KEEP, List.of(), false,
                VolumeTexts.NONE, BootChoice.NONE, null, null, null);
    }

    /// What the disc is like inside.
    public DiscStyle style() {
        return preset.style(custom);
    }

    public ProjectOptions withLabel(String chosen) {
        return new ProjectOptions(chosen, preset, custom, links, excludes, deduplicate, texts, boot, disc, target, basedOn);
    }

    /// With the file systems of the preset; those of the user's own start from what was chosen before.
    public ProjectOptions withPreset(StylePreset chosen) {
        DiscStyle own = chosen == StylePreset.CUSTOM ? style() : custom;
        return new ProjectOptions(label, chosen, own, links, excludes, deduplicate, texts, boot, disc, target, basedOn);
    }

    /// With file systems of the user's own.
    public ProjectOptions withStyle(DiscStyle chosen) {
        return new ProjectOptions(label, StylePreset.CUSTOM, chosen, links, excludes, deduplicate, texts, boot, disc, target, basedOn);
    }

    public ProjectOptions withLinks(LinkPolicy chosen) {
        return new ProjectOptions(label, preset, custom, chosen, excludes, deduplicate, texts, boot, disc, target, basedOn);
    }

    public ProjectOptions withExcludes(List<String> chosen) {
        return new ProjectOptions(label, preset, custom, links, chosen, deduplicate, texts, boot, disc, target, basedOn);
    }

    public ProjectOptions withDeduplicate(boolean chosen) {
        return new ProjectOptions(label, preset, custom, links, excludes, chosen, texts, boot, disc, target, basedOn);
    }

    public ProjectOptions withTexts(VolumeTexts chosen) {
        return new ProjectOptions(label, preset, custom, links, excludes, deduplicate, chosen, boot, disc, target, basedOn);
    }

    public ProjectOptions withBoot(BootChoice chosen) {
        return new ProjectOptions(label, preset, custom, links, excludes, deduplicate, texts, chosen, disc, target, basedOn);
    }

    /// Which must fit on this disc; null for the smallest that fits.
    public ProjectOptions withDisc(@Nullable DiscSize chosen) {
        return new ProjectOptions(label, preset, custom, links, excludes, deduplicate, texts, boot, chosen, target, basedOn);
    }

    public ProjectOptions withTarget(@Nullable Path chosen) {
        return new ProjectOptions(label, preset, custom, links, excludes, deduplicate, texts, boot, disc, chosen, basedOn);
    }

    public ProjectOptions withBasedOn(@Nullable Path chosen) {
        return new ProjectOptions(label, preset, custom, links, excludes, deduplicate, texts, boot, disc, target, chosen);
    }
}
