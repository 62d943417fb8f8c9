package org.leidenkg.web.question;

import java.util.List;

/**
 * A few lines of a programming language that ask a question of this service. Addresses are encoded, so that they stand within
 * quotes of every language as they are.
 *
 * @param language its name
 */
public record ProgramCode(String language, String text) {
    private static final List<ProgramCode> OF_ROWS = List.of(
            new ProgramCode("curl", """
                    curl -sSf -o {name}.csv '{address}.csv{parameters}'
                    """),
            new ProgramCode("Python", """
                    import csv, io, urllib.request

                    with urllib.request.urlopen("{address}.csv{parameters}") as answer:
                        rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))
                    print(len(rows), rows[:3])
                    """),
            new ProgramCode("R", """
                    rows <- read.csv("{address}.csv{parameters}", encoding = "UTF-8")
                    head(rows)
                    """),
            new ProgramCode("JavaScript", """
                    const answer = await fetch("{address}.json{parameters}");
                    if (!answer.ok) throw new Error(answer.statusText);
                    const { results } = await answer.json();
                    const rows = results.bindings.map(row =>
                      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.value])));
                    console.log(rows.length, rows.slice(0, 3));
                    """));

    private static final List<ProgramCode> OF_A_GRAPH = List.of(
            new ProgramCode("curl", """
                    curl -sSf -o {name}.ttl '{address}.ttl{parameters}'
                    """),
            new ProgramCode("Python", """
                    import urllib.request

                    with urllib.request.urlopen("{address}.nt{parameters}") as answer:
                        triples = answer.read().decode("utf-8").splitlines()
                    print(len(triples), triples[:3])
                    """),
            new ProgramCode("R", """
                    triples <- readLines("{address}.nt{parameters}", encoding = "UTF-8")
                    head(triples)
                    """),
            new ProgramCode("JavaScript", """
                    const answer = await fetch("{address}.nt{parameters}");
                    if (!answer.ok) throw new Error(answer.statusText);
                    const triples = (await answer.text()).trimEnd().split("\\n");
                    console.log(triples.length, triples.slice(0, 3));
                    """));

    /** @param address of the question at the API, with the host */
    static List<ProgramCode> of(QueryRequest request, String address) {
        String parameters = request.parameters().isEmpty() ? "" : "?" + String.join("&", request.parameters());
        boolean rows = !request.query().variables().isEmpty();
        return (rows ? OF_ROWS : OF_A_GRAPH)
                .stream()
                        .map(code -> new ProgramCode(
                                code.language,
                                code.text
                                        .replace("{name}", request.query().name())
                                        .replace("{address}", address)
                                        .replace("{parameters}", parameters)))
                        .toList();
    }
}
