package org.burnish.tree;

import java.io.IOException;
import java.util.List;

/// A structure as it is recorded on a disc, for people: what it is, its fields as names and values, and the structures
/// that it consists of or leads to.
///
/// @param title what it is, such as `Primary Volume Descriptor`
/// @param position of its first byte in the image, or -1 when it stands in no one place
/// @param length how many bytes it has, 0 when it stands in no one place
/// @param parts what belongs to it
public record Structure(String title, long position, long length, List<Field> fields, Parts parts) {

    /// A value that is recorded, or that something recorded means.
    ///
    /// @param value in words or digits, safe to show
    /// @param position of its first byte in the image, or -1 when it has no place of its own
    /// @param length how many bytes it has
    public record Field(String name, String value, long position, int length) {
        /// What is not recorded as it is, but follows from what is.
        public static Field derived(String name, String value) {
            return new Field(name, value, -1, 0);
        }
    }

    /// Fetches the parts of a structure; they may have to be read.
    @FunctionalInterface
    public interface Parts {
        Parts NONE = List::of;

        List<Structure> read() throws IOException;
    }

    /// A heading over other structures.
    public static Structure heading(String title, Parts parts) {
        return new Structure(title, -1, 0, List.of(), parts);
    }

    /// Whether it stands in the image.
    public boolean isPlaced() {
        return position >= 0;
    }

    /// The same with more fields and other parts.
    public Structure with(List<Field> more, Parts others) {
        List<Field> all = new java.util.ArrayList<>(fields);
        all.addAll(more);
        return new Structure(title, position, length, List.copyOf(all), others);
    }
}
