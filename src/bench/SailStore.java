import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.Sail;

/**
 * A store below RDF4J's interface, in this process: loads a dump, opens the store again and asks what is said of a thing. Run
 * from its source by {@code peers.sh}: {@code java -cp STORE SailStore.java NAME CLASS FILE FOLDER IRI}, where CLASS is of a store
 * that is made from a folder.
 */
final class SailStore {
    private static final int RUNS = 20_000;

    private SailStore() {}

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        Path folder = Files.createDirectories(Path.of(args[3]));
        SailRepository loading = new SailRepository(store(args[1], folder));
        try (RepositoryConnection connection = loading.getConnection()) {
            RDFFormat format = Rio.getParserFormatForFileName(args[2]).orElseThrow();
            connection.add(new File(args[2]), format);
        }
        loading.shutDown();
        long start = System.nanoTime();
        SailRepository repository = new SailRepository(store(args[1], folder));
        String query = "SELECT * { <" + args[4] + "> ?p ?o }";
        try (RepositoryConnection connection = repository.getConnection()) {
            int rows = ask(connection, query);
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
                    "%s, without HTTP, one thread: opened and first answer (%d rows) in %d ms, %d answers/s%n",
                    args[0], rows, (first - start) / 1_000_000, RUNS * 1_000_000_000L / (end - warm));
        }
        repository.shutDown();
    }

    private static Sail store(String name, Path folder) throws ReflectiveOperationException {
        for (Constructor<?> constructor : Class.forName(name).getConstructors()) {
            Class<?>[] takes = constructor.getParameterTypes();
            if (takes.length == 1 && takes[0].equals(File.class)) {
                return (Sail) constructor.newInstance(folder.toFile());
            }
            if (takes.length == 1 && takes[0].equals(Path.class)) {
                return (Sail) constructor.newInstance(folder);
            }
        }
        throw new IllegalArgumentException(name + " is not made from a folder");
    }

    private static int ask(RepositoryConnection connection, String query) {
        int count = 0;
        try (TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        return count;
    }
}
