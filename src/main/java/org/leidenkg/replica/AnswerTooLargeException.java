package org.leidenkg.replica;

import java.io.IOException;

/** An answer is larger than any that is taken. Another endpoint would give the same. */
public final class AnswerTooLargeException extends IOException {
    AnswerTooLargeException(int most) {
        super("the answer is larger than " + most + " bytes");
    }

    AnswerTooLargeException() {
        super("the endpoint left out what is above its limit of rows");
    }
}
