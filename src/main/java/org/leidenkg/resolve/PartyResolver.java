package org.leidenkg.resolve;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Cell;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;

/**
 * Reads cells of the parties' column with an authority file at hand. The rules are written down for users in
 * {@code docs/reading.md}.
 *
 * <p>Not safe for use by several threads at once: it remembers what it compared.
 */
public final class PartyResolver implements PartyLexicon {
    private static final Pattern PARTY_START = Pattern.compile("^|(?:" + Phrases.BETWEEN_PARTIES + ")\\s*");

    private final KnownNames names;
    private final List<LocalName> localNames;
    private final Authority authority;
    private final NameIndex index;
    private final Similarity similarity;
    private final WordCache<CellReading> readings = new WordCache<>(this::readPlain);
    private final WordCache<OptionalInt> starts = new WordCache<>(this::findUnfinished);

    /**
     * A resolver for the cells of one agenda.
     *
     * @param localNames what names mean in that agenda only; they go before the authority file
     */
    public PartyResolver(KnownNames names, List<LocalName> localNames) {
        this(names, localNames, List.of());
    }

    private PartyResolver(KnownNames names, List<LocalName> localNames, List<CellReading.Definition> definitions) {
        this.names = names;
        this.localNames = localNames;
        this.authority = names.authority();
        this.index = names.index().with(localNames, definitions);
        this.similarity = names.similarity(index);
    }

    /** A resolver that knows what these cells define, too, wherever they do. */
    PartyResolver withDefinitionsOf(Stream<Cell> cells) {
        List<CellReading.Definition> definitions = cells.filter(
                        c -> c.text().toString().contains("("))
                .flatMap(c -> read(c).definitions().stream())
                .toList();
        return definitions.isEmpty() ? this : new PartyResolver(names, localNames, definitions);
    }

    /** The mentions of a cell. Every word of it is in a mention, a remark, or one of the words lists are made of. */
    public CellReading read(Cell cell) {
        CellReading reading = SharedNouns.complete(
                parser(cell).parse(),
                words -> parser(new Cell(cell.role(), SpannedText.inserted(words)))
                        .parse());
        return cell.single() && reading.mentions().size() > 1 ? parser(cell).parseName() : reading;
    }

    private CellParser parser(Cell cell) {
        return new CellParser(cell, authority, new NameMatcher(index, authority), similarity);
    }

    private CellReading readPlain(String words) {
        return read(new Cell(Role.PARTNER, SpannedText.inserted(words)));
    }

    @Override
    public double knownShare(String words) {
        CellReading reading = readings.about(words);
        int unknown =
                reading.remarks().stream().mapToInt(r -> letters(r.words())).sum();
        boolean certain = true;
        boolean anyNamed = false;
        boolean onlyWorded = false;
        for (Mention mention : reading.mentions()) {
            boolean group = mention.resolution().method() == Method.GROUP_PATTERN;
            // What follows the plural may be any words of a description.
            boolean known = group
                    ? GroupWords.isPlural(Tokens.key(mention.words().replaceAll(".*\\s", "")))
                    : !(mention.resolution() instanceof Resolution.Unknown);
            unknown += known ? 0 : letters(mention.words());
            certain &= mention.resolution().method() != Method.SIMILARITY;
            // Behind a named party a plural is a group; by itself it may be any word of a description.
            anyNamed |= known && !group;
            onlyWorded |= group && !anyNamed;
        }
        int all = letters(words);
        if (all > 0 && unknown == 0) {
            return onlyWorded ? GROUPS : certain ? 1 : LIKELY;
        }
        return all == 0 ? 0 : Math.min(LIKELY * LIKELY, 1 - (double) unknown / all);
    }

    @Override
    public OptionalInt unfinished(String words) {
        return starts.about(words);
    }

    private OptionalInt findUnfinished(String words) {
        Matcher starts = PARTY_START.matcher(words);
        while (starts.find()) {
            String last = words.substring(starts.end()).strip();
            boolean article = Phrases.isArticle(Tokens.key(last));
            if (!last.isEmpty() && (article || index.isStart(last) || GroupWords.breaksOff(last))) {
                return OptionalInt.of(starts.end());
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public int parties(String words) {
        return readings.about(words).mentions().size();
    }

    private static int letters(String words) {
        return (int) words.chars().filter(Character::isLetterOrDigit).count();
    }
}
