package org.leidenkg.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamBesideTest {
    @Test
    void allArrivesInItsOrder() throws IOException {
        byte[] bytes = new byte[1_000_000];
        new Random(3).nextBytes(bytes);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream beside = new StreamBeside(target)) {
            beside.write(bytes[0]);
            for (int at = 1; at < bytes.length; at += 999) {
                beside.write(bytes, at, Math.min(999, bytes.length - at));
            }
        }
        assertThat(target.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void aFaultOfTheOtherStreamEndsTheWriting() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        OutputStream beside = new StreamBeside(full);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        beside.write(i);
                    }
                })
                .withMessage("no space left");
        assertThatExceptionOfType(IOException.class).isThrownBy(beside::close).withMessage("no space left");
    }

    @Test
    void whoIsInterruptedStopsAndStillLeavesNoThreadBehind() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        OutputStream beside = new StreamBeside(target);
        beside.write(1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> beside.write(2));
        beside.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(target.toByteArray()).containsExactly(1);
    }
}
