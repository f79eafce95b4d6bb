package org.burnish.filesystem;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.burnish.filesystem.iso9660.Hierarchy;
import org.burnish.filesystem.iso9660.HierarchyDirectory;
import org.burnish.layout.NamingRules;
import org.burnish.layout.PlannedNode;

/// The names of a hierarchy one after the other, made as they are asked for.
final class HierarchyNames implements Iterator<NameMapping> {
    private final Hierarchy hierarchy;
    private final Iterator<HierarchyDirectory> directories;
    private HierarchyDirectory directory;
    private String path;
    private String recorded;
    private int record = HierarchyDirectory.FIRST_CHILD;

    HierarchyNames(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.directories = hierarchy.directories().iterator();
        this.directory = directories.next();
        this.path = "/";
        this.recorded = "/";
    }

    @Override
    public boolean hasNext() {
        while (record == directory.recordCount() && directories.hasNext()) {
            directory = directories.next();
            path = directory.node().path() + "/";
            recorded = hierarchy.pathOf(directory) + "/";
            record = HierarchyDirectory.FIRST_CHILD;
        }
        return record < directory.recordCount();
    }

    @Override
    public NameMapping next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        PlannedNode child = directory.child(record);
        String spelling = hierarchy.spelling(directory, record++);
        return new NameMapping(path + child.name(), recorded + spelling, isChanged(child.name(), spelling));
    }

    private boolean isChanged(String name, String spelling) {
        NamingRules rules = hierarchy.rules();
        String version = rules.decode(rules.version());
        String plain = spelling.endsWith(version) ? spelling.substring(0, spelling.length() - version.length()) : spelling;
        return !plain.equalsIgnoreCase(name) && !rules.key(plain).equalsIgnoreCase(name);
    }
}
