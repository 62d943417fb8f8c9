package org.leidenkg.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;

/** Writes to another stream, at once. */
public final class DelegatingServletOutputStream extends ServletOutputStream {
    private final OutputStream target;

    public DelegatingServletOutputStream(OutputStream target) {
        this.target = target;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        // As the interface has it where no asynchronous answer was begun.
        throw new IllegalStateException("written at once");
    }

    @Override
    public void write(int octet) throws IOException {
        target.write(octet);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        target.write(bytes, start, length);
    }
}
