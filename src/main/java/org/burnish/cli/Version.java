package org.burnish.cli;

import picocli.CommandLine.IVersionProvider;

/// The program's version as the build wrote it into the jar's manifest.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"burnish " + (version == null ? "(not packaged)" : version)};
    }
}
