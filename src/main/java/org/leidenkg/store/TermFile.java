package org.leidenkg.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TIOStreamTransport;

/** TDB2's file of terms, written from its first term to its last, and the state beside it, which says how long it is. */
final class TermFile implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final Path state;
    private final Counted out;
    private final TProtocol protocol;

    /** Counts the bytes that were written. */
    private static final class Counted extends OutputStream {
        private final OutputStream target;
        private long count;

        Counted(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            target.write(bytes, from, length);
            count += length;
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }

    /** Opens the file of an empty table of terms that no process has open. */
    TermFile(Path folder) throws IOException {
        state = folder.resolve(Names.nodeTableBaseName + "-data." + Names.extBdfState);
        Path file = folder.resolve(Names.nodeTableBaseName + "-data." + Names.extObjNodeData);
        out = new Counted(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        try {
            protocol = TRDF.protocol(new TIOStreamTransport(out));
        } catch (TException e) {
            throw new IOException("cannot write terms into " + folder, e);
        }
    }

    /** Writes a term; gives its place. */
    long add(Node term) throws IOException {
        long place = out.count;
        try {
            ThriftConvert.convert(term, /* allowValues= */ true).write(protocol);
        } catch (TException e) {
            throw new IOException("cannot write the term " + term, e);
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.write(
                state,
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(out.count)
                        .putLong(0)
                        .array());
    }
}
