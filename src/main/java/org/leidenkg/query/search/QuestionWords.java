package org.leidenkg.query.search;

import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.text.FoldedText;

/** The words of a question that say nothing of what it is about: "wie werkt samen met …". */
final class QuestionWords {
    private static final Set<String> WORDS = Set.of("""
            wie wat welk welke waar waarin waaraan hoe is zijn er dat die dit deze het de een der den te of en werkt
            werken samenwerken samenwerkt samen met mee doet doen aan in op van voor over door bij tot naar om als ook
            who what which where how are there that this the a an or and works work working collaborates with together
            to on for about by from does do takes take part as also""".split("\\s+", -1));

    private QuestionWords() {}

    /** What is left of a text without them. */
    static FoldedText without(FoldedText text) {
        return new FoldedText(
                text.words().stream().filter(word -> !WORDS.contains(word)).collect(Collectors.joining(" ")));
    }
}
