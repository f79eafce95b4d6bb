package org.burnish.cli;

import java.io.PrintStream;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The option of every command that reports something, to be mixed in.
final class ReportOptions {
    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    /// Prints records, lists and maps as JSON on standard output.
    static void print(Object report, Terminal terminal) {
        print(report, terminal.out());
    }

    /// Prints them where they do not get into other output.
    static void print(Object report, PrintStream to) {
        to.println(mapper().writeValueAsString(report));
    }

    /// Writes JSON of any length to standard output piece by piece, each member of a list in a line; closing it leaves
    /// standard output open.
    static JsonGenerator generator(Terminal terminal) {
        return mapper().writer().with(new MemberPerLine()).without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(terminal.out());
    }

    /// Starts a line for each member of the list in the outermost object.
    private static final class MemberPerLine extends MinimalPrettyPrinter {
        private static final int DEPTH = 2;

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            startLine(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(',');
            startLine(json);
        }

        private static void startLine(JsonGenerator json) {
            if (json.streamWriteContext().getNestingDepth() == DEPTH) {
                json.writeRaw('\n');
            }
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
