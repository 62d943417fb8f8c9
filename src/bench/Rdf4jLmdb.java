import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;

/**
 * RDF4J's LMDB store, in this process: loads N-Quads, opens the store again and asks what is said of a thing. Run from its
 * source by {@code peers.sh}: {@code java -cp RDF4J Rdf4jLmdb.java FILE.nq FOLDER IRI}.
 */
final class Rdf4jLmdb {
    private static final int RUNS = 20_000;

    private Rdf4jLmdb() {}

    public static void main(String[] args) throws IOException {
        File folder = Files.createDirectories(Path.of(args[1])).toFile();
        SailRepository loading = new SailRepository(new LmdbStore(folder));
        try (RepositoryConnection connection = loading.getConnection()) {
            connection.add(new File(args[0]), RDFFormat.NQUADS);
        }
        loading.shutDown();
        long start = System.nanoTime();
        SailRepository repository = new SailRepository(new LmdbStore(folder));
        String query = "SELECT * { <" + args[2] + "> ?p ?o }";
        try (RepositoryConnection connection = repository.getConnection()) {
            ask(connection, query);
            long first = System.nanoTime();
            for (int i = 0; i < RUNS; i++) {
                ask(connection, query);
            }
            long warm = System.nanoTime();
            for (int i = 0; i < RUNS; i++) {
                ask(connection, query);
            }
            long end = System.nanoTime();
            System.out.printf(
                    "RDF4J LMDB, without HTTP, one thread: opened and first answer in %d ms, %d answers/s%n",
                    (first - start) / 1_000_000, RUNS * 1_000_000_000L / (end - warm));
        }
        repository.shutDown();
    }

    private static void ask(RepositoryConnection connection, String query) {
        try (TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
            rows.forEach(row -> row.size());
        }
    }
}
