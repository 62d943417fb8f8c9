package org.leidenkg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person on a terminal, a line a question. */
final class Prompts {
    private final BufferedReader answers;
    private final PrintWriter out;

    Prompts(BufferedReader answers, PrintWriter out) {
        this.answers = answers;
        this.out = out;
    }

    /** Those to the terminal; empty where this is no terminal on both sides. */
    static Optional<Prompts> onTerminal() {
        return Optional.ofNullable(System.console())
                .map(console -> new Prompts(new BufferedReader(console.reader()), console.writer()));
    }

    /** The answer, or the suggestion where only Enter is pressed; empty where there is neither. */
    Optional<String> ask(String question, Optional<String> suggestion) {
        out.print(question + suggestion.map(s -> " [" + s + "]").orElse("") + ": ");
        out.flush();
        try {
            String line = answers.readLine();
            return line == null || line.isBlank() ? suggestion : Optional.of(line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }

    /** Asks until an answer can be read, three times at the most. */
    <T> Optional<T> ask(String question, Optional<String> suggestion, Function<String, Optional<T>> reading) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Optional<T> answer = ask(question, suggestion).flatMap(reading);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }
}
