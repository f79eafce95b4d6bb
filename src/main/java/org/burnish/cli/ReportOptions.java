package org.burnish.cli;

import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The option of every command that reports something, to be mixed in.
final class ReportOptions {
    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    /// Prints records, lists and maps as JSON on standard output.
    static void print(Object report, Terminal terminal) {
        terminal.out().println(mapper().writeValueAsString(report));
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
