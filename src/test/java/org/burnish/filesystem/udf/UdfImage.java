package org.burnish.filesystem.udf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.oracle.Oracle;

/// A UDF image that is open in a test, with the findings that reading it gives.
record UdfImage(FileBlockSource source, UdfVolume volume, FindingList findings) implements AutoCloseable {

    /// Makes an empty image with mkudffs.
    ///
    /// @param options separated by spaces
    static Path make(Path folder, int blocks, String options) {
        Path file = folder.resolve(options.replace(' ', '_') + ".img");
        Object[] arguments = Stream.of(
                        Stream.of("--utf8", "--new-file", "--uuid=0123456789abcdef", "--label=Größe 漢"),
                        Stream.of(options.split(" ")),
                        Stream.of(file.toString(), String.valueOf(blocks)))
                .flatMap(s -> s)
                .toArray();
        Oracle.MKUDFFS.run(arguments).succeeded();
        return file;
    }

    /// An image that is kept with the tests: made by mkudffs and filled through the Linux kernel's driver.
    static Path kept(Path folder, String name) {
        try (InputStream resource = UdfImage.class.getResourceAsStream(name + ".img.xz")) {
            if (resource == null) {
                throw new AssertionError("there is no image " + name);
            }
            Path packed = folder.resolve(name + ".img.xz");
            Files.copy(resource, packed);
            Oracle.XZ.run("-d", packed).succeeded();
            return folder.resolve(name + ".img");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UdfImage open(Path file) throws IOException {
        FileBlockSource source = FileBlockSource.open(file, 2048);
        FindingList findings = new FindingList(100);
        Optional<UdfVolume> volume = UdfReader.open(source, 0, findings);
        return new UdfImage(source, volume.orElseThrow(() -> new AssertionError("no UDF in " + file)), findings);
    }

    List<String> complaints() {
        return findings.kept().stream().map(Finding::what).toList();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
