package org.leidenkg.publish;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Size and SHA-256 of what is written, taken on its way. */
final class CountingDigest {
    private final MessageDigest digest;
    private long bytes;

    CountingDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    OutputStream onItsWayTo(OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                digest.update((byte) b);
                bytes++;
            }

            @Override
            public void write(byte[] part, int from, int length) throws IOException {
                out.write(part, from, length);
                digest.update(part, from, length);
                bytes += length;
            }
        };
    }

    long bytes() {
        return bytes;
    }

    /** 64 lower-case hexadecimal digits. To be asked once, when all is written. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
