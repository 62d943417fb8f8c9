package org.leidenkg.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Resources;

/** The texts of the pages in one language: {@code messages_nl.properties} and its like, in UTF-8. */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Map<Language, Messages> ALL = load();

    private final Properties texts;
    private final String file;

    private Messages(Properties texts, String file) {
        this.texts = texts;
        this.file = file;
    }

    public static Messages in(Language language) {
        Messages messages = ALL.get(language);
        if (messages == null) {
            throw new IllegalArgumentException("no messages in " + language);
        }
        return messages;
    }

    private static Map<Language, Messages> load() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "messages_" + language.tag() + ".properties";
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(Resources.open(file), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + file, e);
            }
            all.put(language, new Messages(texts, file));
        }
        return all;
    }

    /** The text, with {0}, {1} … replaced by the values. */
    public String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message \"" + key + "\" in " + file);
        }
        // In one pass, for a value may look like a place for another.
        return PLACE.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < values.length ? String.valueOf(values[number]) : place.group());
        });
    }

    /** The text, if there is one by that key; for keys that come from a request. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The text for a number: key.one or key.other. {0} is the number. */
    public String count(String key, int number) {
        return text(key + (number == 1 ? ".one" : ".other"), number);
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
