package org.burnish.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.burnish.tree.FileSystem;

/// A program that shows what is in an image and takes it out. Nobody here wrote it.
///
/// The trees that it shows are named as ours: identifiers of ISO 9660 without version number and without the dot of an
/// empty extension. What a program cannot do is said in [#survives] and [#expects], with the reason, and nowhere else.
public interface Judge {
    /// All of them.
    List<Judge> ALL = List.of(new XorrisoJudge(), new BsdtarJudge(), new SevenZipJudge(), new IsoinfoJudge(), new LibcdioJudge());

    /// What is asked of the program.
    enum Act {
        LIST,
        EXTRACT
    }

    /// The programs that have to be there.
    Set<Oracle> programs();

    /// Whether it can be made to do this with this tree of an image that has these.
    boolean does(Act act, FileSystem tree, Set<FileSystem> present);

    /// Whether it comes to the end of such a tree.
    default boolean survives(Listing truth, FileSystem tree) {
        return true;
    }

    /// What not every program undoes.
    enum Trait {
        /// Folders that stand elsewhere because they would be too deep.
        RELOCATION,
        /// Files that are compressed, which only Rock Ridge tells.
        ZISOFS
    }

    /// The traits that it undoes.
    default Set<Trait> knows() {
        return Set.of();
    }

    /// How the program puts the truth.
    default Listing expects(Act act, FileSystem tree, Listing truth) {
        return truth;
    }

    /// Whether it takes out a whole tree at once and not one file each time it is run.
    default boolean isQuick() {
        return true;
    }

    /// What it says of a node besides its path and kind.
    Set<Aspect> tells(Act act);

    /// Lists a tree, or takes it out into an empty folder and lists what came out.
    Listing show(Act act, FileSystem tree, Path image, Path into);

    default String name() {
        return getClass().getSimpleName().replace("Judge", "");
    }
}
