package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class OutputExceptionTest {
    @Test
    void theDiskIsFoundBehindWhateverALibraryMadeOfItsFault() {
        Path folder = Path.of("data");
        IOException full = new IOException("No space left on device");

        assertThat(OutputException.of(folder, new CompletionException(new IllegalStateException(full))))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                        "cannot write the output folder data (java.io.IOException: No space left on device). Make it"
                                + " writable, free some space, or name another folder with --out. The last release is as it was.");
        assertThat(OutputException.of(folder, new CompletionException(new InternalError("mapped"))))
                .hasMessageContaining("the disk did not take what was written; it may be full");
    }

    @Test
    void whatIsNoFaultOfTheDiskStaysWhatItWas() {
        IllegalStateException fault = new IllegalStateException("a mistake");
        OutputException own = new OutputException("in use");

        assertThat(OutputException.of(Path.of("data"), fault)).isSameAs(fault);
        assertThat(OutputException.of(Path.of("data"), own)).isSameAs(own);
    }
}
