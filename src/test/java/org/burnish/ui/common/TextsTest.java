package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/burnish/ui");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)+)\"");
    private static final Pattern PHASE = Pattern.compile("(?:Phase\\.of(?:Bytes|Items)|new Phase)\\(\\s*\"([^\"]+)\"");
    private static final Pattern SAID = Pattern.compile("\"([^\"\\n]+)\"");
    private static final Pattern CALL = Pattern.compile("\\btext\\(\\s*\"([^\"]+[^.\"])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /// Words that some language shares with English.
    private static final Set<String> SAME = Set.of("burnish", "bios", "uefi", "iso", "udf", "hfs", "dvd", "kib", "mib", "gib", "tib", "joliet", "rock",
            "ridge", "disc", "name", "system", "image", "socket", "byte", "bytes", "blu", "ray", "source", "session", "licences", "structure", "sector");
    private static final Pattern MNEMONIC = Pattern.compile("_\\p{L}");

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = found(LITERAL);
        used.addAll(found(LITERAL).stream().map(key -> key + ".help").toList());
        used.addAll(found(SAID).stream().map(TextsTest::engineKey).toList());
        Set<String> unused = new TreeSet<>(texts("texts.properties").keySet());
        unused.removeAll(used);
        unused.removeIf(key -> used.stream().anyMatch(start -> start.endsWith("-") && key.startsWith(start)));
        unused.removeAll(Set.of("open.name", "open.place", "open.size", "open.kind", "open.modified"));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> missing = found(CALL);
        Set<String> known = texts("texts.properties").keySet();
        missing.removeAll(known);
        missing.removeIf(start -> start.endsWith("-") && known.stream().anyMatch(key -> key.startsWith(start)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPhaseOfAJobHasAName() throws IOException {
        Set<String> missing = found(PHASE).stream().map(TextsTest::engineKey).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(texts("texts.properties").keySet());
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryText(Language language) throws IOException {
        Set<String> missing = new TreeSet<>(texts("texts.properties").keySet());
        Set<String> left = new TreeSet<>(own(language).keySet());
        left.removeAll(missing);
        missing.removeAll(own(language).keySet());
        assertThat(missing).as("to be added to %s", FOLDER.resolve(file(language))).isEmpty();
        assertThat(left).as("of no use in %s", FOLDER.resolve(file(language))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextHasTheSameThingsFilledIn(Language language) throws IOException {
        Map<String, String> english = texts("texts.properties");
        assertThat(own(language)).allSatisfy((key, form) -> {
            assertThat(arguments(form)).as(key).isEqualTo(arguments(english.get(key)));
            if (!arguments(form).isEmpty()) {
                assertThat(new MessageFormat(form, language.locale())).isNotNull();
                assertThat(form.replace("''", "")).as(key).doesNotContain("'");
            }
            assertThat(MNEMONIC.matcher(form).find()).as("mnemonic of " + key).isEqualTo(MNEMONIC.matcher(english.get(key)).find());
            if (language.real()) {
                assertThat(form.endsWith("…")).as("three dots behind " + key).isEqualTo(english.get(key).endsWith("…"));
            }
        });
    }

    /// What is the same in English is meant so: names of standards, units and the like.
    @ParameterizedTest
    @EnumSource(names = {"GERMAN", "FRENCH", "SPANISH", "JAPANESE", "ARABIC"})
    void noTextWasLeftInEnglish(Language language) throws IOException {
        Map<String, String> texts = texts("texts.properties");
        Set<String> left = new TreeSet<>();
        own(language).forEach((key, form) -> {
            boolean english = WORD.matcher(form.replaceAll("\\{[^}]*}|_", "")).results()
                    .anyMatch(word -> !SAME.contains(word.group().toLowerCase(Locale.ROOT)));
            if (form.equals(texts.get(key)) && english) {
                left.add(key + "=" + form);
            }
        });
        assertThat(left).as("English in %s", file(language)).isEmpty();
    }

    /// A number has as many forms as the language has: one in Japanese, six in Arabic, and in French nothing is one thing.
    @ParameterizedTest
    @CsvSource({
        "GERMAN, 0|leer, 1|1 Objekt, 2|2 Objekte, 1000|1.000 Objekte",
        "FRENCH, 0|vide, 1|1 élément, 2|2 éléments, 1000|1 000 éléments",
        "SPANISH, 0|vacía, 1|1 elemento, 2|2 elementos, 21|21 elementos",
        "JAPANESE, 0|空, 1|1 項目, 2|2 項目, '1000|1,000 項目'",
        "ARABIC, 1|عنصر واحد, 2|عنصران, 3|3 عناصر, 10|10 عناصر",
        "ARABIC, 11|11 عنصرًا, 99|99 عنصرًا, 100|100 عنصر, 102|102 عنصر",
        "ARABIC, 103|103 عناصر, 111|111 عنصرًا, 200|200 عنصر, '1005|1,005 عناصر'",
    })
    void numbersHaveTheirForms(Language language, String one, String two, String three, String four) {
        Texts.speak(language);
        for (String pair : List.of(one, two, three, four)) {
            long number = Long.parseLong(pair.substring(0, pair.indexOf('|')));
            assertThat(Texts.text("build.items", number)).isEqualTo(pair.substring(pair.indexOf('|') + 1));
        }
    }

    @Test
    void numbersAreWrittenAsInTheLanguage() {
        Texts.speak(Language.GERMAN);
        assertThat(Amounts.size(4_380_000_000L)).isEqualTo("4,38 GB");
        assertThat(Amounts.count(12_345)).isEqualTo("12.345");
        assertThat(Amounts.percent(0.24)).isEqualTo("24 %");
        Texts.speak(Language.JAPANESE);
        assertThat(Amounts.size(4_380_000_000L)).isEqualTo("4.38 GB");
    }

    @Test
    void whatIsWrittenFromLeftToRightStaysInOrderAmongArabic() {
        Texts.speak(Language.ARABIC);
        assertThat(Texts.text("failure.missing", Path.of("/a/b"))).contains("\u200E/a/b\u200E");
        assertThat(Texts.text("open.opening", "x (2)")).contains("\u200Ex (2)\u200E");
        assertThat(Texts.text("open.opening", "صور")).contains("صور").doesNotContain("\u200E");
        assertThat(Directed.alone("/a")).isEqualTo("\u200E/a\u200E");
        Texts.speak(Language.GERMAN);
        assertThat(Texts.text("open.opening", "x (2)")).doesNotContain("\u200E");
        assertThat(Directed.alone("/a")).isEqualTo("/a");
    }

    private static String file(Language language) {
        return language.real() && language != Language.ENGLISH ? "texts_" + language.locale().getLanguage() + ".properties" : "texts.properties";
    }

    /// The texts of a language as they stand in its file; those of a language that only tests, as they are made.
    private static Map<String, String> own(Language language) throws IOException {
        Texts.speak(language);
        return language.real()
                ? texts(file(language))
                : texts(file(language)).keySet().stream().collect(Collectors.toMap(key -> key, Texts::text));
    }

    @Test
    void noTextScoldsOrSaysNothing() throws IOException {
        assertThat(texts("texts.properties").values())
                .noneMatch(text -> text.matches("(?i).*\\b(please|bad|fatal|illegal|invalid|something went wrong)\\b.*"));
    }

    @Test
    void theLongLanguageIsLongerAndKeepsWhatIsFilledIn() {
        String english = Texts.text("jobs.title");
        Texts.speak(Language.LONG);
        assertThat(Texts.text("jobs.title").length()).isGreaterThanOrEqualTo((int) (english.length() * 1.4));
        assertThat(Texts.text("open.opening", "x.iso")).contains("x.iso");
        assertThat(Texts.language().rightToLeft()).isFalse();
    }

    @Test
    void theNearestLanguageIsSpoken() {
        assertThat(Language.nearest(Locale.forLanguageTag("de-AT"))).isEqualTo(Language.GERMAN);
        assertThat(Language.nearest(Locale.forLanguageTag("en-XA"))).isEqualTo(Language.LONG);
        assertThat(Language.nearest(Locale.forLanguageTag("ar-EG"))).isEqualTo(Language.ARABIC);
        assertThat(Language.nearest(Locale.forLanguageTag("pl"))).isEqualTo(Language.ENGLISH);
    }

    private static Set<String> arguments(String form) {
        return ARGUMENT.matcher(form).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String engineKey(String phase) {
        return "engine." + phase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        Path root = pattern == PHASE || pattern == SAID ? Path.of("src/main/java/org/burnish") : Path.of("src/main/java/org/burnish/ui");
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
            }
        }
        return found;
    }
}
